using System.Globalization;
using RubricEngine.Text;

namespace RubricEngine.Data;

/// <summary>What a row says about whom and when.</summary>
internal static class RowReading
{
    /// <summary>The subject, composed and trimmed; null where the row names none.</summary>
    public static string? SubjectOf(DataRow row, ColumnMap columns) => row.Name is { } name && !string.IsNullOrWhiteSpace(name)
        ? Tidy(name)
        : TextIn(row, columns, ColumnRole.Subject);

    /// <summary>The period as written, composed and trimmed; null where the row names none.</summary>
    public static string? PeriodTextOf(DataRow row, ColumnMap columns) => TextIn(row, columns, ColumnRole.Period);

    /// <summary>The period; null where the row names none.</summary>
    public static AssessmentPeriod? PeriodOf(DataRow row, ColumnMap columns) =>
        PeriodTextOf(row, columns) is { } text ? AssessmentPeriod.Of(text) : null;

    /// <summary>What a record is called whose row names no subject.</summary>
    public static string NameByLine(DataRow row) => string.Create(CultureInfo.InvariantCulture, $"line {row.Origin.Position.Line}");

    private static string? TextIn(DataRow row, ColumnMap columns, ColumnRole role)
    {
        Cell? best = null;
        foreach (Cell cell in row.Cells)
        {
            Column column = columns[cell.Column];
            if (column.Role == role && (best is null || column.Rank < columns[best.Column].Rank)) best = cell;
        }
        return best is { IsBlank: false, Kind: CellKind.Text or CellKind.Number } found ? Tidy(found.Text) : null;
    }

    private static string Tidy(string text) => NormalForm.Compose(text).Trim().Trim('\uFEFF', '\u200B').Trim();
}
