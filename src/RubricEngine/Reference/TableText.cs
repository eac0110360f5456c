using RubricEngine.Model;
using RubricEngine.Results;
using RubricEngine.Text;
using RubricEngine.Values;
using static RubricEngine.Reference.Wording;
using Topic = RubricEngine.Results.ExplanationTopic;

namespace RubricEngine.Reference;

/// <summary>A decision table in words: what it asks, which rows hold, and which of them counts.</summary>
internal static class TableText
{
    /// <summary>Of a longer table only the rows that may hold are told.</summary>
    private const int MostRows = 20;

    /// <summary>How the table decides.</summary>
    public static ExplanationLine Rule(TableScoring table) => Fixed(Topic.Rule, l =>
        $"{l.Pick("decision table over", "bảng quyết định xét theo")} {string.Join(", ", table.Inputs.Select(ExpressionText.Of))}: {Policy(table.Hit, l)}");

    /// <summary>What the inputs come to, and how each row came out.</summary>
    public static IEnumerable<ExplanationLine> Steps(TableScoring table, TableScored scored)
    {
        for (int i = 0; i < scored.Inputs.Length; i++)
            if (table.Inputs[i] is not FactReference && !scored.Inputs[i].IsUnknown)
                yield return Line(Topic.Step, (table, Column: i, Reading: scored.Inputs[i]), static (of, l) => Input(of.table, of.Column, of.Reading, l));
        foreach ((TableRow row, Truth holds) in scored.Rows)
            if (scored.Rows.Length <= MostRows || holds != Truth.False)
                yield return Line(Topic.Step, (table, row, holds, Counts: scored.Counting.Contains(row)), static (of, l) =>
                    $"{Name(of.table, of.row, l)}: {Points(of.row, l)} — {(of.Counts ? l.Pick("counts", "được chọn") : Holds(of.holds, l))}");
    }

    /// <summary>The rows that count, with their cells: <c>row 2 (a &lt;= 5, rating = good)</c>.</summary>
    public static string Counting(TableScoring table, TableScored scored, Language language) => scored.Counting.IsEmpty
        ? language.Pick("no row holds", "không dòng nào đúng")
        : string.Join(", ", scored.Counting.Select(r => Name(table, r, language)));

    /// <summary>The row by its number and name, with the cells that ask for something.</summary>
    private static string Name(TableScoring table, TableRow row, Language language)
    {
        string name = row.Name is { } given ? $" {given}" : "";
        string cells = row.IsOtherwise ? language.Pick("otherwise", "còn lại")
            : string.Join(", ", row.Cells.Select((cell, i) => cell is null ? null : Cell(table.Inputs[i], cell)).OfType<string>()) is { Length: > 0 } some ? some
            : language.Pick("any case", "mọi trường hợp");
        return $"{language.Pick("row", "dòng")} {table.Rows.IndexOf(row) + 1}{name} ({cells})";
    }

    private static string Cell(Expression input, Expression cell)
    {
        string text = ExpressionText.Of(cell);
        bool isBare = cell is Binary { Operator: BinaryOperator.Equal } && !text.StartsWith('=');
        return $"{ExpressionText.Of(input)} {(isBare ? "= " : "")}{text}";
    }

    private static string Input(TableScoring table, int column, Reading reading, Language language)
    {
        bool percent = table.Rows.Any(r => !r.IsOtherwise && r.Cells[column] is { } cell && ExpressionText.Of(cell).Contains('%'));
        return WhyText.Measured(table.Inputs[column], reading, percent, language);
    }

    private static string Points(TableRow row, Language language) => row.Points is { } some
        ? $"{ValueText.Of(some, language)} {language.Pick("points", "điểm")}"
        : language.Pick("left open", "chưa quy định");

    private static string Policy(HitPolicy policy, Language language) => policy switch
    {
        HitPolicy.First => language.Pick("the first row that holds counts", "chọn dòng đúng đầu tiên"),
        HitPolicy.Any => language.Pick("any row that holds counts", "chọn dòng đúng bất kỳ"),
        HitPolicy.Priority => language.Pick("the row of the first priority counts", "chọn dòng đúng có thứ tự ưu tiên cao nhất"),
        HitPolicy.CollectSum => language.Pick("the rows that hold are added", "cộng các dòng đúng"),
        HitPolicy.CollectMin => language.Pick("the lowest of the rows that hold counts", "lấy dòng đúng thấp điểm nhất"),
        HitPolicy.CollectMax => language.Pick("the highest of the rows that hold counts", "lấy dòng đúng cao điểm nhất"),
        HitPolicy.CollectCount => language.Pick("a point for each row that holds", "mỗi dòng đúng tính một điểm"),
        _ => language.Pick("the one row that holds counts", "chọn dòng duy nhất đúng"),
    };
}
