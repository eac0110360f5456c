using RubricEngine.Standings;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Cli;

/// <summary>The words of rankings and targets in both languages.</summary>
internal static class StandingWording
{
    public static Message Rank { get; } = new("Rank", "Hạng");

    public static Message Cohort { get; } = new("Cohort", "Cụm");

    public static Message Place { get; } = new("Place", "Kết quả chọn");

    public static Message Deadline { get; } = new("By", "Đến ngày");

    public static Message Least { get; } = new("At least", "Ít nhất");

    public static Message Needed { get; } = new("Needed", "Số cần đạt");

    public static Message Reached { get; } = new("Reached", "Số đã đạt");

    public static Message Share { get; } = new("Share", "Tỷ lệ");

    public static Message Missing { get; } = new("Still needed", "Còn thiếu");

    public static Message Outcome { get; } = new("Target", "Chỉ tiêu");

    public static Message OfAll(int needed, int all) => new($"{needed} of {all}", $"{needed} trên {all}");

    public static Message Of(Placing placing) => placing switch
    {
        Placing.Unlimited => new("", ""),
        Placing.Chosen => new("chosen", "được chọn"),
        Placing.Waiting => new("waiting list", "danh sách dự bị"),
        Placing.NotChosen => new("not chosen", "không được chọn"),
        Placing.Tied => new("tied: a person decides", "bằng nhau: người có thẩm quyền quyết định"),
        _ => new("not known yet", "chưa xác định"),
    };

    public static Message OfTarget(Truth met) => met switch
    {
        Truth.True => new("met", "đạt"),
        Truth.False => new("not met", "chưa đạt"),
        _ => new("not known yet", "chưa xác định"),
    };
}
