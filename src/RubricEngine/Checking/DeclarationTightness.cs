using System.Collections.Immutable;
using RubricEngine.Documents;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>Compares tightened facts, parameters and named expressions with the base's.</summary>
internal static class DeclarationTightness
{
    /// <summary>A fact is tighter where every value that it takes is one of the base's.</summary>
    public static IEnumerable<Tightness> Compare(Fact before, Fact now)
    {
        switch (before.Type, now.Type)
        {
            case (NumberType a, NumberType b) when a.Unit.ToString() == b.Unit.ToString():
                yield return Tightness.AtLeast(Key.Min, a.Range.Low, b.Range.Low);
                yield return Tightness.AtMost(Key.Max, a.Range.High, b.Range.High);
                yield return Tightness.AtMost(Key.Digits, a.Digits, b.Digits);
                break;
            case (DateType a, DateType b):
                yield return b.From >= a.From ? Tightness.Tighter(Key.Min) : Wider(Key.Min);
                yield return b.To <= a.To ? Tightness.Tighter(Key.Max) : Wider(Key.Max);
                break;
            case (ChoiceType a, ChoiceType b):
                yield return b.Choices.FirstOrDefault(c => !a.Choices.Contains(c)) is not { } added ? Tightness.Tighter(Key.Choices)
                    : Tightness.Looser(Key.Choices, $"`{added}` is none of the base's choices", $"`{added}` không phải là lựa chọn của bộ tiêu chí gốc");
                break;
            default:
                yield return Tightness.Unchanged(Key.Type, before.Type, now.Type);
                break;
        }
    }

    /// <summary>Row by row, where it is known whether more is stricter.</summary>
    public static IEnumerable<Tightness> Compare(Parameter before, Parameter now, Direction direction)
    {
        if (direction == Direction.Mixed || KeyOf(before.By) != KeyOf(now.By) || KeyOf(before.Date) != KeyOf(now.Date) || Pairs(before, now) is not { } pairs)
        {
            yield return Tightness.Undecided(Key.Values);
            yield break;
        }
        foreach ((string row, Value old, Value changed) in pairs)
        {
            if (old is not NumberValue { Number.Low: var a } || changed is not NumberValue { Number.Low: var b}) yield return Tightness.Undecided(Key.Values);
            else if (direction == Direction.MoreIsStricter ? b >= a : b <= a) yield return Tightness.Tighter(Key.Values);
            else yield return Tightness.Looser(Key.Values, $"for `{row}` it is {b}, in the base {a}", $"với `{row}` nó là {b}, trong bộ tiêu chí gốc là {a}");
        }
    }

    /// <summary>A condition is tighter where it holds only where the base's does, and holding is what is asked for.</summary>
    public static IEnumerable<Tightness> Compare(Let before, Let now, Direction direction, IReadOnlySet<string> tied) => (direction, now.Value.Type) switch
    {
        _ when KeyOf(before.Value) is { } key && key == KeyOf(now.Value) => [],
        (Direction.LessIsStricter, BooleanType) => [Implication.Of(Key.Value, now.Value, before.Value, tied)],
        (Direction.MoreIsStricter, BooleanType) => [Implication.Of(Key.Value, before.Value, now.Value, tied, premiseIsNew: false)],
        _ => [Tightness.Undecided(Key.Value)],
    };

    /// <summary>The values of both for every row or choice; null where the rows do not correspond.</summary>
    private static List<(string Row, Value Before, Value Now)>? Pairs(Parameter before, Parameter now)
    {
        if (before.Date is null && now.Date is null && before.By?.Type is ChoiceType { Choices: var choices })
            return [.. from choice in choices let a = Of(before, choice) let b = Of(now, choice) where a is not null && b is not null select (choice, a, b)];
        if (before.Rows.Length != now.Rows.Length) return null;
        var pairs = new List<(string, Value, Value)>();
        foreach ((ParameterRow a, ParameterRow b) in before.Rows.Zip(now.Rows))
        {
            if (!a.Choices.SequenceEqual(b.Choices) || (a.From, a.To) != (b.From, b.To)) return null;
            pairs.Add((string.Join(", ", a.Choices.Concat([$"{a.From:yyyy-MM-dd}..{a.To:yyyy-MM-dd}"]).Where(t => t != "..")), a.Value, b.Value));
        }
        return pairs;
    }

    private static Value? Of(Parameter parameter, string choice) => parameter.Rows.FirstOrDefault(r => r.Choices.IsEmpty || r.Choices.Contains(choice))?.Value;

    private static string? KeyOf(Expression? expression) => expression is null ? "" : ExpressionKey.Of(expression);

    private static Tightness Wider(Key key) => Tightness.Looser(key, "the base allows fewer days", "bộ tiêu chí gốc cho phép ít ngày hơn");
}
