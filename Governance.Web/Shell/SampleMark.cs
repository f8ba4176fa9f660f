namespace Governance.Web.Shell;

/// <summary>Whether this database holds sample data: then the frame, every sheet and every paper say DỮ LIỆU MẪU.</summary>
public sealed class SampleMark
{
    public bool IsOn { get; set; }
}
