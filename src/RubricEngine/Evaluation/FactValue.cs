namespace RubricEngine.Evaluation;

/// <summary>
/// A value of one fact as a caller gives it: an integer, a decimal, a truth, a date, a text, or nothing. Numbers, truths, dates and texts
/// convert to it by themselves; what has no value, and <c>default</c>, is missing.
/// </summary>
public readonly struct FactValue
{
    private readonly FactValueKind _kind;
    private readonly long _word;
    private readonly decimal _number;
    private readonly string? _text;

    private FactValue(FactValueKind kind, long word = 0, decimal number = 0, string? text = null) => (_kind, _word, _number, _text) = (kind, word, number, text);

    /// <summary>No value.</summary>
    public static FactValue Missing => default;

    /// <summary>An integer; null is missing.</summary>
    public static implicit operator FactValue(long? value) => value is { } number ? new(FactValueKind.Integer, number) : default;

    /// <summary>A decimal; null is missing.</summary>
    public static implicit operator FactValue(decimal? value) => value is { } number ? new(FactValueKind.Decimal, number: number) : default;

    /// <summary>A truth; null is missing.</summary>
    public static implicit operator FactValue(bool? value) => value is { } truth ? new(FactValueKind.Truth, truth ? 1 : 0) : default;

    /// <summary>A date; null is missing.</summary>
    public static implicit operator FactValue(DateOnly? value) => value is { } date ? new(FactValueKind.Date, date.DayNumber) : default;

    /// <summary>A text, or a choice by its name; null is missing.</summary>
    public static implicit operator FactValue(string? value) => value is { } text ? new(FactValueKind.Text, text: text) : default;

    /// <summary>Puts it where a plan reads it.</summary>
    internal void Put(FieldCode field, RecordReading to)
    {
        switch (_kind)
        {
            case FactValueKind.Missing: field.PutMissing(to, 0); break;
            case FactValueKind.Integer: field.PutInteger(to, 0, _word); break;
            case FactValueKind.Decimal: field.PutDecimal(to, 0, _number); break;
            case FactValueKind.Truth: field.PutTruth(to, 0, _word != 0); break;
            case FactValueKind.Date: field.PutDate(to, 0, DateOnly.FromDayNumber((int)_word)); break;
            default: field.PutText(to, 0, _text!); break;
        }
    }
}
