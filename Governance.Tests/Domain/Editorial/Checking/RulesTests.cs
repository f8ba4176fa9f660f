using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Domain.Editorial.Checking;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Editorial.Checking;

public sealed class RulesTests
{
    private readonly SomeWork _some = new();

    [Fact]
    public void An_agencys_own_rule_goes_before_the_provinces_and_the_later_before_the_earlier()
    {
        var (clerk, province) = (Some.Actor(_some.Agency, Power.RecordBoard), Some.Actor(Guid.CreateVersion7(), Power.Reorganise));
        CheckRule[] rules =
        [
            Rule(null, Some.Day, 2, true, CheckLevel.Refuse, province), Rule(null, Some.Day.AddDays(5), 3, true, CheckLevel.Warn, province), Rule(_some.Agency, Some.Day.AddDays(1), 1, false, CheckLevel.Warn, clerk),
        ];
        Assert.Equal((true, CheckLevel.Refuse), State(new(rules, _some.Agency, Some.Day)));
        Assert.Equal((false, CheckLevel.Warn), State(new(rules, _some.Agency, Some.Day.AddDays(1))));
        Assert.Equal((true, CheckLevel.Warn), State(new(rules, Guid.CreateVersion7(), Some.Day.AddDays(5))));
        Assert.NotEqual(new CheckRules(rules, _some.Agency, Some.Day).Mark, new CheckRules(rules, _some.Agency, Some.Day.AddDays(1)).Mark);
        Assert.Equal(CheckRules.Usual.Mark, new CheckRules([], _some.Agency, Some.Day).Mark);
    }

    [Fact]
    public void A_check_the_law_asks_for_is_switched_off_only_with_a_reason_and_is_named_then()
    {
        var clerk = Some.By(Some.Actor(_some.Agency, Power.RecordBoard));
        Assert.Equal("Editorial.Rule.ReasonRequired", Broken(() => new CheckRule(CheckCode.Secrecy, _some.Agency, Some.Day, 1, false, CheckLevel.Refuse, LegalBasis.Regulation(5, 2, "c"), " ", clerk)));
        Assert.Equal("Editorial.Rule.ReasonRequired", Broken(() => new CheckRule(CheckCode.Secrecy, _some.Agency, Some.Day, 1, true, CheckLevel.Warn, LegalBasis.Regulation(5, 2, "c"), null, clerk)));
        var off = new CheckRule(CheckCode.Secrecy, _some.Agency, Some.Day, 1, false, CheckLevel.Refuse, LegalBasis.Regulation(5, 2, "c"), "Đang nâng cấp", clerk);
        var rules = new CheckRules([off], _some.Agency, Some.Day);
        Assert.Equal([CheckCode.Secrecy], rules.OffThoughMandatory.Select(r => r.Code));
        var checks = new Checks([.. SomeWork.Elements()], rules);
        Assert.Empty(checks.Missing(_some.Content() with { Body = "<p>MẬT</p>" }));
        Assert.Equal(CheckOutcome.Off, checks.Results(_some.Content()).Single(r => r.Code is CheckCode.Secrecy).Outcome);
    }

    [Fact]
    public void Only_the_record_clerk_there_sets_a_rule_and_never_for_the_past()
    {
        Assert.Equal("Access.NoPower", Broken(() => Rule(_some.Agency, Some.Day, 1, true, CheckLevel.Warn, Some.Actor(Guid.CreateVersion7(), Power.RecordBoard))));
        Assert.Equal("Access.NoPower", Broken(() => Rule(null, Some.Day, 1, true, CheckLevel.Warn, Some.Actor(_some.Agency, Power.RecordBoard))));
        Assert.Equal("Editorial.Rule.FromThePast", Broken(() => Rule(_some.Agency, Some.Day.AddDays(-1), 1, true, CheckLevel.Warn, Some.Actor(_some.Agency, Power.RecordBoard))));
    }

    [Fact]
    public void A_justification_answers_for_that_very_thing_and_for_nothing_else()
    {
        var content = _some.Content() with { Body = "<p>Liên hệ 0905123456</p>" };
        var edition = _some.Draft(content);
        var finding = Assert.Single(SomeWork.Checks.Findings(content));
        var justification = new Justification(edition, finding, "Số của tổ công tác, ông An đồng ý", Some.By(_some.Writer));
        var answered = new CheckFacts { Justified = new Dictionary<string, JustificationView> { [justification.Print] = new(justification.Reason, justification.ByName, justification.At) } };
        var checks = new Checks([.. SomeWork.Elements()], null, answered);
        Assert.Empty(checks.Missing(content));
        Assert.Equal((CheckOutcome.Passed, 1), (checks.Results(content).Single(r => r.Code is CheckCode.PersonalData).Outcome, checks.Results(content).Single(r => r.Code is CheckCode.PersonalData).Justified));
        Assert.Empty(checks.Missing(content with { Body = "<p>Số mới: 0905 123 456.</p>" }));
        Assert.Equal(["Editorial.Personal.Phone"], checks.Missing(content with { Body = "<p>Liên hệ 0905123457</p>" }).Select(r => r.Name));
        Assert.DoesNotContain("0905", justification.Print);
    }

    [Fact]
    public void A_marking_of_secrecy_is_never_justified_and_a_stranger_justifies_nothing()
    {
        var secret = _some.Content() with { Body = "<p>MẬT</p><p>0905123456</p>" };
        var edition = _some.Draft(secret);
        var findings = SomeWork.Checks.Findings(secret);
        Assert.Equal("Editorial.Justify.NotThis", Broken(() => new Justification(edition, findings.Single(f => f.Code is CheckCode.Secrecy), "vì", Some.By(_some.Writer))));
        Assert.Equal("Access.NoPower", Broken(() => new Justification(edition, findings.Single(f => f.Code is CheckCode.PersonalData), "vì", Some.By(Some.Actor(Guid.CreateVersion7(), Power.Write)))));
        Assert.Equal("Common.Required", Broken(() => new Justification(edition, findings.Single(f => f.Code is CheckCode.PersonalData), " ", Some.By(_some.Writer))));
    }

    [Fact]
    public void The_prohibited_acts_are_confirmed_by_name_for_those_very_bytes()
    {
        var clerk = Some.By(Some.Actor(_some.Agency, Power.RecordBoard));
        ProhibitedAct[] acts = [new(_some.Agency, "Hành vi mẫu thứ nhất", null, Some.Day, clerk), new(_some.Agency, "Hành vi mẫu thứ hai", null, Some.Day, clerk)];
        var edition = _some.Submitted();
        var hash = edition.Latest.Hash;
        Assert.Equal("Editorial.Acts.NotAll", Broken(() => new ActsConfirmation(edition, hash, acts, [acts[0].Id], Some.By(_some.Approver))));
        Assert.Equal("Access.NoPower", Broken(() => new ActsConfirmation(edition, hash, acts, [acts[0].Id, acts[1].Id], Some.By(_some.Writer))));
        var confirmation = new ActsConfirmation(edition, hash, acts, [acts[0].Id, acts[1].Id], Some.By(_some.Approver));
        Assert.Equal(("Editorial.Acts.NotConfirmed", 2), Why(acts, []) is { } why ? (why.Name, why.Arguments[0]) : default);
        Assert.Null(Why(acts, [confirmation]));
        Assert.Null(Why([], []));
        Assert.NotNull(With(acts, [confirmation]).WhyNotConfirmed(_some.Approver, new string('0', 64)));
        Assert.NotNull(With(acts, [confirmation]).WhyNotConfirmed(Some.Actor(_some.Agency, Power.Approve), hash));

        Refusal? Why(ProhibitedAct[] asked, ActsConfirmation[] given) => With(asked, given).WhyNotConfirmed(_some.Approver, hash);
    }

    [Fact]
    public void An_ended_act_is_asked_about_no_longer()
    {
        var clerk = Some.By(Some.Actor(_some.Agency, Power.RecordBoard));
        var act = new ProhibitedAct(_some.Agency, "Hành vi mẫu", null, Some.Day, clerk);
        act.End(Some.Day.AddDays(3), clerk);
        Assert.Equal([false, true, true, false], new[] { -1, 0, 2, 3 }.Select(d => act.Holds(Some.Day.AddDays(d))));
    }

    private static Checks With(ProhibitedAct[] acts, ActsConfirmation[] given) => new([.. SomeWork.Elements()], null, new() { Acts = acts, Confirmations = given });

    private static CheckRule Rule(Guid? agency, DateOnly from, int number, bool isOn, CheckLevel level, Actor by) =>
        new(CheckCode.DeadLinks, agency, from, number, isOn, level, LegalBasis.Regulation(16, 5), null, Some.By(by));

    private static (bool, CheckLevel) State(CheckRules rules) => (rules[CheckCode.DeadLinks].IsOn, rules[CheckCode.DeadLinks].Level);

    private static string Broken(Func<object> act) => Assert.Throws<RuleBroken>(act).Refusals[0].Name;
}
