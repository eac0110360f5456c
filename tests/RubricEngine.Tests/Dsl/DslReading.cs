using RubricEngine.Catalogs;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Dsl;
using RubricEngine.Text;

namespace RubricEngine.Tests.Dsl;

/// <summary>Reads and compiles texts in both forms.</summary>
internal static class DslReading
{
    public static (RubricDocument Document, IReadOnlyList<Diagnostic> Diagnostics) Read(string text, DocumentLimits? limits = null)
    {
        var diagnostics = new DiagnosticBag();
        RubricDocument document = DslReader.Read(new SourceText("test.rubric", text), limits ?? DocumentLimits.Default, diagnostics);
        return (document, diagnostics.ToSortedArray());
    }

    /// <summary>The hash of a rubric without a mistake.</summary>
    public static string HashOf(string path, string text)
    {
        CompileResult result = RubricCompiler.Compile(new SourceText(path, text));
        Assert.True(result.Rubric is not null, string.Join('\n', result.Diagnostics.Select(d => $"{d.Origin} {d.Code} {d.Message.English}")) + "\n" + text);
        return result.Rubric.Hash;
    }

    /// <summary>The documents of two texts, without places, as text that can be compared.</summary>
    public static string Outline(DocumentNode? node) => node switch
    {
        DocumentScalar { IsNull: true } => "nothing",
        DocumentScalar scalar => scalar.Word is { } word ? $"word {word}" : $"'{scalar.Text}'",
        DocumentList list => $"[{string.Join(", ", list.Items.Select(Outline))}]",
        DocumentTable table => $"({string.Join(", ", table.Rows.Select(r => $"{Outline(r.Name)}: {Outline(r.Value)}"))})",
        DocumentElement element => $"{{{string.Join(", ", element.Entries.OrderBy(e => e.Key).Select(e => $"{e.Key}: {Outline(e.Value)}"))}}}",
        _ => "broken",
    };
}
