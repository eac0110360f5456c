using System.Collections.Immutable;
using RubricEngine.Functions;
using RubricEngine.Model;
using RubricEngine.Results;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>The words that explanations of criteria and of totals share, in both languages.</summary>
internal static class Wording
{
    private const int ApproximateDigits = 4;

    /// <summary>A line that is told when it is read.</summary>
    /// <param name="topic">What it tells.</param>
    /// <param name="of">What it is told of.</param>
    /// <param name="tell">Tells it.</param>
    public static ExplanationLine Line<T>(ExplanationTopic topic, T of, Func<T, Language, string> tell) => new(topic, Message.Of(of, tell));

    /// <summary>A line that is told once, for all records.</summary>
    public static ExplanationLine Fixed(ExplanationTopic topic, Func<Language, string> text) => new(topic, Fixed(text));

    /// <summary>A sentence that is told once, for all records.</summary>
    public static Message Fixed(Func<Language, string> text) => new(text(Language.English), text(Language.Vietnamese));

    public static ExplanationLine Line(ExplanationTopic topic, string english, string vietnamese) => new(topic, new Message(english, vietnamese));

    public static string Pick(this Language language, string english, string vietnamese) =>
        language == Language.Vietnamese ? vietnamese : english;

    /// <summary><c>6. Headquarters (g2/c06)</c>.</summary>
    public static string Title(string? code, LocalizedText? title, string path, Language language) =>
        (code is null ? "" : $"{code.TrimEnd('.')}. ") + (title is null ? path : $"{title.In(language)} ({path})");

    /// <summary>A fact by its label and name, and its value with the unit's printed label.</summary>
    public static string Fact(FactRead fact, Rubric rubric, Language language)
    {
        (string label, string open, string close) = fact.Label is { } known ? (known.In(language), " (", ")") : ("", "", "");
        if (fact.Value is UnknownValue { Reason: var reason })
            return $"{label}{open}{fact.Key}{close}: {(reason.Kind == "missing" ? language.Pick("missing", "chưa có số liệu") : reason.Sentence.In(language))}";
        string source = fact.Result is { } result ? $" ({result.FigureName.In(language)})" : "";
        return fact is { IsPercent: false, Type: NumberType { Unit: var unit } } && rubric.UnitLabels.TryGetValue(unit.ToString(), out LocalizedText? printed)
            ? $"{label}{open}{fact.Key}{close} = {ValueText.Of(fact.Value, language)} {printed.In(language)}{source}"
            : $"{label}{open}{fact.Key}{close} = {ValueText.Of(fact.Value, fact.Type, fact.IsPercent, language)}{source}";
    }

    /// <summary>A number, and where its decimal form does not end, about how much it is.</summary>
    public static string Number(Bounds number, Language language) => number.IsExact
        ? Number(number.Low, language)
        : language == Language.Vietnamese
            ? $"từ {Number(number.Low, language)} đến {Number(number.High, language)}"
            : $"{Number(number.Low, language)} to {Number(number.High, language)}";

    private static string Number(Rational number, Language language) => number.DecimalDigits is not null
        ? ValueText.Of(number, language)
        : $"{number} (≈ {ValueText.Of(Rational.Round(number, ApproximateDigits, RoundingMode.HalfAwayFromZero), language)})";

    /// <summary>The facts and figures read, one line each.</summary>
    public static void AddReadValues(ImmutableArray<ExplanationLine>.Builder lines, Trace trace, Rubric rubric)
    {
        foreach (FactRead fact in trace.Facts) lines.Add(Line(ExplanationTopic.Value, (fact, rubric), static (of, l) => Fact(of.fact, of.rubric, l)));
        foreach (ListRead list in trace.Lists) lines.Add(Line(ExplanationTopic.Value, list, ListText.Of));
        foreach (CohortRead cohort in trace.Cohorts) lines.Add(Line(ExplanationTopic.Value, cohort, Cohort));
        foreach (CallRead call in trace.Calls) lines.Add(Line(ExplanationTopic.Value, call, CallText.Of));
        foreach (KeyValuePair<string, Value> figure in trace.Figures) lines.Add(Line(ExplanationTopic.Value, figure, static (f, l) => $"{f.Key} = {Figure(f.Key, f.Value, l)}"));
    }

    /// <summary>A figure of a cohort, and what it is a figure of.</summary>
    private static string Cohort(CohortRead read, Language language)
    {
        string name = ExpressionText.Of(read.Aggregate);
        if (read.Reading.IsUnknown) return $"{name}: {read.Reading.Open!.Sentence.In(language)}";
        string value = ValueText.Of(read.Reading.Value, read.Aggregate.Type, false, language);
        if (read.Aggregate.Type is NumberType { Unit.IsNone: true }) value = Number(((NumberValue)read.Reading.Value).Number, language);
        if (read.Count is not { } count) return $"{name} = {value} ({language.Pick("given with the record", "cho sẵn trong bản ghi")})";
        string of = language.Pick(count == 1 ? "1 subject" : $"{count} subjects", $"{count} đối tượng");
        string cohort = read is { Cohort: { } common, Aggregate.By: { } by } ? $"{by.Label?.In(language) ?? by.Name} {common}: {of}" : of;
        return $"{name} = {value} ({cohort})";
    }

    private static string Figure(string name, Value value, Language language) => value switch
    {
        NumberValue share when name.StartsWith(FunctionTable.Percent, StringComparison.Ordinal) => $"{Number(Intervals.Scale(share.Number, 100), language)} %",
        NumberValue number => Number(number.Number, language),
        _ => ValueText.Of(value, language),
    };

    public static string Holds(Truth truth, Language language) => truth switch
    {
        Truth.True => language.Pick("holds", "thỏa mãn"),
        Truth.False => language.Pick("does not hold", "không thỏa mãn"),
        _ => language.Pick("not known yet", "chưa xác định được"),
    };

    public static string Rounding(Rounding rounding, Language language) => (rounding.Mode switch
    {
        RoundingMode.HalfToEven => language.Pick("rounded half to even to {0} digits", "làm tròn đến {0} chữ số thập phân, nửa về số chẵn"),
        RoundingMode.Up => language.Pick("rounded up to {0} digits", "làm tròn lên đến {0} chữ số thập phân"),
        RoundingMode.Down => language.Pick("rounded down to {0} digits", "làm tròn xuống đến {0} chữ số thập phân"),
        _ => language.Pick("rounded to {0} digits", "làm tròn đến {0} chữ số thập phân"),
    }).Replace("{0}", rounding.Digits.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    public static string Minimum(GroupMinimum minimum, Language language) => minimum.IsShare
        ? $"{ValueText.Of(minimum.Amount * 100, language)} %"
        : $"{ValueText.Of(minimum.Amount, language)} {language.Pick("points", "điểm")}";

    public static ImmutableArray<ExplanationLine> Sources(string? citation, Provenance? provenance, IEnumerable<string> evidence, Origin? origin, ImmutableArray<Origin> amendments = default)
    {
        var lines = ImmutableArray.CreateBuilder<ExplanationLine>();
        if (citation is not null) lines.Add(Line(ExplanationTopic.Citation, $"source: {citation}", $"căn cứ: {citation}"));
        if (provenance == Provenance.Sourced) lines.Add(Line(ExplanationTopic.Provenance, "the rule is published", "tiêu chí theo văn bản đã ban hành"));
        if (provenance == Provenance.Illustrative) lines.Add(Line(ExplanationTopic.Provenance, "the rule is illustrative, not published", "tiêu chí minh họa, không theo văn bản"));
        foreach (string document in evidence)
            lines.Add(Line(ExplanationTopic.Evidence, $"evidence: {document}", $"tài liệu kiểm chứng: {document}"));
        if (origin is not null)
            lines.Add(Line(ExplanationTopic.Place, $"written at {origin.Source.Path}:{origin.Position.Line}", $"quy định tại {origin.Source.Path}:{origin.Position.Line}"));
        foreach (Origin amendment in amendments.IsDefault ? [] : amendments)
            lines.Add(Line(ExplanationTopic.Place, $"changed at {amendment.Source.Path}:{amendment.Position.Line}", $"được sửa tại {amendment.Source.Path}:{amendment.Position.Line}"));
        return lines.ToImmutable();
    }
}
