using System.Globalization;
using RubricEngine.Model;
using RubricEngine.Results;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>What a stage of judging said, in words.</summary>
internal static class StageText
{
    /// <summary><c>council: 4 points (Nguyễn Văn A, 2024-11-20, by Biên bản 12) — counts</c>.</summary>
    public static string Of(StageJudgement stage, JudgedScoring judged, Language language)
    {
        string name = StageNames.Of(stage.Stage, language);
        if (stage.Points is not { } points) return $"{name}: {(stage.Written is UnknownValue { Reason.Kind: "not judged" } ? language.Pick("not judged yet", "chưa chấm") : ValueText.Of(stage.Written, language))}";
        string written = judged.Levels.IsEmpty ? "" : $"{ValueText.Of(stage.Written, language)}, ";
        string[] details =
        [
            .. stage.By is { } by ? [by] : Array.Empty<string>(),
            .. stage.On is { } on ? [on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] : Array.Empty<string>(),
            .. stage.Evidence is { } evidence ? [language.Pick($"by {evidence}", $"theo {evidence}")] : Array.Empty<string>(),
        ];
        string behind = details.Length == 0 ? "" : $" ({string.Join(", ", details)})";
        return $"{name}: {written}{ValueText.Of(points, language)} {language.Pick(points == 1 ? "point" : "points", "điểm")}{behind}{Counted(stage, language)}";
    }

    private static string Counted(StageJudgement stage, Language language) => stage switch
    {
        { IsCounted: true } => language.Pick(" — counts", " — lấy kết quả này"),
        { Difference: { Sign: > 0 } more } => language.Pick($" — {more} more than what counts", $" — cao hơn {ValueText.Of(more, language)}"),
        { Difference: { Sign: < 0 } less } => language.Pick($" — {-less} less than what counts", $" — thấp hơn {ValueText.Of(-less, language)}"),
        _ => "",
    };
}
