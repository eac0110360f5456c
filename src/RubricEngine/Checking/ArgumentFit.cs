using System.Numerics;
using RubricEngine.Operators;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>Whether every number of one type is one of another, once its unit is converted; and what an author may write where it is not.</summary>
/// <param name="asked">What the numbers must fit into.</param>
/// <param name="given">The numbers.</param>
/// <param name="written">How the author wrote them.</param>
internal sealed class ArgumentFit(NumberType asked, NumberType given, string written)
{
    private const int MostRoundingDigits = 30;

    private readonly Rational _factor = given.Unit.FactorTo(asked.Unit);
    private readonly Bounds _range = NumberRules.Convert(given, asked.Unit).Range;

    /// <summary>Whether the range lies within what is asked for.</summary>
    public bool Range => asked.Range.Contains(_range.Low) && asked.Range.Contains(_range.High);

    /// <summary>Whether no number has more digits than are asked for.</summary>
    public bool Digits => GivenDigits is { } digits && digits <= asked.Digits;

    /// <summary>The most digits a number has in the unit asked for; null where its decimal form may not end.</summary>
    public int? GivenDigits => _range.IsExact ? _range.Low.DecimalDigits : given.Digits is { } digits ? DigitsOf(digits) : null;

    /// <summary>The range asked for.</summary>
    public string Asked => Print(asked.Range);

    /// <summary>The range of the numbers, in the unit asked for.</summary>
    public string Given => Print(_range);

    /// <summary>The numbers, held within the range.</summary>
    public Message Clamped => new($"clamp({written}, {Limit(asked.Range.Low)}, {Limit(asked.Range.High)})", $"giới_hạn({written}, {Limit(asked.Range.Low)}, {Limit(asked.Range.High)})");

    /// <summary>The numbers, rounded so that they fit; null where no rounding in their own unit does that.</summary>
    public Message? Rounded
    {
        get
        {
            for (int digits = MostRoundingDigits; digits >= -MostRoundingDigits; digits--)
                if (DigitsOf(digits) <= asked.Digits) return new Message($"round({written}, {digits})", $"làm_tròn({written}, {digits})");
            return null;
        }
    }

    /// <summary>The digits, in the unit asked for, of numbers that have so many in their own.</summary>
    private int? DigitsOf(int digits) => (digits >= 0
        ? _factor / new Rational(BigInteger.Pow(10, digits))
        : _factor * new Rational(BigInteger.Pow(10, -digits))).DecimalDigits;

    private string Limit(Rational limit) => given.Unit.Equals(asked.Unit) ? $"{limit}" : $"{limit} {asked.Unit}";

    private string Print(Bounds range) => $"{(range.IsExact ? $"{range.Low}" : $"{range.Low}..{range.High}")} {asked.Unit}".TrimEnd();
}
