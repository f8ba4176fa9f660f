using Governance.Domain.Common;
using Governance.Domain.Portals;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Portals;

public sealed class PortalTests
{
    private readonly Portal _portal = new(Guid.CreateVersion7(), "Trang thông tin điện tử Sở Khoa học và Công nghệ", PortalKind.Site);
    private readonly Stamp _stamp;

    public PortalTests() => _stamp = Some.By(Some.Actor(_portal.AgencyId, Power.RunPortal));

    [Fact]
    public void Only_who_runs_the_portal_changes_it()
    {
        var stranger = Some.By(Some.Actor(_portal.AgencyId, Power.Write, Power.Approve));
        Assert.Equal("Access.NoPower", Refused(() => _portal.Frame("Lê Thị Trưởng", null, null, null, null, stranger)));
        Assert.Equal("Access.NoPower", Refused(() => _portal.AddSection("Tin tức", null, [], stranger)));
        Assert.Equal("Access.NoPower", Refused(() => _portal.Assign("sokhcn.daklak.gov.vn", new(Some.Day), "QĐ 1", [], stranger)));
        Assert.Equal("Access.NoPower", Refused(() => _portal.PublishAgain(stranger)));
    }

    [Fact]
    public void The_frame_names_a_responsible_person() =>
        Assert.Equal("Common.Required", Refused(() => _portal.Frame(" ", "Số 15 đường Mẫu", null, null, null, _stamp)));

    [Fact]
    public void A_new_section_comes_last_and_has_an_address_without_marks()
    {
        var section = _portal.AddSection("Đường dây nóng", null, [new(_portal.Id, "Tin tức", 1, null), new(_portal.Id, "Pháp luật", 4, null)], _stamp);
        Assert.Equal((5, "duong-day-nong"), (section.Order, section.Slug));
    }

    [Theory]
    [InlineData("Tin tức")]
    [InlineData("TIN TỨC")]
    [InlineData("Tệp")]
    [InlineData("☆")]
    public void An_address_in_use_is_not_given_twice(string name) =>
        Assert.Equal("Portals.SectionTaken", Refused(() => _portal.AddSection(name, null, [new(_portal.Id, "Tin tức", 1, null)], _stamp)));

    [Fact]
    public void A_renamed_section_keeps_its_address()
    {
        var section = new Section(_portal.Id, "Tin tức", 1, null);
        _portal.Rename(section, "Tin tức - Sự kiện", _stamp);
        Assert.Equal(("Tin tức - Sự kiện", "tin-tuc"), (section.Name, section.Slug));
    }

    [Theory]
    [InlineData(-1, "a c b")]
    [InlineData(-9, "c a b")]
    [InlineData(1, "a b c")]
    public void A_section_moves_in_the_menu_at_most_to_an_end(int places, string menu)
    {
        Section[] sections = [new(_portal.Id, "a", 1, null), new(_portal.Id, "b", 5, null), new(_portal.Id, "c", 7, null)];
        _portal.Move(sections[2], places, sections, _stamp);
        Assert.Equal(menu, string.Join(' ', sections.OrderBy(s => s.Order).Select(s => s.Name)));
    }

    [Theory]
    [InlineData("sokhcn.daklak.gov.vn", true)]
    [InlineData(" SoKHCN.DakLak.gov.vn. ", true)]
    [InlineData("xa-ea-kao.buonmathuot.daklak.gov.vn", true)]
    [InlineData("sở.daklak.gov.vn", false)]
    [InlineData("-so.daklak.gov.vn", false)]
    [InlineData("daklak.com.vn", false)]
    [InlineData("gov.vn", false)]
    [InlineData("daklak.gov.vn:5081", false)]
    [InlineData("", false)]
    public void A_name_is_unaccented_and_below_gov_vn(string host, bool good) =>
        Assert.Equal(good ? null : "Portals.HostMalformed", Refused(() => _portal.Assign(host, new(Some.Day), "QĐ 1", [], _stamp)));

    [Fact]
    public void A_name_that_is_held_is_not_given_to_another()
    {
        var district = new HostAssignment(Guid.CreateVersion7(), "eahleo.daklak.gov.vn", new(new(2020, 1, 1)), "QĐ 7", Confidence.Read);
        Assert.Equal("Portals.HostHeld", Refused(() => _portal.Assign("EaHleo.daklak.gov.vn", new(Some.Day), "QĐ 8", [district], _stamp)));
    }

    [Fact]
    public void On_the_day_it_ends_the_name_is_free()
    {
        var district = _portal.Assign("eahleo.daklak.gov.vn", new(new(2020, 1, 1)), "QĐ 7", [], _stamp);
        _portal.End(district, Some.Day, _stamp);
        Assert.Equal("eahleo.daklak.gov.vn", _portal.Assign("eahleo.daklak.gov.vn", new(Some.Day), "QĐ 8", [district], _stamp).Host);
        Assert.Equal("Portals.HostEnded", Refused(() => _portal.End(district, Some.Day, _stamp)));
    }

    [Fact]
    public void What_fails_is_tried_later_and_later_but_within_ten_minutes()
    {
        var item = _portal.PublishAgain(_stamp);
        var waits = Enumerable.Range(0, 12).Select(_ => { item.Failed("đĩa đầy", Some.Instant); return (item.NextTryAt - Some.Instant).TotalSeconds; }).ToList();
        Assert.Equal([2, 4, 8, 16], waits.Take(4));
        Assert.Equal(600, waits[^1]);
    }

    private static string? Refused(Action action)
    {
        try { action(); return null; }
        catch (RuleBroken broken) { return broken.Refusals[0].Name; }
    }
}
