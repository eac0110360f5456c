using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Data;

/// <summary>One row or object of the data, whatever its format.</summary>
/// <param name="Source">The text it stands in.</param>
/// <param name="Span">Its stretch there.</param>
/// <param name="Name">The subject, where the format names it outside the cells; else null.</param>
/// <param name="Cells">Its cells in order.</param>
internal sealed record DataRow(SourceText Source, TextSpan Span, string? Name, IReadOnlyList<Cell> Cells)
{
    /// <summary>Why no cell of the row can be trusted; null for a sound row.</summary>
    public RowDefect? Defect { get; init; }

    public Origin Origin => new(Source, Span);

    public Origin OriginOf(Cell cell) => new(Source, cell.Span);
}

/// <summary>What makes a row unreadable as a whole.</summary>
/// <param name="Reason">The reason, by the key of the field it is given for.</param>
/// <param name="Origin">The place that shows it.</param>
internal sealed record RowDefect(Func<string, UnknownReason> Reason, Origin Origin);

/// <summary>One value of a row.</summary>
/// <param name="Column">The index of its column in the <see cref="ColumnMap"/>.</param>
/// <param name="Kind">What was written.</param>
/// <param name="Text">The text, or the number as written.</param>
/// <param name="Span">Its stretch in the row's source.</param>
internal sealed record Cell(int Column, CellKind Kind, string Text, TextSpan Span)
{
    /// <summary>Of a list of records, the records.</summary>
    public IReadOnlyList<DataRow> Items { get; init; } = [];

    public bool IsBlank => Kind == CellKind.Null || (Kind == CellKind.Text && string.IsNullOrWhiteSpace(Text));
}

/// <summary>What a cell holds.</summary>
internal enum CellKind
{
    Text,
    Number,
    True,
    False,
    Null,

    /// <summary>An array, where a list of records was expected.</summary>
    List,

    /// <summary>An object or an array, where a single value was expected.</summary>
    Nested,
}
