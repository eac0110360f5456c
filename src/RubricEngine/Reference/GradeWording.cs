using RubricEngine.Model;
using RubricEngine.Results;
using RubricEngine.Text;
using static RubricEngine.Reference.Wording;
using Topic = RubricEngine.Results.ExplanationTopic;

namespace RubricEngine.Reference;

/// <summary>What is said of a grade whatever the record.</summary>
/// <param name="Rule">Its condition, and whether it holds.</param>
/// <param name="Needed">What it takes, for who missed it.</param>
internal sealed record GradeWording(ConditionLines Rule, ExplanationLine Needed)
{
    public static GradeWording Of(Grade grade) => new(
        new ConditionLines(Topic.Rule, Fixed(l => $"{grade.Name}: {Condition(grade, l)}")),
        Fixed(Topic.Needed, l => $"{l.Pick("needed for", "để được xếp loại")} {grade.Name}: {Condition(grade, l)}"));

    private static string Condition(Grade grade, Language l)
    {
        IEnumerable<string> conditions = grade.Condition is { } condition ? [ExpressionText.Of(condition)] : [];
        if (grade.EveryGroup is { } every) conditions = conditions.Append($"{l.Pick("every group at least", "mọi nhóm từ")} {Minimum(every, l)}");
        conditions = conditions.Concat(grade.GroupMinimums.Select(m => $"{m.GroupPath} {l.Pick("at least", "từ")} {Minimum(m.Minimum, l)}"));
        string text = string.Join("; ", conditions);
        return text.Length > 0 ? text : l.Pick("otherwise", "còn lại");
    }
}
