using System.Collections.Immutable;

namespace RubricEngine.Values;

/// <summary>A value of a fact or an expression. One of the sealed types below; there are no others.</summary>
/// <example>
/// <code>
/// static string Show(Value value) => value switch
/// {
///     NumberValue { Number: { IsExact: true, Low: Rational number } } => number.ToString(),
///     NumberValue { Number: Bounds range } => $"{range.Low} to {range.High}",
///     BooleanValue truth => truth.Boolean ? "yes" : "no",
///     ChoiceValue choice => choice.Choice,
///     DateValue date => date.Date.ToString("yyyy-MM-dd"),
///     TextValue text => text.Text,
///     RecordsValue list => string.Join("; ", list.Items.Select((RecordItem item) => string.Join(", ", item.Values.Select(Show)))),
///     UnknownValue { Reason: UnknownReason reason } => reason.Sentence.English,
///     _ => throw new InvalidOperationException(),
/// };
/// Console.WriteLine(Show(record["area"]));
/// </code>
/// </example>
public abstract record Value
{
    private static readonly BooleanValue s_true = new(true), s_false = new(false);

    private protected Value() { }

    /// <summary>A known number.</summary>
    public static Value Of(Rational number) => new NumberValue(Bounds.Exactly(number));

    /// <summary>A known truth.</summary>
    public static Value Of(bool truth) => truth ? s_true : s_false;

    /// <summary>A known day.</summary>
    public static Value Of(DateOnly date) => new DateValue(date);
}

/// <summary>A number, in the unit of its type.</summary>
/// <param name="Number">The value; a range where it rests on points that are themselves uncertain. Facts are always exact.</param>
public sealed record NumberValue(Bounds Number) : Value;

/// <summary>True or false.</summary>
/// <param name="Boolean">The value.</param>
public sealed record BooleanValue(bool Boolean) : Value;

/// <summary>One of the names of its type.</summary>
/// <param name="Choice">The name, NFC.</param>
public sealed record ChoiceValue(string Choice) : Value;

/// <summary>A day.</summary>
/// <param name="Date">The value.</param>
public sealed record DateValue(DateOnly Date) : Value;

/// <summary>A text.</summary>
/// <param name="Text">The text, NFC.</param>
public sealed record TextValue(string Text) : Value;

/// <summary>A list of records.</summary>
/// <param name="Items">The records, in the order of the data. An empty list is known and empty.</param>
public sealed record RecordsValue(ImmutableArray<RecordItem> Items) : Value
{
    /// <inheritdoc/>
    public bool Equals(RecordsValue? other) => other is not null && Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override int GetHashCode() => Items.Length;
}

/// <summary>One record of a list.</summary>
/// <param name="Values">A value for each field of the type, in its order; unknown where the data have none.</param>
public sealed record RecordItem(ImmutableArray<Value> Values)
{
    /// <inheritdoc/>
    public bool Equals(RecordItem? other) => other is not null && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => Values.Length == 0 ? 0 : Values[0].GetHashCode();
}

/// <summary>Not known, and why.</summary>
/// <param name="Reason">Why.</param>
public sealed record UnknownValue(UnknownReason Reason) : Value;
