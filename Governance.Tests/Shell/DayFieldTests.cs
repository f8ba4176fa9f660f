using Bunit;
using Governance.Tests.Support;
using Governance.Web.Shell.Parts;

namespace Governance.Tests.Shell;

public sealed class DayFieldTests : PageTest
{
    private DateOnly _day = Some.Day;
    private DateTime? _optional = Some.Day.ToDateTime(TimeOnly.MinValue);

    [Theory]
    [InlineData("05/01/2026", "05/01/2026")]
    [InlineData("31/02/2026", "23/11/2026")]
    [InlineData("mai", "23/11/2026")]
    [InlineData("01/01/0001", "01/01/1900")]
    [InlineData("31/12/9999", "31/12/2200")]
    public void A_day_is_typed_as_people_write_it(string typed, string kept)
    {
        var field = Render<DayField>(p => p.Add(x => x.Label, "Ngày").Add(x => x.Value, _day).Add(x => x.ValueChanged, day => _day = day));
        field.Find("input").Change(typed);
        Assert.Equal(kept, _day.ToString("dd/MM/yyyy"));
    }

    [Theory]
    [InlineData("05/01/2026", "05/01/2026")]
    [InlineData("", "")]
    [InlineData("31/12/9999", "31/12/2200")]
    public void A_day_that_may_be_missing_is_typed_the_same_way(string typed, string kept)
    {
        var field = Render<OptionalDayField>(p => p.Add(x => x.Label, "Ngày").Add(x => x.Date, _optional).Add(x => x.DateChanged, day => _optional = day).Add(x => x.Clearable, true));
        field.Find("input").Change(typed);
        Assert.Equal(kept, _optional?.ToString("dd/MM/yyyy") ?? "");
    }
}
