using System.Text;
using RubricEngine.Catalogs;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Syntax;
using RubricEngine.Text;

namespace RubricEngine.Tests.Properties;

/// <summary>Prints a document with all that it says and without its places, order of keys and language, so that two documents can be compared and a difference read.</summary>
internal static class DocumentText
{
    /// <summary>The document of a file's text.</summary>
    public static string Of(SourceText source) => Of(RubricFile.Parse(source, new DiagnosticBag()));

    public static string Of(RubricDocument document)
    {
        var text = new StringBuilder();
        if (document.Root is { } root) Write(text, root, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, DocumentElement element, int depth)
    {
        Line(text, depth, element.Construct.Name.English);
        foreach (Slot slot in element.Construct.Slots)
            if (slot.Key != Key.Language && element.Find(slot.Key) is { } entry && !IsNothing(entry.Value)) Write(text, slot.Key.ToString(), entry.Value, slot, depth + 1);
    }

    /// <summary>A key without a value, or an empty list, says nothing.</summary>
    private static bool IsNothing(DocumentNode node) => node is DocumentScalar { IsNull: true } or DocumentList { Items.IsEmpty: true } or DocumentTable { Rows.IsEmpty: true };

    private static void Write(StringBuilder text, string name, DocumentNode node, Slot slot, int depth)
    {
        switch (node)
        {
            case DocumentElement element:
                Line(text, depth, name);
                Write(text, element, depth + 1);
                break;
            case DocumentList list:
                Line(text, depth, name);
                foreach (DocumentNode item in list.Items) Write(text, "-", item, slot, depth + 1);
                break;
            case DocumentTable table:
                Line(text, depth, name);
                foreach (DocumentRow row in table.Rows) Write(text, NameOf(row.Name, slot), row.Value, slot.Kind == SlotKind.Table ? new Slot(slot.Key, slot.Row) : slot, depth + 1);
                break;
            case DocumentScalar scalar when slot.Kind == SlotKind.Names && name != "-":
                // One name is a list of one.
                Line(text, depth, name);
                Line(text, depth + 1, $"- {scalar.Text}");
                break;
            case DocumentScalar scalar:
                Line(text, depth, $"{name} {Value(scalar, slot)}");
                break;
            default:
                Line(text, depth, $"{name} broken");
                break;
        }
    }

    private static string Value(DocumentScalar scalar, Slot slot)
    {
        if (scalar.IsNull || scalar.Word == "null") return "(nothing)";
        if (slot.Kind == SlotKind.Flag) return scalar.Text is "true" or "True" or "TRUE" or "có" ? "yes" : "no";
        if (scalar.Word is { } word) return $"<{word}>";
        return slot.Kind switch
        {
            SlotKind.Expression or SlotKind.Expressions or SlotKind.Figure or SlotKind.WordOrFigure => "\n" + SyntaxText.Of(ExpressionParser.Parse(scalar.Fragment, new DiagnosticBag())),
            SlotKind.Cells => ExpressionParser.ParseCell(scalar.Fragment, new DiagnosticBag()) is { } cell ? "\n" + SyntaxText.Of(cell) : "anything",
            _ => scalar.Text,
        };
    }

    /// <summary>The name of a row; blanks in the list of parameters of a named expression say nothing.</summary>
    private static string NameOf(DocumentScalar name, Slot slot) => slot.Key == Key.Let ? name.Text.Replace(" ", "", StringComparison.Ordinal) : name.Word is { } word ? $"<{word}>" : name.Text;

    private static void Line(StringBuilder text, int depth, string line) => text.Append(' ', depth).Append(line).Append('\n');
}
