using RubricEngine.Building;
using RubricEngine.Catalogs;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Dsl;
using RubricEngine.Text;
using RubricEngine.Yaml;

namespace RubricEngine;

/// <summary>
/// Writes rubric files anew: in their canonical layout, in the other form, in the other language. What a file says stays
/// exactly the same, which every call checks by reading what it wrote; comments stay where they have a place.
/// </summary>
/// <remarks>Names are not looked up: a rubric that <see cref="RubricCompiler"/> refuses for what it says can be formatted as long as it can be read.</remarks>
/// <example>
/// <code>
/// FormatResult written = RubricFormatter.ConvertFile("ward.rubric.yaml", RubricForm.Dsl, Language.Vietnamese);
/// Console.WriteLine(written.Text ?? DiagnosticPrinter.Print(written.Diagnostics[0], Language.Vietnamese));
/// </code>
/// </example>
public static class RubricFormatter
{
    /// <summary>Gives a text its canonical layout. A YAML file keeps its order of keys, anchors, quotes and brackets; a file in keyword form is written as the guide shows it.</summary>
    /// <param name="source">The text and its path, by which its form is told.</param>
    /// <returns>A text that formatting again leaves as it is.</returns>
    public static FormatResult Format(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var diagnostics = new DiagnosticBag();
        if (Read(source, diagnostics) is not { } document) return new FormatResult(null, false, diagnostics.ToSortedArray());
        return document.Form == RubricForm.Yaml
            ? Checked(document, RubricForm.Yaml, YamlFormatter.Format(source.Text), diagnostics)
            : Written(document, CommentPlaces.Of(document), RubricForm.Dsl, document.Vocabulary, diagnostics);
    }

    /// <summary>Gives a file its canonical layout, without changing it.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The text, in which a byte order mark is left out.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static FormatResult FormatFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var diagnostics = new DiagnosticBag();
        if (RubricFile.Read(path, diagnostics) is not { } source) return new FormatResult(null, false, diagnostics.ToSortedArray());
        FormatResult result = Format(source);
        return result.IsUnchanged && RubricFile.HasByteOrderMark(path) ? new FormatResult(result.Text, false, result.Diagnostics) : result;
    }

    /// <summary>Writes a text in a form and a language.</summary>
    /// <param name="source">The text and its path, by which its form is told.</param>
    /// <param name="form">The form to write.</param>
    /// <param name="language">The language of keys, keywords and functions; null for the file's own. Names and texts of the author's are not translated.</param>
    public static FormatResult Convert(SourceText source, RubricForm form, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        var diagnostics = new DiagnosticBag();
        if (Read(source, diagnostics) is not { } document) return new FormatResult(null, false, diagnostics.ToSortedArray());
        Vocabulary vocabulary = Vocabulary.All.FirstOrDefault(v => v.Language == language) ?? document.Vocabulary;
        CommentPlaces comments = CommentPlaces.Of(document);
        if (document.HasAnchors) diagnostics.Add(DiagnosticCatalogue.AnchorsWrittenOut(document.Root!.Head.Origin));
        return Written(document, comments, form, vocabulary, diagnostics);
    }

    /// <summary>Writes a rubric that was put together in a program as the text of a file.</summary>
    /// <param name="draft">The rubric.</param>
    /// <param name="form">The form to write.</param>
    /// <param name="language">The language of keys, keywords and functions; names and texts are not translated.</param>
    public static FormatResult Write(RubricDraft draft, RubricForm form, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var diagnostics = new DiagnosticBag();
        RubricReader.Read(draft.Document, diagnostics);
        return diagnostics.HasErrors
            ? new FormatResult(null, false, diagnostics.ToSortedArray())
            : Written(draft.Document, CommentPlaces.Of(draft.Document), form, Vocabulary.All.First(v => v.Language == language), diagnostics);
    }

    /// <summary>Writes what a file says in a form and a language.</summary>
    /// <param name="path">The file.</param>
    /// <param name="form">The form to write.</param>
    /// <param name="language">The language; null for the file's own.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static FormatResult ConvertFile(string path, RubricForm form, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var diagnostics = new DiagnosticBag();
        return RubricFile.Read(path, diagnostics) is { } source ? Convert(source, form, language) : new FormatResult(null, false, diagnostics.ToSortedArray());
    }

    private static FormatResult Written(RubricDocument document, CommentPlaces comments, RubricForm form, Vocabulary vocabulary, DiagnosticBag diagnostics)
    {
        if (form == RubricForm.Yaml) return Checked(document, form, YamlWriter.Write(document, comments, vocabulary), diagnostics);
        string? text = null;
        // Where a clause could follow an expression, brackets end it in any case.
        foreach (BracketUse brackets in Enum.GetValues<BracketUse>())
        {
            text = DslWriter.Write(document, comments, vocabulary, brackets);
            if (Difference(document, Reread(form, text)) is null) break;
        }
        return Checked(document, form, text, diagnostics);
    }

    /// <summary>The document of a text without errors; null where it has some.</summary>
    private static RubricDocument? Read(SourceText source, DiagnosticBag diagnostics)
    {
        RubricDocument document = RubricFile.Parse(source, diagnostics);
        RubricReader.Read(document, diagnostics);
        return document.Root is null || diagnostics.HasErrors ? null : document;
    }

    /// <summary>Hands out a text if it says what the document says; comments that it lacks are reported.</summary>
    private static FormatResult Checked(RubricDocument document, RubricForm form, string? text, DiagnosticBag diagnostics)
    {
        RubricDocument? written = text is null ? null : Reread(form, text);
        if (text is null || written is null || Difference(document, written) is not null)
        {
            SourceSpan place = written is null ? document.Root!.Head : Difference(document, written)!.Value;
            diagnostics.Add(DiagnosticCatalogue.NotWritable(place.Origin));
            return new FormatResult(null, false, diagnostics.ToSortedArray());
        }
        Dictionary<string, int> kept = written.Comments.CountBy(c => c.Text).ToDictionary(StringComparer.Ordinal);
        foreach (Comment comment in document.Comments)
        {
            if (kept.GetValueOrDefault(comment.Text) > 0) kept[comment.Text]--;
            else diagnostics.Add(DiagnosticCatalogue.CommentWithoutPlace(comment.Span.Origin));
        }
        return new FormatResult(text, text == document.Source.Text, diagnostics.ToSortedArray());
    }

    /// <summary>The document of a text that was written; null where it has errors.</summary>
    private static RubricDocument? Reread(RubricForm form, string text)
    {
        var diagnostics = new DiagnosticBag();
        RubricDocument written = RubricFile.Parse(new SourceText(form == RubricForm.Yaml ? "written.rubric.yaml" : "written.rubric", text), diagnostics);
        return diagnostics.HasErrors || written.Root is null ? null : written;
    }

    private static SourceSpan? Difference(RubricDocument document, RubricDocument? written) =>
        written?.Root is { } root ? DocumentComparison.FirstDifference(document.Root!, root) : document.Root!.Head;
}
