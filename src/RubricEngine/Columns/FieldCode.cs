using System.Numerics;
using RubricEngine.Records;
using RubricEngine.Values;

namespace RubricEngine.Columns;

/// <summary>How values of a field are integers in a column: a number times a power of ten, the place of a choice, the number of a day, the code of a text.</summary>
internal sealed class FieldCode
{
    private FieldCode(BigInteger low, BigInteger high, int digits) => (Low, High, Digits) = (low, high, digits);

    public BigInteger Low { get; }

    public BigInteger High { get; }

    /// <summary>The power of ten that numbers are multiplied with.</summary>
    public int Digits { get; }

    /// <summary>The integer of the range nearest to 0, which stands where nothing is known.</summary>
    public BigInteger Rest => Low.Sign > 0 ? Low : High.Sign < 0 ? High : BigInteger.Zero;

    public int Width => IntegerWidth.Of(Low, High);

    public static FieldCode Of(InputField field) => field.Type switch
    {
        NumberType { Digits: var digits, Range: var range } => new(
            Rational.Ceiling(range.Low * new Rational(BigInteger.Pow(10, digits ?? 0))), Rational.Floor(range.High * new Rational(BigInteger.Pow(10, digits ?? 0))), digits ?? 0),
        ChoiceType choice => new(0, choice.Choices.Length - 1, 0),
        DateType dates => new(dates.From.DayNumber, dates.To.DayNumber, 0),
        TextType => new(0, int.MaxValue, 0),
        _ => throw new ArgumentException($"`{field.Key}` is not stored as integers", nameof(field)),
    };

    /// <summary>The integer of a known value; null where the value is not one that the field declares.</summary>
    public BigInteger? Encode(InputField field, Value value, TextDictionary texts) => (value, field.Type) switch
    {
        (NumberValue { Number: { IsExact: true, Low: var number } }, NumberType) => Scaled(number),
        (ChoiceValue choice, ChoiceType choices) when choices.Choices.IndexOf(choice.Choice) is >= 0 and var place => place,
        (DateValue date, DateType days) when date.Date >= days.From && date.Date <= days.To => date.Date.DayNumber,
        (TextValue text, TextType most) when text.Text.Length <= most.MaxLength => texts.CodeOf(text.Text),
        _ => null,
    };

    /// <summary>The value that an integer of the column stands for.</summary>
    public Value Decode(InputField field, BigInteger code, TextDictionary texts) => field.Type switch
    {
        ChoiceType choices => new ChoiceValue(choices.Choices[(int)code]),
        DateType => Value.Of(DateOnly.FromDayNumber((int)code)),
        TextType => new TextValue(texts[(int)code]),
        _ => Value.Of(new Rational(code, BigInteger.Pow(10, Digits))),
    };

    private BigInteger? Scaled(Rational number)
    {
        Rational scaled = number * new Rational(BigInteger.Pow(10, Digits));
        return scaled.IsInteger && scaled.Numerator >= Low && scaled.Numerator <= High ? scaled.Numerator : null;
    }
}
