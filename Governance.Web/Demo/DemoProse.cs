namespace Governance.Web.Demo;

/// <summary>Readable Vietnamese prose put together from pieces; nothing in it claims to have happened.</summary>
internal sealed class DemoProse(Random random)
{
    private sealed record Topic(string Title, string Summary, string[] Points);

    private static readonly Dictionary<string, Topic[]> Topics = new()
    {
        ["tin-tuc"] =
        [
            new("Hội nghị giao ban công tác tháng {0} của {1}", "{1} họp đánh giá kết quả công tác tháng và thống nhất nhiệm vụ trọng tâm thời gian tới.", ["Đẩy nhanh tiến độ giải ngân vốn đầu tư công", "Rà soát hồ sơ tồn đọng tại bộ phận một cửa", "Chuẩn bị nội dung phục vụ kỳ họp sắp tới"]),
            new("Ra quân tổng dọn vệ sinh môi trường tại các thôn, buôn", "Cán bộ và người dân cùng tham gia làm sạch đường làng, khơi thông cống rãnh và trồng thêm cây xanh.", ["Thu gom rác thải nhựa dọc các tuyến đường", "Trồng cây tại khuôn viên nhà văn hóa", "Vận động các hộ phân loại rác tại nguồn"]),
            new("Tập huấn kỹ năng số cho cán bộ cơ sở đợt {0}", "Lớp tập huấn giúp cán bộ sử dụng thành thạo hệ thống quản lý văn bản và dịch vụ công trực tuyến.", ["Thực hành tiếp nhận hồ sơ trực tuyến", "Bảo đảm an toàn thông tin cá nhân", "Hướng dẫn người dân tạo tài khoản định danh"]),
            new("Nông dân vào vụ thu hoạch cà phê, chú trọng hái chín", "Các hợp tác xã vận động thành viên thu hái quả chín đạt tỷ lệ cao để nâng chất lượng hạt cà phê.", ["Không phơi cà phê trên đường giao thông", "Bảo quản hạt sau thu hoạch đúng kỹ thuật", "Tăng cường bảo vệ vườn cây trong mùa vụ"]),
        ],
        ["chi-dao-dieu-hanh"] =
        [
            new("{1} triển khai kế hoạch cải cách hành chính quý {0}", "Kế hoạch đặt mục tiêu nâng tỷ lệ hồ sơ giải quyết đúng hạn và số hóa kết quả giải quyết thủ tục.", ["Công khai danh mục thủ tục đã chuẩn hóa", "Đánh giá mức độ hài lòng của người dân", "Gắn trách nhiệm người đứng đầu với kết quả"]),
            new("Tăng cường công tác phòng cháy, chữa cháy rừng mùa khô", "Các đơn vị trực 24/24 giờ trong giai đoạn nắng nóng cao điểm, sẵn sàng lực lượng tại chỗ.", ["Kiểm tra các chòi canh lửa", "Phát dọn đường băng cản lửa", "Tuyên truyền đến từng hộ sống gần rừng"]),
        ],
        ["pho-bien-phap-luat"] =
        [
            new("Những điều người dân cần biết khi đăng ký hộ tịch trực tuyến", "Bài viết giải thích các bước nộp hồ sơ, thời gian giải quyết và cách nhận kết quả.", ["Chuẩn bị ảnh chụp giấy tờ rõ nét", "Kiểm tra thông tin trước khi gửi", "Theo dõi tình trạng hồ sơ bằng mã số"]),
            new("Tìm hiểu quy định về tiếp cận thông tin của công dân", "Công dân có quyền được cung cấp thông tin đầy đủ, chính xác và kịp thời theo quy định.", ["Thông tin phải được công khai", "Cách gửi yêu cầu cung cấp thông tin", "Trường hợp thông tin bị từ chối cung cấp"]),
        ],
        ["thu-tuc-hanh-chinh"] =
        [
            new("Hướng dẫn nộp hồ sơ trực tuyến lĩnh vực thứ {0}", "Người dân có thể nộp hồ sơ tại nhà và nhận kết quả qua dịch vụ bưu chính.", ["Đăng nhập bằng tài khoản định danh điện tử", "Tải lên thành phần hồ sơ", "Thanh toán phí, lệ phí trực tuyến"]),
        ],
        ["khoa-hoc"] =
        [
            new("Nghiệm thu đề tài ứng dụng tiến bộ kỹ thuật vào sản xuất số {0}", "Hội đồng đánh giá cao khả năng nhân rộng mô hình tưới tiết kiệm nước cho cây công nghiệp.", ["Giảm lượng nước tưới trên mỗi héc-ta", "Theo dõi độ ẩm đất bằng cảm biến", "Chuyển giao quy trình cho hợp tác xã"]),
        ],
    };

    private static readonly string[] Openings =
    [
        "Theo kế hoạch đã được phê duyệt, {1} phối hợp với các đơn vị liên quan tổ chức hoạt động với sự tham gia của đông đảo cán bộ và người dân.",
        "Phát biểu tại buổi làm việc, đại diện lãnh đạo {1} nhấn mạnh yêu cầu làm việc thực chất, hướng về cơ sở và lấy sự hài lòng của người dân làm thước đo.",
        "Trong thời gian qua, {1} đã chủ động rà soát công việc, phân công rõ người, rõ việc, rõ thời hạn và rõ kết quả.",
    ];

    private static readonly string[] Closings =
    [
        "Các ý kiến tại buổi làm việc đều thống nhất rằng cần duy trì việc kiểm tra, đôn đốc thường xuyên và kịp thời tháo gỡ khó khăn cho cơ sở.",
        "Thời gian tới, đơn vị tiếp tục theo dõi việc thực hiện, tổng hợp kết quả và thông báo công khai trên trang thông tin điện tử.",
        "Người dân có ý kiến góp ý có thể gửi đến bộ phận tiếp nhận hoặc qua địa chỉ thư điện tử của cơ quan.",
    ];

    public (string Title, string Summary, string Body) Write(string category, string agency, DateOnly day, string? picture)
    {
        var topic = Topics[category][random.Next(Topics[category].Length)];
        string Fill(string text) => string.Format(text, day.Month, agency);
        var image = picture is null ? "" : $"<figure><img src=\"/files/{picture}\" alt=\"Ảnh minh họa: đồi cây dưới nắng sớm\" width=\"960\" height=\"600\" data-owner=\"{agency}\" data-licence=\"Máy vẽ cho dữ liệu mẫu\"><figcaption>Ảnh minh họa</figcaption></figure>";
        var body = $"<p>{Fill(Openings[random.Next(Openings.Length)])}</p>{image}<h2>Nội dung chính</h2><ul>{string.Concat(topic.Points.Select(p => $"<li>{p}.</li>"))}</ul>" +
            $"<p>{Fill(Openings[random.Next(Openings.Length)])}</p><p>{Closings[random.Next(Closings.Length)]}</p>";
        return ($"{Fill(topic.Title)} ({day:dd/MM/yyyy})", Fill(topic.Summary), body);
    }
}
