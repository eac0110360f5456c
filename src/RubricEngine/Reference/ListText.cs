using RubricEngine.Checking;
using RubricEngine.Model;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>Figures of lists in words, with the records that decided.</summary>
internal static class ListText
{
    private const int MostNumbers = 6, MostShown = 3;

    /// <summary><c>all(incidents, fire or damage &lt; 5) = false by record 2 (fire = false, damage = 7), 1 of 3 records read</c>.</summary>
    public static string Of(ListRead read, Language language)
    {
        Aggregate aggregate = read.Aggregate;
        string value = aggregate.Type is NumberType && read.Value is NumberValue number
            ? Wording.Number(number.Number, language)
            : ValueText.Of(read.Value, language);
        string text = ExpressionText.Of(aggregate) + (read.Value is UnknownValue ? $": {value}" : $" = {value}");
        if (read.Deciding.Length > 0) text += Deciding(read, language);
        if (read.Read < read.Items.Length)
            text += language.Pick($"; {read.Read} of {read.Items.Length} records read", $"; xét {read.Read} trên {read.Items.Length} bản ghi");
        if (read.Outside > 0)
            text += language.Pick($", {read.Outside} outside the window", $", {read.Outside} bản ghi ngoài kỳ đánh giá");
        return text;
    }

    private static string Deciding(ListRead read, Language language)
    {
        string numbers = string.Join(", ", read.Deciding.Take(MostNumbers)) + (read.Deciding.Length > MostNumbers ? ", …" : "");
        string records = language.Pick(read.Deciding.Length == 1 ? $"record {numbers}" : $"records {numbers}", $"bản ghi {numbers}");
        string by = read.Value is UnknownValue ? language.Pick($"; open because of {records}", $"; còn tùy {records}") : language.Pick($" by {records}", $" do {records}");
        if (read.Deciding.Length > MostShown) return by;
        FieldReference[] fields = [.. FieldsOf(read.Aggregate).DistinctBy(f => f.Index)];
        return fields.Length == 0 ? by : $"{by} ({string.Join("; ", read.Deciding.Select(n => Shown(read.Items[n - 1], fields, language)))})";
    }

    private static string Shown(RecordItem item, FieldReference[] fields, Language language) => string.Join(", ", fields.Select(f => item.Values[f.Index] is UnknownValue
        ? $"{f.Field.Name}: {language.Pick("missing", "chưa có số liệu")}"
        : $"{f.Field.Name} = {ValueText.Of(item.Values[f.Index], f.Field.Type, f.Field.IsPercent, language)}"));

    private static IEnumerable<FieldReference> FieldsOf(Expression expression) =>
        expression is FieldReference field ? [field] : ExpressionTree.Operands(expression).SelectMany(FieldsOf);
}
