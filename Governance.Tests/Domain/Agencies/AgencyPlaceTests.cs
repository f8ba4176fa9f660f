using Governance.Domain.Agencies;

namespace Governance.Tests.Domain.Agencies;

public sealed class AgencyPlaceTests
{
    /// <summary>The place in the head of a paper (NĐ 30/2020, Phụ lục I).</summary>
    [Theory]
    [InlineData("UBND tỉnh Đắk Lắk", null, "Đắk Lắk")]
    [InlineData("Sở Khoa học và Công nghệ", "UBND tỉnh Đắk Lắk", "Đắk Lắk")]
    [InlineData("UBND thành phố Buôn Ma Thuột", "UBND tỉnh Đắk Lắk", "Buôn Ma Thuột")]
    [InlineData("Ủy ban nhân dân xã Ea Ning", "UBND tỉnh Đắk Lắk", "Ea Ning")]
    [InlineData("UBND phường 5", "UBND tỉnh Đắk Lắk", "phường 5")]
    [InlineData("Sở Mẫu", null, "")]
    public void A_paper_is_dated_at_the_agencys_own_place(string name, string? parent, string place) => Assert.Equal(place, Agency.PlaceOf(name, parent));
}
