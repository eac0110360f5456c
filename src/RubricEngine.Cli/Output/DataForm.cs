using System.Globalization;
using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Cli;

/// <summary>An empty form for the data of a rubric: headers that the readers know, and lines behind <c>#</c> that explain each column.</summary>
internal static class DataForm
{
    /// <param name="rubric">The rubric.</param>
    /// <param name="fields">What the form asks for: facts and judgements, or the fields of a list.</param>
    /// <param name="language">The language of labels and explanations.</param>
    public static IEnumerable<string> Lines(Rubric rubric, IReadOnlyList<InputField> fields, Language language)
    {
        char separator = CsvText.SeparatorFor(DataText.HasDecimalComma(rubric));
        HashSet<string> shared = SharedNames(rubric, fields);
        string[] headers = [.. fields.Select(field => Header(field, shared, language))];

        yield return CsvText.Line([rubric.Subject.Id, rubric.Subject.Period, .. headers], separator);
        string[] labels = [.. fields.Select((field, i) => LabelOf(field, language) is { } label && label != headers[i] ? label : "")];
        string[] names = [.. fields.Select((field, i) => field.Key != headers[i] ? field.Key : "")];
        string[] units = [.. fields.Select(field => UnitOf(field, rubric, language))];
        if (Says(labels)) yield return Explaining(new("label", "tên gọi"), labels);
        if (Says(names)) yield return Explaining(new("name in the rubric", "tên trong bộ tiêu chí"), names);
        if (Says(units)) yield return Explaining(new("unit", "đơn vị"), units);
        yield return Explaining(new("allowed", "giá trị cho phép"), fields.Select(field => Allowed(field, rubric, language)));

        bool Says(IEnumerable<string> cells) => cells.Any(cell => cell.Length > 0);

        string Explaining(Message what, IEnumerable<string> cells) => CsvText.Line([$"# {what.In(language)}", "", .. cells], separator);
    }

    /// <summary>What officials call the column if that names no other one, else the name in the rubric.</summary>
    private static string Header(InputField field, HashSet<string> shared, Language language)
    {
        string? label = LabelOf(field, language);
        IEnumerable<string> candidates = field.Names[0] == field.Key && label is not null ? [label, .. field.Names] : field.Names;
        // A label that two columns share names neither; nor does its translation, which nobody would look for.
        if (label is not null && shared.Contains(FoldedName.Of(label))) candidates = field.Names.Where(name => name == field.Key || name == field.Names[0]);
        return candidates.FirstOrDefault(name => field.Names.Contains(name) && !shared.Contains(FoldedName.Of(name))) ?? field.Key;
    }

    private static HashSet<string> SharedNames(Rubric rubric, IEnumerable<InputField> fields)
    {
        IEnumerable<string> own = fields.SelectMany(field => field.Names.Select(FoldedName.Of).Distinct());
        return [.. own.Concat([FoldedName.Of(rubric.Subject.Id), FoldedName.Of(rubric.Subject.Period)]).GroupBy(name => name).Where(same => same.Count() > 1).Select(same => same.Key)];
    }

    private static string? LabelOf(InputField field, Language language) => field.Label?.In(language) switch
    {
        null => null,
        { } label when field.Kind == InputKind.PreviousFact => language == Language.Vietnamese ? $"kỳ_trước({label})" : $"previous({label})",
        { } label => label,
    };

    private static string UnitOf(InputField field, Rubric rubric, Language language) => field switch
    {
        { IsPercent: true } => "%",
        { Kind: InputKind.Judgement, Type: NumberType } => new Message("points", "điểm").In(language),
        { Type: NumberType { Unit: { IsNone: false } unit } } => rubric.UnitLabels.TryGetValue(unit.ToString(), out LocalizedText? label) ? label.In(language) : unit.ToString(),
        _ => "",
    };

    private static string Allowed(InputField field, Rubric rubric, Language language) => field.Type switch
    {
        NumberType type => Numbers(field, type, rubric, language),
        BooleanType => new Message("yes | no", field.Kind == InputKind.Judgement ? "đạt | chưa đạt" : "có | không").In(language),
        ChoiceType type => string.Join(" | ", type.Choices),
        DateType type when type == DateType.Default => "yyyy-mm-dd",
        DateType type => string.Create(CultureInfo.InvariantCulture, $"{type.From:yyyy-MM-dd} … {type.To:yyyy-MM-dd}"),
        TextType type => new Message($"text, at most {type.MaxLength} characters", $"văn bản, không quá {type.MaxLength} ký tự").In(language),
        _ => "",
    };

    private static string Numbers(InputField field, NumberType type, Rubric rubric, Language language)
    {
        Rational scale = field.IsPercent ? 100 : 1;
        int digits = Math.Max(0, (type.Digits ?? 0) - (field.IsPercent ? 2 : 0));
        Message kind = digits == 0
            ? new("integer", "số nguyên")
            : new($"at most {(digits == 1 ? "1 decimal digit" : $"{digits} decimal digits")}", $"không quá {digits} chữ số thập phân");
        return type.Range == NumberType.DefaultRange
            ? kind.In(language)
            : $"{DataText.Number((type.Range.Low * scale).ToString(), rubric)} … {DataText.Number((type.Range.High * scale).ToString(), rubric)}, {kind.In(language)}";
    }
}
