using RubricEngine.Results;
using RubricEngine.Text;

namespace RubricEngine.Cli;

/// <summary>The words of the table in both languages.</summary>
internal static class TableWording
{
    public static Message Subject { get; } = new("Subject", "Đối tượng");

    public static Message Period { get; } = new("Period", "Kỳ");

    public static Message Met { get; } = new("Met", "Đạt");

    public static Message Points { get; } = new("Points", "Điểm");

    public static Message Grade { get; } = new("Grade", "Xếp loại");

    public static Message Remarks { get; } = new("Remarks", "Ghi chú");

    public static Message NoGrade { get; } = new("no grade", "không xếp loại");

    public static Message Undetermined { get; } = new("undetermined", "chưa xác định");

    public static Message NotAssessed { get; } = new("not assessed", "không đánh giá");

    public static Message Or { get; } = new(" or ", " hoặc ");

    public static Message Missing { get; } = new("missing", "thiếu số liệu");

    public static Message Levels { get; } = new("levels", "mức");

    public static Message BadData { get; } = new("bad data", "số liệu sai");

    public static Message MissingFacts(int count) => new($"{count} facts", $"{count} số liệu");

    public static Message Quota(string grade, bool isOpen) => isOpen
        ? new($"the quota of {grade} is open", $"chưa rõ có vượt khống chế của {grade} không")
        : new($"beyond the quota of {grade}", $"ngoài số lượng khống chế của {grade}");

    public static Message Subjects(int count) => new(count == 1 ? "1 subject" : $"{count} subjects", $"{count} đối tượng");

    public static Message WithBadData(int count) => new(
        $"{(count == 1 ? "1 has" : $"{count} have")} bad data; the messages say where",
        $"{count} đối tượng có số liệu sai; xem các thông báo");

    /// <summary>What an outcome without a decided grade is called.</summary>
    public static Message Of(Outcome outcome) => outcome switch
    {
        Outcome.Undetermined => Undetermined,
        Outcome.NotAssessed => NotAssessed,
        _ => NoGrade,
    };
}
