using System.Collections.Immutable;
using RubricEngine.Building;
using RubricEngine.Catalogs;
using RubricEngine.Checking;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Functions;
using RubricEngine.Model;
using RubricEngine.Overlays;
using RubricEngine.Syntax;
using RubricEngine.Text;

namespace RubricEngine;

/// <summary>Turns the text of a rubric into a <see cref="CompiledRubric"/>. Bad rubrics give diagnostics, never exceptions.</summary>
public static class RubricCompiler
{
    /// <summary>Compiles a text.</summary>
    /// <param name="source">The text and the path that diagnostics print.</param>
    /// <param name="options">What it may use beside its text; nothing unless given.</param>
    public static CompileResult Compile(SourceText source, CompileOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Compile(source, options ?? CompileOptions.Default, new DiagnosticBag());
    }

    internal static CompileResult Compile(SourceText source, CompileOptions options, DiagnosticBag diagnostics)
    {
        Rubric? rubric = Check(RubricFile.Parse(source, diagnostics), options, new ResultRubrics(options), diagnostics);
        return new CompileResult(rubric is null ? null : new CompiledRubric(rubric), diagnostics.ToSortedArray());
    }

    /// <summary>The checked rubric of a document, or null where there is an error.</summary>
    internal static Rubric? Check(RubricDocument document, CompileOptions options, ResultRubrics results, DiagnosticBag diagnostics)
    {
        ResolvedRubric resolved = new OverlayResolver(options.Catalog is { } catalog ? () => catalog.Index : null, options.ChecksTwins, diagnostics).Resolve(document);
        RubricSyntax syntax = RubricReader.Read(resolved.Document, diagnostics);
        // What is missing from half a text would be blamed on the other half.
        if (!syntax.IsComplete) return null;
        Rubric? rubric = results.Inside($"{syntax.Id?.Text}@{syntax.Version?.Text}", () =>
        {
            Rubric? whole = RubricChecker.Check(syntax, new FileVocabularies(resolved.Document), options.Functions, (reference, at) => results.Find(reference, at, diagnostics), diagnostics);
            if (whole is not null) TightenChecker.Check(resolved.Layers, whole, document => OfLayer(document, options.Functions, results), diagnostics);
            return whole;
        });
        return diagnostics.HasErrors ? null : rubric;
    }

    /// <summary>The checked rubric of a base, to compare an overlay with; what is wrong with it is reported where the whole is checked.</summary>
    private static Rubric? OfLayer(RubricDocument document, FunctionRegistry functions, ResultRubrics results)
    {
        var aside = new DiagnosticBag();
        return RubricChecker.Check(RubricReader.Read(document, aside), new FileVocabularies(document), functions, (reference, at) => results.Find(reference, at, aside), aside);
    }

    /// <summary>Compiles a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What it may use beside its text; nothing unless given.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static CompileResult CompileFile(string path, CompileOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var diagnostics = new DiagnosticBag();
        return RubricFile.Read(path, diagnostics) is { } source
            ? Compile(source, options ?? CompileOptions.Default, diagnostics)
            : new CompileResult(null, diagnostics.ToSortedArray());
    }

    /// <summary>Compiles a rubric of a catalogue.</summary>
    /// <param name="reference">Its id and version, <c>vn/ward-police@2024.1</c>; or its id alone, which means the version in force on <see cref="CompileOptions.AsOf"/>, or the only one there is.</param>
    /// <param name="options">The catalogue, and the date where the id stands alone.</param>
    /// <exception cref="ArgumentException">The options have no catalogue.</exception>
    public static CompileResult CompileFromCatalog(string reference, CompileOptions options)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(options);
        RubricCatalog catalog = options.Catalog ?? throw new ArgumentException("a catalogue is needed to find a rubric in", nameof(options));
        var diagnostics = new DiagnosticBag();
        return catalog.Index.Choose(RubricReference.Parse(reference), options.AsOf, diagnostics) is { } entry
            ? Compile(entry.Source, options, diagnostics)
            : new CompileResult(null, diagnostics.ToSortedArray());
    }

    /// <summary>Compiles a rubric that was put together in a program.</summary>
    /// <param name="draft">The rubric. Diagnostics point at the lines of the program.</param>
    /// <param name="options">What it may use; nothing unless given.</param>
    public static CompileResult CompileDraft(RubricDraft draft, CompileOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var diagnostics = new DiagnosticBag();
        CompileOptions given = options ?? CompileOptions.Default;
        Rubric? rubric = Check(draft.Document, given, new ResultRubrics(given), diagnostics);
        return new CompileResult(rubric is null ? null : new CompiledRubric(rubric), diagnostics.ToSortedArray());
    }
}
