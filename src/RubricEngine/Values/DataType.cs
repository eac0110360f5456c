using System.Collections.Immutable;
using RubricEngine.Text;

namespace RubricEngine.Values;

/// <summary>What a fact or an expression can be. One of the sealed types below; there are no others.</summary>
public abstract record DataType
{
    private protected DataType() { }
}

/// <summary>Numbers of a range.</summary>
/// <param name="Range">Every value lies in it.</param>
/// <param name="Digits">Decimal digits that every value fits into (0 for integers), or null where a value may have no finite decimal form.</param>
/// <param name="Unit">What the number counts.</param>
public sealed record NumberType(Bounds Range, int? Digits, Unit Unit) : DataType
{
    /// <summary>Whether every value is an integer.</summary>
    public bool IsInteger => Digits == 0;

    /// <summary>The most bits that the denominator of a value may need; the checker bounds it, so that evaluation stays cheap.</summary>
    internal int DenominatorBits { get; init; } = Digits is { } digits ? digits * 4 : 0;

    /// <summary>The range of integers that do not declare one: ±10^12.</summary>
    public static Bounds DefaultRange { get; } = new(-1_000_000_000_000, 1_000_000_000_000);
}

/// <summary>True or false.</summary>
public sealed record BooleanType : DataType;

/// <summary>One of a list of names.</summary>
/// <param name="Choices">The names, lowest first.</param>
/// <param name="Ordered">Whether the names may be compared by order.</param>
public sealed record ChoiceType(ImmutableArray<string> Choices, bool Ordered) : DataType
{
    /// <inheritdoc/>
    public bool Equals(ChoiceType? other) => other is not null && Ordered == other.Ordered && Choices.SequenceEqual(other.Choices);

    /// <inheritdoc/>
    public override int GetHashCode() => Choices.Length == 0 ? 0 : HashCode.Combine(Choices.Length, Choices[0]);
}

/// <summary>Days of a range, both ends included.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record DateType(DateOnly From, DateOnly To) : DataType
{
    /// <summary>The range of dates that do not declare one: 1900-01-01 to 2199-12-31.</summary>
    public static DateType Default { get; } = new(new DateOnly(1900, 1, 1), new DateOnly(2199, 12, 31));
}

/// <summary>A list of records, which expressions read through aggregates only.</summary>
/// <param name="Fields">What each record holds; at least one field.</param>
/// <param name="MaxLength">The most records a list may have.</param>
/// <param name="DatedBy">The field that says when; only records inside the assessment window are read. Null where all are.</param>
public sealed record RecordsType(ImmutableArray<RecordField> Fields, int MaxLength, string? DatedBy) : DataType
{
    /// <summary>The greatest length of lists that do not declare one: 1,000.</summary>
    public const int DefaultMaxLength = 1_000;

    /// <inheritdoc/>
    public bool Equals(RecordsType? other) =>
        other is not null && MaxLength == other.MaxLength && DatedBy == other.DatedBy && Fields.SequenceEqual(other.Fields);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Fields.Length, MaxLength, DatedBy);

    /// <summary>The place of a field among the fields, or -1.</summary>
    internal int IndexOf(string name)
    {
        for (int i = 0; i < Fields.Length; i++)
            if (Fields[i].Name == name) return i;
        return -1;
    }
}

/// <summary>One datum of every record of a list.</summary>
/// <param name="Name">The name that expressions use, NFC.</param>
/// <param name="Type">Type, range and unit; never a list itself.</param>
/// <param name="IsPercent">Whether data give it in percent.</param>
/// <param name="Label">What officials call it, or null.</param>
/// <param name="Column">The column header in the data, where it is neither the name nor the label.</param>
public sealed record RecordField(string Name, DataType Type, bool IsPercent, LocalizedText? Label, string? Column);

/// <summary>Text, compared by its NFC code units.</summary>
/// <param name="MaxLength">The most UTF-16 units a value may have.</param>
public sealed record TextType(int MaxLength) : DataType
{
    /// <summary>The greatest length of texts that do not declare one: 1,000.</summary>
    public const int DefaultMaxLength = 1_000;
}
