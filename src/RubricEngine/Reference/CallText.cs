using RubricEngine.Checking;
using RubricEngine.Functions;
using RubricEngine.Model;
using RubricEngine.Results;
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

    /// <summary>Where a function comes from.</summary>
    public static string Source(ForeignFunction function, Language language) => language.Pick($"function of {function.Plugin}", $"hàm của {function.Plugin}");

    /// <summary>What the functions compute that a criterion calls, where they say it: <c>flood_risk: the risk that a plot is flooded</c>.</summary>
    public static IEnumerable<ExplanationLine> Descriptions(Criterion criterion) =>
        from call in ResultOrder.Expressions(criterion).SelectMany(ExpressionTree.All).OfType<ForeignCall>().DistinctBy(c => c.Function)
        let description = call.Function.Signature.Description
        where description is not null
        // By the name that the author wrote, in whichever language.
        select Wording.Fixed(ExplanationTopic.Rule, l => $"{ExpressionText.Of(call).Split('(')[0]}: {description.In(l)}");

    private static string NameOf(FunctionParameter parameter, Language language) =>
        language == Language.Vietnamese ? parameter.VietnameseName ?? parameter.Name : parameter.Name;
}
