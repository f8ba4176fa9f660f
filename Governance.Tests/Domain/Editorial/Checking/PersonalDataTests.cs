using System.Globalization;
using CsCheck;
using Governance.Domain.Editorial;
using Governance.Domain.Editorial.Checking;
using Governance.Domain.Editorial.Passages;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Editorial.Checking;

public sealed class PersonalDataTests
{
    private readonly SomeWork _some = new();

    [Theory]
    [InlineData("Số định danh: 066085012345.", PersonalDataKind.IdentityNumber, "066085012345", "•••••••••345")]
    [InlineData("CCCD 066 085 012 345 cấp năm 2021", PersonalDataKind.IdentityNumber, "066 085 012 345", "••• ••• ••• 345")]
    [InlineData("Gọi 0905.123.456 khi cần", PersonalDataKind.Phone, "0905.123.456", "••••.•••.456")]
    [InlineData("Gọi +84 905 123 456", PersonalDataKind.Phone, "+84 905 123 456", "+•• ••• ••• 456")]
    [InlineData("thư nguyen.van.a@gmail.com nhé", PersonalDataKind.Email, "nguyen.van.a@gmail.com", "••••••••••••@gmail.com")]
    [InlineData("Số tài khoản: 5210 1234 5678 tại ngân hàng", PersonalDataKind.BankAccount, "5210 1234 5678", "•••• •••• •678")]
    [InlineData("Ông Nguyễn Văn An, sinh ngày 12/3/1985, trú tại", PersonalDataKind.BirthDate, "12/3/1985", "••/•/1985")]
    public void A_piece_of_a_persons_data_is_found_and_masked_in_its_length(string text, PersonalDataKind kind, string value, string masked)
    {
        var datum = Assert.Single(PersonalData.In(text));
        Assert.Equal((kind, value, masked), (datum.Kind, datum.Value, datum.Masked));
    }

    [Theory]
    [InlineData("Tổng vốn 123.456.789.012 đồng")]
    [InlineData("Đường dây nóng 1900 1234 hoặc (0262) 3852 999")]
    [InlineData("thư vanphong@daklak.gov.vn")]
    [InlineData("Quyết định số 10/2024/QĐ-UBND ngày 01/03/2024")]
    [InlineData("Buôn Ma Thuột, ngày 12/03/2024")]
    [InlineData("Học sinh ra trường ngày 12/03/2024")]
    public void What_belongs_to_an_office_or_a_paper_is_left(string text) => Assert.Empty(PersonalData.In(text));

    [Fact]
    public void A_column_of_birth_days_in_a_list_of_names_is_found() =>
        Assert.Equal(["02/09/1990", "15.10.1988"], PersonalData.In("Họ và tên\nNgày sinh\nTrần Thị Bình\n02/09/1990\nY Thông Niê\n15.10.1988\n").Select(d => d.Value));

    [Fact]
    public void A_number_that_runs_through_marks_of_the_text_is_found_and_masked_where_it_stands()
    {
        var content = _some.Content() with { Body = "<p>Số 0660<strong>8501</strong>2345 của công dân &amp; gia đình</p>" };
        var finding = Assert.Single(SomeWork.Checks.Findings(content), f => f.Code is CheckCode.PersonalData);
        Assert.Equal("<p>Số ••••<strong>••••</strong>•345 của công dân &amp; gia đình</p>", Mended.After(content, finding).Body);
    }

    [Fact]
    public void Phones_and_mail_are_what_a_category_of_contacts_is_for_but_not_identity_numbers()
    {
        var contacts = new ContentCategory("lien-he", "Đầu mối liên hệ", "name;phone;official e-mail", "", "all", "", Governance.Domain.Common.Confidence.Read);
        var checks = new Checks([.. SomeWork.Elements()], null, new() { Categories = new Dictionary<string, ContentCategory> { ["lien-he"] = contacts } });
        var content = _some.Content() with { CategoryCode = "lien-he", Body = "<p>Ông An, điện thoại 0905123456, an@example.vn, 066085012345</p>" };
        Assert.Equal(["Editorial.Personal.IdentityNumber"], checks.Findings(content).Where(f => f.Code is CheckCode.PersonalData).Select(f => f.Why.Name));
    }

    /// <summary>However many and however they are written: mended one after the other, nothing is left and nothing else is touched.</summary>
    [Fact]
    public void Masking_leaves_nothing_to_find() => Pieces().Array[1, 12].Sample(pieces =>
    {
        var content = _some.Content() with { Body = $"<p>{string.Join("</p><p>", pieces)}</p>", Summary = pieces[0] };
        var length = BodyText.Read(content.Body).Text.Length;
        for (var guard = 0; First(content) is { } finding; guard++)
        {
            Assert.True(guard < 100, "a masked piece is found again");
            content = Mended.After(content, finding);
        }
        Assert.Equal(length, BodyText.Read(content.Body).Text.Length);
    }, iter: 300);

    private static Finding? First(ArticleContent content) => SomeWork.Checks.Findings(content).FirstOrDefault(f => f.Mending is Mending.Mask);

    private static Gen<string> Pieces()
    {
        var digits = Gen.Char['0', '9'];
        return Gen.OneOf(
            digits.Array[12].Select(d => $"số {new string(d)} của"), digits.Array[8].Select(d => $"gọi 09{new string(d)}."), digits.Array[9, 14].Select(d => $"STK {new string(d)} NH"),
            Gen.Select(Gen.Int[1, 28], Gen.Int[1, 12], Gen.Int[1950, 2010]).Select(d => string.Create(CultureInfo.InvariantCulture, $"Lê Văn Bảy sinh ngày {d.Item1}/{d.Item2:00}/{d.Item3}")),
            Gen.Char['a', 'z'].Array[1, 10].Select(a => $"thư {new string(a)}@example.com,"), digits.Array[12].Select(d => $"{new string(d, 0, 6)}<em>{new string(d, 6, 6)}</em>"), Gen.String[Gen.Char["abc 0123456789.-/@•áđ"], 0, 40]);
    }
}
