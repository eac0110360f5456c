using System.Collections.Immutable;
using RubricEngine.Syntax;

namespace RubricEngine.Documents;

/// <summary>A decision table.</summary>
internal static class TableReader
{
    public static TableSyntax? Table(ElementReader criterion)
    {
        if (criterion.Element(Key.Table) is not { } table) return null;
        return new TableSyntax([.. table.Items(Key.Inputs).Select(table.Expression)], table.Word(Key.Hit), table.Items(Key.Rows, Row), criterion.SpanOf(Key.Table));
    }

    private static TableRowSyntax Row(ElementReader row)
    {
        bool otherwise = row.Has(Key.Otherwise);
        row.Exclude(Key.When, Key.Otherwise, at: Key.When);
        row.Exclude(Key.Points, Key.Otherwise, at: Key.Points);
        DocumentNode? points = row.Node(otherwise ? Key.Otherwise : Key.Points);
        bool isOpen = points is DocumentScalar { Word: not null };
        return new TableRowSyntax(otherwise ? [] : [.. row.Items(Key.When).Select(cell => Cell(row, cell))], row.Span)
        {
            Otherwise = otherwise,
            Points = isOpen || points is null ? null : row.Expression(points),
            IsOpen = isOpen,
            Priority = row.Expression(Key.Priority),
            Name = row.Text(Key.Name),
        };
    }

    private static ExpressionSyntax? Cell(ElementReader row, DocumentNode node) =>
        node is DocumentScalar scalar ? ExpressionParser.ParseCell(scalar.Fragment, row.Diagnostics) : new ErrorSyntax(node.Span);
}
