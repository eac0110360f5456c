using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Values;

namespace RubricEngine.Cli;

/// <summary>Makes up the data of one subject after another: plausible, within every declaration, the same for the same seed.</summary>
internal sealed class RecordSampler
{
    /// <summary>How often facts that break a requirement are drawn anew before they are left blank.</summary>
    private const int MostTries = 30;

    private const int UsualRecords = 6;

    private readonly CompiledRubric _rubric;
    private readonly IReadOnlyList<InputField> _fields;
    private readonly RandomNumbers _random;
    private readonly int _missing;

    /// <param name="rubric">The rubric.</param>
    /// <param name="fields">What to make up: its facts and judgements, or the fields of a list.</param>
    /// <param name="seed">What the numbers start from.</param>
    /// <param name="missingPercent">How many of a hundred values to leave blank.</param>
    public RecordSampler(CompiledRubric rubric, IReadOnlyList<InputField> fields, long seed, int missingPercent)
    {
        _rubric = rubric;
        _fields = fields;
        _random = new RandomNumbers(seed);
        _missing = missingPercent;
    }

    /// <summary>How many records a subject has in a list: mostly few.</summary>
    public int Length(RecordsType list) => _random.Below(Math.Min(list.MaxLength, UsualRecords) + 1);

    /// <summary>The values of one subject, or of one record of a list, by key, as data write them with a decimal point; blank where missing.</summary>
    public IReadOnlyDictionary<string, string> Next()
    {
        var scales = new Dictionary<(string, Bounds), BigInteger>();
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (InputField field in _fields) values[field.Key] = Draw(field, values, scales);
        for (int attempt = 1; Broken(values) is { Count: > 0 } broken; attempt++)
            foreach (InputField field in _fields.Where(f => broken.Contains(f.Key)))
                values[field.Key] = attempt <= MostTries ? Draw(field, values, scales) : "";
        foreach (InputField field in _fields)
            if (_random.Percent(_missing)) values[field.Key] = "";
        return values;
    }

    private HashSet<string> Broken(Dictionary<string, string> values)
    {
        SubjectRecordBuilder record = _rubric.NewRecord("");
        // What is required of facts says nothing of the records of a list.
        foreach ((string key, string text) in values.Where(v => _rubric.Inputs.Any(f => f.Key == v.Key))) record.SetText(key, text);
        return [.. _rubric.FaultsIn(record.Build()).Where(f => f.Reason.Kind == "requirement broken" && f.Fact is not null).Select(f => f.Fact!)];
    }

    private string Draw(InputField field, Dictionary<string, string> values, Dictionary<(string, Bounds), BigInteger> scales) => field.Type switch
    {
        // Who judged, when, and by which papers is for people to write.
        _ when field.Kind == InputKind.JudgementDetail => "",
        _ when field.Kind == InputKind.Evidence => Documents(field),
        NumberType type => Number(field, type, Current(field, values), scales),
        _ when Current(field, values) is { } current && _random.Percent(80) => current,
        BooleanType => _random.Percent(85) ? "true" : "false",
        ChoiceType { Ordered: true } type => type.Choices[(int)MostlyHigh(0, type.Choices.Length - 1)],
        ChoiceType type => type.Choices[_random.Below(type.Choices.Length)],
        DateType type => Date(type),
        TextType type => Text(type),
        _ => "",
    };

    private string Documents(InputField field)
    {
        ImmutableArray<string> kinds = _rubric.Rubric.Root.AllCriteria().SelectMany(c => c.Parts.Prepend(c)).FirstOrDefault(c => field.Key.StartsWith(c.Path + ".", StringComparison.Ordinal))?.Evidence ?? [];
        return string.Join("; ", (kinds.IsEmpty ? ["document"] : kinds).Where(_ => _random.Percent(85)));
    }

    /// <summary>What this period's value is, where the field is last period's.</summary>
    private static string? Current(InputField field, Dictionary<string, string> values) =>
        field.Kind == InputKind.PreviousFact && values.TryGetValue(field.Key["previous(".Length..^1], out string? current) && current.Length > 0 ? current : null;

    private string Number(InputField field, NumberType type, string? current, Dictionary<(string, Bounds), BigInteger> scales)
    {
        // Drawn as a whole number of the last declared digit, so that no draw has more digits than declared.
        Rational scale = new(BigInteger.Pow(10, type.Digits ?? 2));
        BigInteger least = Rational.Ceiling(type.Range.Low * scale), most = Rational.Floor(type.Range.High * scale);
        BigInteger drawn = current is not null && Rational.TryParse(current, out Rational now)
            ? Near(Rational.Floor((field.IsPercent ? now / 100 : now) * scale))
            : field.IsPercent || field.Kind == InputKind.Judgement ? MostlyHigh(least, most)
            : Count(type, least, most, scales);
        Rational value = new Rational(BigInteger.Clamp(drawn, least, most)) / scale;
        return (field.IsPercent ? value * 100 : value).ToString();
    }

    private BigInteger Near(BigInteger current) => current * _random.Between(80, 120) / 100;

    private BigInteger MostlyHigh(BigInteger least, BigInteger most) => _random.Between(_random.Percent(70) ? (least + most) / 2 : least, most);

    /// <summary>
    /// Counts and measures have all orders of magnitude, so the number of bits is drawn first. What is counted in one unit
    /// over one range (households, households with fire equipment) is of one magnitude within a subject.
    /// </summary>
    private BigInteger Count(NumberType type, BigInteger least, BigInteger most, Dictionary<(string, Bounds), BigInteger> scales)
    {
        BigInteger from = least.Sign < 0 && most.Sign > 0 ? BigInteger.Zero : least;
        BigInteger span = most - from;
        if (span <= 10) return _random.Between(least, most);
        int bits = (int)span.GetBitLength();
        if (type.Unit.IsNone) return from + BigInteger.Min(_random.Below(BigInteger.One << (1 + _random.Below(bits))), span);
        var family = (type.Unit.ToString(), type.Range);
        if (!scales.TryGetValue(family, out BigInteger magnitude))
            scales[family] = magnitude = BigInteger.Min(_random.Between(2, BigInteger.One << (bits / 2 + 1 + _random.Below(bits - bits / 2))), span);
        return from + _random.Between(magnitude / 2, magnitude);
    }

    private string Date(DateType type)
    {
        // Undeclared ranges span three centuries; recent years are plausible.
        DateOnly from = type.From == DateType.Default.From ? new DateOnly(2020, 1, 1) : type.From;
        DateOnly to = type.To == DateType.Default.To ? new DateOnly(2025, 12, 31) : type.To;
        if (to < from) (from, to) = (type.From, type.To);
        return from.AddDays(_random.Below(to.DayNumber - from.DayNumber + 1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private string Text(TextType type)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"text {1 + _random.Below(100)}");
        return text.Length <= type.MaxLength ? text : text[..type.MaxLength];
    }
}
