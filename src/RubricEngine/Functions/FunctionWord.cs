using System.Numerics;
using RubricEngine.Values;

namespace RubricEngine.Functions;

/// <summary>Known values as the words in which functions take and give them, see <see cref="FunctionColumns"/>.</summary>
internal static class FunctionWord
{
    /// <summary>The word of a value.</summary>
    /// <param name="value">A value of the type, a number in its unit.</param>
    /// <param name="type">What a parameter takes.</param>
    public static long Of(Value value, DataType type) => (value, type) switch
    {
        (NumberValue { Number: { IsExact: true, Low: var number } }, NumberType { Digits: var digits }) => (long)Rational.Floor(number * Power(digits)),
        (BooleanValue truth, BooleanType) => truth.Boolean ? 1 : 0,
        (ChoiceValue choice, ChoiceType asked) => asked.Choices.IndexOf(choice.Choice),
        (DateValue date, DateType) => date.Date.DayNumber,
        _ => throw new InvalidOperationException($"{value} is no value of {type}"),
    };

    /// <summary>The value of a word that a function has given, which is one of its result.</summary>
    public static Value Read(long word, DataType type) => type switch
    {
        NumberType { Digits: var digits } => Value.Of(new Rational(word) / Power(digits)),
        BooleanType => Value.Of(word != 0),
        ChoiceType choice => new ChoiceValue(choice.Choices[(int)word]),
        DateType => Value.Of(DateOnly.FromDayNumber((int)word)),
        _ => throw new InvalidOperationException($"no function gives {type}"),
    };

    private static Rational Power(int? digits) => new(BigInteger.Pow(10, digits ?? 0));
}
