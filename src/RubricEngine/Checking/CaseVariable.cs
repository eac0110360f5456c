using System.Globalization;
using System.Numerics;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>Something that comparisons compare with constants, and the values worth trying: on, between and beside those constants.</summary>
internal sealed class CaseVariable(Expression expression, string text)
{
    private static readonly Value s_missing = new UnknownValue(UnknownReason.Missing(""));

    private readonly SortedSet<Rational> _numbers = [];
    private readonly SortedSet<DateOnly> _dates = [];
    private readonly SortedSet<string> _texts = new(StringComparer.Ordinal);

    /// <summary>How the author wrote it.</summary>
    public string Text { get; } = text;

    /// <summary>Whether it is a fact, so that a record can be shown.</summary>
    public bool IsFact => expression is FactReference;

    public Fact? Fact => (expression as FactReference)?.Fact;

    /// <summary>Whether it stands for a condition that is not taken apart.</summary>
    public bool IsOpaque { get; init; }

    /// <summary>Whether its constants were written in percent.</summary>
    public bool InPercent { get; set; }

    /// <summary>Whether a condition asks if it is missing, so that this is a case of its own.</summary>
    public bool MayBeMissing { get; set; }

    /// <summary>What it is computed from.</summary>
    public Expression Expression => expression;

    public DataType Type => expression.Type;

    public void Note(Value constant)
    {
        switch (constant)
        {
            case NumberValue number: _numbers.Add(number.Number.Low); break;
            case DateValue date: _dates.Add(date.Date); break;
            case TextValue text: _texts.Add(text.Text); break;
        }
    }

    /// <summary>One value for each way the comparisons can come out, in order.</summary>
    public IReadOnlyList<Value> Candidates() => MayBeMissing ? [.. Known(), s_missing] : Known();

    private IReadOnlyList<Value> Known() => IsOpaque ? [Value.Of(false), Value.Of(true)] : Type switch
    {
        NumberType number => [.. Numbers(number).Select(Value.Of)],
        DateType date => [.. Dates(date).Select(Value.Of)],
        ChoiceType choice => [.. choice.Choices.Select(c => new ChoiceValue(c))],
        BooleanType => [Value.Of(false), Value.Of(true)],
        _ => [.. _texts.Append(Other()).Select(t => new TextValue(t))],
    };

    /// <summary>The case that a candidate stands for, such as <c>75% &lt; x &lt; 80%</c>.</summary>
    public string Describe(Value candidate)
    {
        if (candidate is not NumberValue { Number.Low: var value }) return Say(candidate);
        if (_numbers.Contains(value)) return $"{Text} = {Print(candidate)}";
        Rational[] below = [.. _numbers.Where(n => n < value)], above = [.. _numbers.Where(n => n > value)];
        return (below.Length > 0 ? $"{Print(Value.Of(below[^1]))} < " : "") + Text + (above.Length > 0 ? $" < {Print(Value.Of(above[0]))}" : "");
    }

    /// <summary>The case of one value: <c>x = 5</c>, <c>x is missing</c>.</summary>
    public string Say(Value value) => value is UnknownValue ? $"{Text} is missing" : $"{Text} = {Print(value)}";

    /// <summary>The candidate as one value of a record.</summary>
    public string Print(Value value) => value switch
    {
        NumberValue number when InPercent || (Fact?.IsPercent ?? false) => $"{number.Number.Low * 100}%",
        NumberValue number => number.Number.Low.ToString(),
        DateValue date => date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ChoiceValue choice => choice.Choice,
        TextValue text => $"\"{text.Text}\"",
        BooleanValue truth => truth.Boolean ? "true" : "false",
        _ => "",
    };

    private IEnumerable<Rational> Numbers(NumberType type)
    {
        Rational step = type.Digits is { } digits ? new Rational(1, BigInteger.Pow(10, digits)) : 0;
        Rational[] marks = [.. _numbers.Where(type.Range.Contains)];
        if (marks.Length == 0) return [type.Range.Low];
        var values = new SortedSet<Rational>(marks.Where(m => step.Sign == 0 || (m / step).IsInteger));
        if (type.Range.Low < marks[0]) values.Add(type.Range.Low);
        if (type.Range.High > marks[^1]) values.Add(type.Range.High);
        for (int i = 0; i + 1 < marks.Length; i++)
        {
            Rational between = step.Sign == 0 ? (marks[i] + marks[i + 1]) / 2 : new Rational(Rational.Floor(marks[i] / step) + 1) * step;
            if (between < marks[i + 1]) values.Add(between);
        }
        return values;
    }

    private IEnumerable<DateOnly> Dates(DateType type)
    {
        DateOnly[] marks = [.. _dates.Where(d => d >= type.From && d <= type.To)];
        var values = new SortedSet<DateOnly>(marks) { type.From, type.To };
        for (int i = 0; i + 1 < marks.Length; i++)
            if (marks[i].AddDays(1) < marks[i + 1]) values.Add(marks[i].AddDays(1));
        return values;
    }

    private string Other()
    {
        string other = "…";
        while (_texts.Contains(other)) other += "…";
        return other;
    }
}
