using RubricEngine.Standings;
using RubricEngine.Text;

namespace RubricEngine.Cli;

/// <summary>The names of standings; results use the English ones in any language.</summary>
internal static class StandingNames
{
    public static Message Heading { get; } = new("Standing", "Tình trạng công nhận");

    public static Message Left { get; } = new("Periods left", "Số kỳ còn lại");

    public static string English(StandingKind kind) => Of(kind).English;

    public static Message Of(StandingKind kind) => kind switch
    {
        StandingKind.NotRecognised => new("not recognised", "chưa được công nhận"),
        StandingKind.Recognised => new("recognised", "được công nhận"),
        StandingKind.Kept => new("kept", "còn hiệu lực"),
        StandingKind.RecognisedAgain => new("recognised again", "được công nhận lại"),
        StandingKind.Expired => new("expired", "hết hiệu lực"),
        StandingKind.Withdrawn => new("withdrawn", "bị thu hồi"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
