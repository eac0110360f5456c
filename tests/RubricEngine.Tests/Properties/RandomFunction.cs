using RubricEngine.Functions;
using RubricEngine.Values;

namespace RubricEngine.Tests.Properties;

/// <summary>
/// A function whose answers look random and are the same for the same arguments. For some arguments it throws, answers what its
/// signature does not allow, or says that it does not know.
/// </summary>
internal class RandomFunction(FunctionSignature signature, int oneFailsIn) : IRubricFunction
{
    private const int Throws = 0, Outside = 1, Unknown = 2;

    public FunctionSignature Signature => signature;

    public FunctionAnswer Invoke(FunctionArguments arguments)
    {
        Span<long> words = stackalloc long[arguments.Count];
        for (int i = 0; i < words.Length; i++)
            words[i] = signature.Parameters[i].Type switch
            {
                NumberType => arguments.Scaled(i),
                BooleanType => arguments.Boolean(i) ? 1 : 0,
                DateType => arguments.Date(i).DayNumber,
                ChoiceType type => type.Choices.IndexOf(arguments.Choice(i)),
                _ => throw new InvalidOperationException("no such parameter"),
            };
        ulong mixed = Mix(words);
        return KindOf(mixed) switch
        {
            Throws => throw new ArithmeticException($"not for {words[0]}"),
            Outside => Answer(High + 1),
            Unknown => FunctionAnswer.Unknown("nobody knows"),
            _ => Answer(Word(mixed)),
        };
    }

    protected long Low => Ends.Low;

    protected long High => Ends.High;

    private (long Low, long High) Ends => signature.Result switch
    {
        NumberType { Digits: { } digits } type => ((long)(Numerator(type.Range.Low, digits)), (long)Numerator(type.Range.High, digits)),
        ChoiceType type => (0, type.Choices.Length - 1),
        DateType type => (type.From.DayNumber, type.To.DayNumber),
        _ => (0, 1),
    };

    protected bool IsThrown(ulong mixed) => KindOf(mixed) == Throws;

    /// <summary>The answer for columns, or null where it is not known.</summary>
    protected long? WordOf(ulong mixed) => KindOf(mixed) switch
    {
        Outside => High + 1,
        Unknown => null,
        _ => Word(mixed),
    };

    protected ulong Mix(ReadOnlySpan<long> words)
    {
        ulong mixed = (ulong)signature.Parameters.Length * 0x9E3779B97F4A7C15 + (ulong)signature.Cost;
        foreach (long word in words)
        {
            mixed = (mixed ^ (ulong)word) * 0xBF58476D1CE4E5B9;
            mixed ^= mixed >> 31;
        }
        return mixed;
    }

    private static System.Numerics.BigInteger Numerator(Rational number, int digits) => (number * new Rational(System.Numerics.BigInteger.Pow(10, digits))).Numerator;

    private int KindOf(ulong mixed) => oneFailsIn > 0 && mixed % (ulong)oneFailsIn == 0 ? (int)(mixed / (ulong)oneFailsIn % 3) : -1;

    private long Word(ulong mixed) => (long)((ulong)Low + mixed / 97 % ((ulong)(High - Low) + 1));

    private FunctionAnswer Answer(long word) => signature.Result switch
    {
        NumberType { Digits: 0 } => word,
        // Every other answer as an integer, for there are two ways.
        NumberType { Digits: { } digits } => word % 2 == 0 ? FunctionAnswer.Scaled(word) : word / (decimal)Math.Pow(10, digits),
        ChoiceType type => FunctionAnswer.Choice(word < type.Choices.Length ? type.Choices[(int)word] : "no choice"),
        DateType => DateOnly.FromDayNumber((int)word),
        _ => word > 1 ? word : word == 1,
    };
}
