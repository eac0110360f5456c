using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Syntax;
using RubricEngine.Text;

namespace RubricEngine.Documents;

/// <summary>
/// Whether two documents say the same, whichever form and language they are written in: places, layout, comments, the order of
/// keys and the declared language aside. What says nothing (a key without a value, an empty list) is as if it were not there.
/// </summary>
internal static class DocumentComparison
{
    /// <summary>Where in <paramref name="first"/> the first difference stands; null where there is none.</summary>
    public static SourceSpan? FirstDifference(DocumentElement first, DocumentElement second)
    {
        if (first.Construct != second.Construct) return first.Span;
        foreach (DocumentEntry entry in first.Entries)
        {
            if (entry.Key == Key.Language || IsNothing(entry.Value)) continue;
            Slot slot = first.Construct.Find(entry.Key)!;
            if (second.Find(entry.Key) is not { } other || IsNothing(other.Value)) return entry.KeySpan;
            if (Difference(entry.Value, other.Value, slot) is { } difference) return difference;
        }
        return second.Entries.All(e => e.Key == Key.Language || IsNothing(e.Value) || first.Find(e.Key) is { } own && !IsNothing(own.Value)) ? null : first.Head;
    }

    private static SourceSpan? Difference(DocumentNode first, DocumentNode second, Slot slot)
    {
        switch (first, second)
        {
            case var _ when IsNothing(first) || IsNothing(second):
                return IsNothing(first) && IsNothing(second) ? null : first.Span;
            case (DocumentElement a, DocumentElement b):
                return FirstDifference(a, b);
            case (DocumentTable a, DocumentTable b):
                return Difference(a, b, slot);
            case (DocumentScalar a, DocumentScalar b):
                return Meaning(a, slot) == Meaning(b, slot) ? null : a.Span;
            case (DocumentList or DocumentScalar, DocumentList or DocumentScalar):
                return Difference(ItemsOf(first), ItemsOf(second), first.Span, slot);
            default:
                return first.Span;
        }
    }

    private static SourceSpan? Difference(DocumentTable first, DocumentTable second, Slot slot)
    {
        if (first.Rows.Length != second.Rows.Length) return first.Span;
        Slot row = slot.Kind == SlotKind.Table ? slot with { Kind = slot.Row } : slot;
        for (int i = 0; i < first.Rows.Length; i++)
        {
            if (NameOf(first.Rows[i]) != NameOf(second.Rows[i])) return first.Rows[i].Name.Span;
            if (Difference(first.Rows[i].Value, second.Rows[i].Value, row) is { } difference) return difference;
        }
        return null;
    }

    private static SourceSpan? Difference(ImmutableArray<DocumentNode> first, ImmutableArray<DocumentNode> second, SourceSpan whole, Slot slot)
    {
        if (first.Length != second.Length) return whole;
        for (int i = 0; i < first.Length; i++)
            if (Difference(first[i], second[i], slot) is { } difference) return difference;
        return null;
    }

    /// <summary>The value of a flag, an expression in English words without needless brackets, or the text.</summary>
    private static string Meaning(DocumentScalar scalar, Slot slot) => slot.Kind switch
    {
        SlotKind.Flag => FlagOf(scalar)?.ToString() ?? scalar.Text,
        SlotKind.Expression or SlotKind.Expressions or SlotKind.Figure => Meaning(scalar.Text, ExpressionParser.Parse),
        SlotKind.Cells => Meaning(scalar.Text, ExpressionParser.ParseCell),
        SlotKind.WordOrFigure when scalar.Word is null => Meaning(scalar.Text, ExpressionParser.Parse),
        _ => scalar.Text,
    };

    private static string Meaning(string expression, Func<SourceFragment, DiagnosticBag, ExpressionSyntax?> parse)
    {
        string english = ExpressionText.Lay(expression, Language.English);
        var diagnostics = new DiagnosticBag();
        return parse(SourceFragment.Of(english), diagnostics) is { } tree && !diagnostics.HasErrors ? ExpressionPrinter.Print(tree) : english;
    }

    /// <summary>What a flag says; null where it is none.</summary>
    public static bool? FlagOf(DocumentScalar scalar) => scalar.Text switch
    {
        "true" or "True" or "TRUE" or "có" => true,
        "false" or "False" or "FALSE" or "không" => false,
        _ => null,
    };

    /// <summary>A name as it is read: blanks in <c>f(a, b)</c> mean nothing.</summary>
    private static string NameOf(DocumentRow row) => row.Name.Text.Contains('(') ? ExpressionText.Lay(row.Name.Text, Language.English) : row.Name.Text;

    private static ImmutableArray<DocumentNode> ItemsOf(DocumentNode node) => node is DocumentList list ? list.Items : [node];

    private static bool IsNothing(DocumentNode node) => node switch
    {
        DocumentScalar scalar => scalar.IsNull || scalar.Word == "null",
        DocumentList list => list.Items.IsEmpty,
        DocumentTable table => table.Rows.IsEmpty,
        DocumentElement element => element.Entries.All(e => IsNothing(e.Value)),
        _ => false,
    };
}
