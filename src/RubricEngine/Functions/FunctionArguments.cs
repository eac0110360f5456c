using RubricEngine.Values;

namespace RubricEngine.Functions;

/// <summary>The values of a call, each of the type of its parameter; all of them are known.</summary>
/// <remarks>Asking for a value as what it is not throws <see cref="InvalidOperationException"/>.</remarks>
public readonly ref struct FunctionArguments
{
    private readonly FunctionSignature _signature;
    private readonly ReadOnlySpan<long> _words;

    internal FunctionArguments(FunctionSignature signature, ReadOnlySpan<long> words)
    {
        _signature = signature;
        _words = words;
    }

    /// <summary>How many there are.</summary>
    public int Count => _words.Length;

    /// <summary>A number times 10 to the power of the digits of its parameter, in the unit of the parameter.</summary>
    /// <param name="index">Its place from 0.</param>
    public long Scaled(int index) => TypeOf<NumberType>(index, "number") is not null ? _words[index] : 0;

    /// <summary>A number in the unit of its parameter, exactly.</summary>
    /// <param name="index">Its place from 0.</param>
    public decimal Number(int index) => ScaledNumber.ToDecimal(_words[index], TypeOf<NumberType>(index, "number").Digits ?? 0);

    /// <summary>A truth.</summary>
    /// <param name="index">Its place from 0.</param>
    public bool Boolean(int index) => TypeOf<BooleanType>(index, "truth") is not null && _words[index] != 0;

    /// <summary>A day.</summary>
    /// <param name="index">Its place from 0.</param>
    public DateOnly Date(int index) => TypeOf<DateType>(index, "date") is not null ? DateOnly.FromDayNumber((int)_words[index]) : default;

    /// <summary>The name of a choice.</summary>
    /// <param name="index">Its place from 0.</param>
    public string Choice(int index) => TypeOf<ChoiceType>(index, "choice").Choices[(int)_words[index]];

    private T TypeOf<T>(int index, string what) where T : DataType => _signature.Parameters[index].Type as T
        ?? throw new InvalidOperationException($"the argument `{_signature.Parameters[index].Name}` of `{_signature.Name}` is no {what}");
}
