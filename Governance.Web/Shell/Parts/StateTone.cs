namespace Governance.Web.Shell.Parts;

/// <summary>Colour role of a state; red is never decoration.</summary>
public enum StateTone
{
    Neutral,
    Information,
    Good,
    Warning,
    Bad,
}
