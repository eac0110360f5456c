using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Functions;

/// <summary>What a function is called, takes and gives.</summary>
/// <remarks>
/// Numbers are passed as integers, scaled by 10 to the power of their digits, so every number declares its digits, and its range times that
/// power lies within ±10^18.
/// </remarks>
public sealed record FunctionSignature
{
    internal const int MostParameters = 16;
    private static readonly Rational s_mostScaled = new(System.Numerics.BigInteger.Pow(10, 18));

    /// <param name="name">The name in rubrics: letters of any script, digits and <c>_</c>; none of the language's own functions.</param>
    /// <param name="parameters">At most 16.</param>
    /// <param name="result">What it gives. A value outside its range is a fault of the function.</param>
    /// <exception cref="ArgumentException">A name is none, is taken or stands twice; or a type cannot be passed. The message says which.</exception>
    public FunctionSignature(string name, IEnumerable<FunctionParameter> parameters, DataType result)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(result);
        Name = Identifier(name, nameof(name));
        Parameters = [.. parameters];
        Result = Passed(result, "the result", nameof(result));
        if (Parameters.Length > MostParameters) throw new ArgumentException($"`{name}` has {Parameters.Length} parameters, and {MostParameters} is the most", nameof(parameters));
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (FunctionParameter parameter in Parameters)
        {
            Passed(parameter.Type, $"the parameter `{parameter.Name}`", nameof(parameters));
            foreach (string spelling in new[] { parameter.Name, parameter.VietnameseName }.OfType<string>().Distinct())
                if (!IsIdentifier(spelling) || !names.Add(spelling)) throw new ArgumentException($"`{spelling}` is no name for a parameter of `{name}`, or stands twice", nameof(parameters));
        }
    }

    /// <summary>The name, NFC.</summary>
    public string Name { get; }

    /// <summary>The parameters in order.</summary>
    public ImmutableArray<FunctionParameter> Parameters { get; }

    /// <summary>What it gives.</summary>
    public DataType Result { get; }

    /// <summary>The Vietnamese name, or null where it is the same.</summary>
    public string? VietnameseName
    {
        get;
        init => field = value is null ? null : Identifier(value, nameof(value));
    }

    /// <summary>What it computes, for readers of an explanation; null where nothing is said.</summary>
    public LocalizedText? Description { get; init; }

    /// <summary>The version of its meaning. It is part of the identity of every rubric that calls the function.</summary>
    public string Version { get; init; } = "1";

    /// <summary>
    /// Whether equal arguments always have equal answers. Calls of a pure function are made once where they say the same. A rubric that
    /// calls a function that is not pure is warned of: its results cannot be recomputed.
    /// </summary>
    public bool IsPure { get; init; } = true;

    /// <summary>About how many nanoseconds a call takes. Of a pure function that costs 1,000 or more, equal arguments within a block of a table are computed once.</summary>
    public int Cost { get; init; } = 100;

    /// <summary>The place of a parameter by its name in either language, or -1.</summary>
    internal int IndexOf(string parameter)
    {
        for (int i = 0; i < Parameters.Length; i++)
            if (Parameters[i].Name == parameter || Parameters[i].VietnameseName == parameter) return i;
        return -1;
    }

    /// <summary>Equal for equal names, types and versions.</summary>
    public bool Equals(FunctionSignature? other) => other is not null && Name == other.Name && VietnameseName == other.VietnameseName && Version == other.Version
        && IsPure == other.IsPure && Cost == other.Cost && Result == other.Result && Parameters.SequenceEqual(other.Parameters);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Version, Parameters.Length);

    private static string Identifier(string name, string argument)
    {
        string composed = NormalForm.Compose(name);
        if (!IsIdentifier(composed)) throw new ArgumentException($"`{name}` is no name of a function: letters, digits and `_` make one", argument);
        if (FunctionTable.Find(composed) is not null || CohortFunctionTable.Find(composed) is not null)
            throw new ArgumentException($"`{name}` is a function of the language", argument);
        return composed;
    }

    private static bool IsIdentifier(string name)
    {
        bool first = true;
        foreach (Rune rune in name.EnumerateRunes())
        {
            bool fits = rune.Value == '_' || Rune.IsLetter(rune) || (!first
                && Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
            if (!fits) return false;
            first = false;
        }
        return !first;
    }

    private static DataType Passed(DataType type, string what, string argument)
    {
        string? wrong = type switch
        {
            NumberType { Digits: null } => "is a number without declared digits",
            NumberType { Digits: < 0 or > 18 } => "has digits outside 0..18",
            NumberType { Digits: { } digits } number when number.Range.Low > number.Range.High || IsTooGreat(number.Range.Low, digits) || IsTooGreat(number.Range.High, digits) =>
                "has a range that is empty, or leaves ±10^18 with all digits as an integer",
            NumberType or BooleanType or DateType or ChoiceType { Choices.Length: > 0 } => null,
            _ => "is no number, truth, date or choice",
        };
        return wrong is null ? type : throw new ArgumentException($"{what} {wrong}", argument);
    }

    private static bool IsTooGreat(Rational value, int digits) => Rational.Abs(value * new Rational(System.Numerics.BigInteger.Pow(10, digits))) > s_mostScaled;
}
