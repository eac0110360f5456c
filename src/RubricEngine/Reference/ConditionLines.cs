using RubricEngine.Results;
using RubricEngine.Text;
using RubricEngine.Values;
using static RubricEngine.Reference.Wording;

namespace RubricEngine.Reference;

/// <summary>A rule whose words are the same whatever the record, and that it holds, does not hold, or is not known yet.</summary>
/// <param name="topic">What the line tells.</param>
/// <param name="rule">The rule.</param>
internal sealed class ConditionLines(ExplanationTopic topic, Message rule)
{
    private readonly ExplanationLine _holds = LineOf(topic, rule, Truth.True);
    private readonly ExplanationLine _fails = LineOf(topic, rule, Truth.False);
    private readonly ExplanationLine _open = LineOf(topic, rule, Truth.Unknown);

    public ExplanationLine Of(Truth holds) => holds switch
    {
        Truth.True => _holds,
        Truth.False => _fails,
        _ => _open,
    };

    private static ExplanationLine LineOf(ExplanationTopic topic, Message rule, Truth holds) =>
        Line(topic, (rule, holds), static (of, l) => $"{of.rule.In(l)} — {Holds(of.holds, l)}");
}
