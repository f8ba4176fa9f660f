using CsCheck;
using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Training;

public sealed class CertificateTests
{
    private static readonly Guid Agency = Guid.CreateVersion7();
    private static readonly Guid An = Guid.CreateVersion7();
    private static readonly Guid Binh = Guid.CreateVersion7();
    private static readonly Actor Clerk = Some.Actor(Agency, Power.RecordBoard);
    private static readonly CertificateText Words = new("Nguyễn Văn An", null, "Kỹ năng biên tập", 16, "Sở Khoa học và Công nghệ");

    [Fact]
    public void Only_who_passed_a_closed_session_has_one()
    {
        var session = Session();
        Assert.Equal("Training.NotClosedYet", Certificate.WhyNotIssue(Clerk, session, An)!.Name);
        session.Close(Some.By(Clerk));
        Assert.Null(Certificate.WhyNotIssue(Clerk, session, An));
        Assert.Equal("Training.NotPassed", Certificate.WhyNotIssue(Clerk, session, Binh)!.Name);
        Assert.Equal("Access.NoPower", Certificate.WhyNotIssue(Some.Actor(Agency, Power.Approve), session, An)!.Name);
        Assert.Throws<RuleBroken>(() => Certificate.Made(session, Binh, Words, 1, CertificateCode.New(), Some.By(Clerk)));
    }

    [Fact]
    public void It_says_what_held_on_its_day_and_is_numbered_by_agency_and_year()
    {
        var certificate = Certificate.Made(Closed(), An, Words, 7, CertificateCode.New(), Some.By(Clerk));
        Assert.Equal(("07/2026/GCN", Some.Day, true), (certificate.NumberText, certificate.IssuedOn, certificate.IsValid));
    }

    [Fact]
    public void It_is_revoked_once_with_a_reason()
    {
        var certificate = Certificate.Made(Closed(), An, Words, 1, CertificateCode.New(), Some.By(Clerk));
        Assert.Throws<RuleBroken>(() => certificate.Revoke(" ", Some.By(Clerk)));
        certificate.Revoke("Ghi sai tên", Some.By(Clerk));
        Assert.Equal((Some.Day, "Ghi sai tên", false), (certificate.RevokedOn!.Value, certificate.RevokedReason, certificate.IsValid));
        Assert.Equal("Training.AlreadyRevoked", certificate.WhyNotRevoke(Clerk)!.Name);
        Assert.Equal("Access.NoPower", certificate.WhyNotRevoke(Some.Actor(Agency, Power.Approve))!.Name);
    }

    [Fact]
    public void A_code_is_read_however_people_type_it() => Gen.Int[0, 30].Array[15].Sample(symbols =>
    {
        var next = 0;
        var code = CertificateCode.New(_ => symbols[next++]);
        Assert.Equal(16, code.Length);
        Assert.Equal(code, CertificateCode.Read(CertificateCode.Show(code)));
        Assert.Equal(code, CertificateCode.Read($" {code.ToLowerInvariant().Replace('0', 'o').Replace('1', 'l')} "));
    });

    [Fact]
    public void One_wrong_symbol_or_two_that_changed_places_are_noticed() => Gen.Select(Gen.Int[0, 30].Array[15], Gen.Int[0, 15], Gen.Int[0, 15], Gen.Int[1, 30]).Sample((symbols, at, other, shift) =>
    {
        const string Symbols = "0123456789ABCDEFGHJKMNPQRTVWXYZ";
        var next = 0;
        var code = CertificateCode.New(_ => symbols[next++]).ToCharArray();
        var wrong = (char[])code.Clone();
        wrong[at] = Symbols[(Symbols.IndexOf(code[at]) + shift) % 31];
        Assert.Null(CertificateCode.Read(new(wrong)));
        var swapped = (char[])code.Clone();
        (swapped[at], swapped[other]) = (code[other], code[at]);
        if (code[at] != code[other]) Assert.Null(CertificateCode.Read(new(swapped)));
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ABC")]
    [InlineData("………………………………")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_cannot_be_a_code_is_none(string? typed) => Assert.Null(CertificateCode.Read(typed));

    private static TrainingSession Session()
    {
        var session = new TrainingSession(Agency, Guid.CreateVersion7(), new(Some.Day, null, "Hội trường", null, null, 0, null), [An, Binh], Some.By(Clerk));
        session.Mark([An], true, TrainingResult.Passed, Some.By(Clerk));
        session.Mark([Binh], true, TrainingResult.Failed, Some.By(Clerk));
        return session;
    }

    private static TrainingSession Closed()
    {
        var session = Session();
        session.Close(Some.By(Clerk));
        return session;
    }
}
