using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
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
/// <example>
/// <code>
/// FunctionSignature signature = FunctionSignature.Parse("flood_risk(area: number 0..100000 digits 2 unit m2, zone: choice low | high) -> number 0..10 digits 1");
/// </code>
/// </example>
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

    /// <summary>Reads the text form, see <see cref="ToString"/>.</summary>
    /// <param name="text">The text; white space and line breaks mean nothing.</param>
    /// <exception cref="FormatException">It is no signature. The message says what is wrong and at which character.</exception>
    public static FunctionSignature Parse(string text) => TryParse(text, out FunctionSignature? signature, out SignatureMistake? mistake)
        ? signature
        : throw new FormatException($"at character {mistake.Span.Start + 1}: {mistake.Message.English}");

    /// <summary>Reads the text form, see <see cref="ToString"/>.</summary>
    /// <param name="text">The text; white space and line breaks mean nothing.</param>
    /// <param name="signature">The signature, or null.</param>
    /// <param name="mistake">What is wrong and where, or null.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out FunctionSignature? signature, [NotNullWhen(false)] out SignatureMistake? mistake)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new SignatureParser(text).TryParse(out signature, out mistake);
    }

    /// <summary>
    /// The text form, which manifests and scripts are written in: name, parameters, result, and what else is said. A second name after a slash is
    /// the Vietnamese one.
    /// <c>flood_risk/nguy_cơ_ngập(area: number 0..100000 digits 2 unit m2, zone: choice low | high, since: date, checked: truth) -> number 0..10 version "2"</c>
    /// </summary>
    public override string ToString() => SignatureText.Of(this);

    /// <summary>Why a name cannot be that of a function; null where it can.</summary>
    internal static Message? NameProblem(string name)
    {
        string composed = NormalForm.Compose(name);
        if (!IsIdentifier(composed)) return new($"`{name}` is no name of a function: letters, digits and `_` make one", $"`{name}` không phải tên hàm: tên gồm chữ cái, chữ số và `_`");
        return FunctionTable.Find(composed) is not null || CohortFunctionTable.Find(composed) is not null
            ? new($"`{name}` is a function of the language", $"`{name}` là hàm có sẵn của ngôn ngữ")
            : null;
    }

    /// <summary>Why values of a type cannot be passed, told of what has the type; null where they can.</summary>
    internal static Message? TypeProblem(DataType type) => type switch
    {
        NumberType { Digits: null } => new("is a number without declared digits", "là số không khai báo số chữ số thập phân"),
        NumberType { Digits: < 0 or > 18 } => new("has digits outside 0..18", "có số chữ số thập phân nằm ngoài 0..18"),
        NumberType { Digits: { } digits } number when number.Range.Low > number.Range.High || IsTooGreat(number.Range.Low, digits) || IsTooGreat(number.Range.High, digits) =>
            new("has a range that is empty, or leaves ±10^18 with all digits as an integer", "có khoảng rỗng, hoặc vượt ±10^18 khi viết mọi chữ số thành số nguyên"),
        DateType date when date.From > date.To => new("has a range that is empty", "có khoảng rỗng"),
        NumberType or BooleanType or DateType or ChoiceType { Choices.Length: > 0 } => null,
        _ => new("is no number, truth, date or choice", "không phải số, đúng sai, ngày hay lựa chọn"),
    };

    internal static bool IsIdentifier(string name)
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

    private static string Identifier(string name, string argument) =>
        NameProblem(name) is { } wrong ? throw new ArgumentException(wrong.English, argument) : NormalForm.Compose(name);

    private static DataType Passed(DataType type, string what, string argument) =>
        TypeProblem(type) is { } wrong ? throw new ArgumentException($"{what} {wrong.English}", argument) : type;

    private static bool IsTooGreat(Rational value, int digits) => Rational.Abs(value * new Rational(System.Numerics.BigInteger.Pow(10, digits))) > s_mostScaled;
}
