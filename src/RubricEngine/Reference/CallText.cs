using RubricEngine.Functions;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>Calls of functions of hosts and plugins in words: who was asked what, and the answer.</summary>
internal static class CallText
{
    /// <summary><c>flood_risk(hq_area) = 3 (function of acme-flood: area = 450 m2)</c>.</summary>
    public static string Of(CallRead read, Language language)
    {
        string text = ExpressionText.Of(read.Call);
        string answer = read.Reading.Open is { } open
            ? $": {open.Sentence.In(language)}"
            : $" = {ValueText.Of(read.Reading.Value, read.Call.Type, false, language)}";
        string asked = string.Join(", ", read.Parameters.Zip(read.Arguments, (p, a) => $"{NameOf(p, language)} = {ValueText.Of(a, p.Type, false, language)}"));
        return $"{text}{answer} ({Source(read.Call.Function, language)}{(asked.Length > 0 ? ": " : "")}{asked})";
    }

    /// <summary>Where a function comes from, and what it computes where that is said.</summary>
    public static string Source(ForeignFunction function, Language language)
    {
        string source = language.Pick($"function of {function.Plugin}", $"hàm của {function.Plugin}");
        return function.Signature.Description is { } description ? $"{source}, {description.In(language)}" : source;
    }

    public static string NameOf(FunctionParameter parameter, Language language) =>
        language == Language.Vietnamese ? parameter.VietnameseName ?? parameter.Name : parameter.Name;
}
