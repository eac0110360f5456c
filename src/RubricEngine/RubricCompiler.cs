using System.Collections.Immutable;
using RubricEngine.Checking;
using RubricEngine.Diagnostics;
using RubricEngine.Model;
using RubricEngine.Syntax;
using RubricEngine.Text;
using RubricEngine.Catalogs;
using RubricEngine.Documents;

namespace RubricEngine;

/// <summary>Turns the text of a rubric into a <see cref="CompiledRubric"/>. Bad rubrics give diagnostics, never exceptions.</summary>
public static class RubricCompiler
{
    /// <summary>Compiles a text.</summary>
    /// <param name="source">The text and the path that diagnostics print.</param>
    public static CompileResult Compile(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Compile(source, new DiagnosticBag());
    }

    private static CompileResult Compile(SourceText source, DiagnosticBag diagnostics)
    {
        RubricDocument document = RubricFile.Parse(source, diagnostics);
        RubricSyntax syntax = RubricReader.Read(document, diagnostics);
        // What is missing from half a text would be blamed on the other half.
        Rubric? rubric = syntax.IsComplete ? RubricChecker.Check(syntax, new FileVocabularies(document), diagnostics) : null;
        return new CompileResult(rubric is null || diagnostics.HasErrors ? null : new CompiledRubric(rubric), diagnostics.ToSortedArray());
    }

    /// <summary>Compiles a file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static CompileResult CompileFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var diagnostics = new DiagnosticBag();
        return RubricFile.Read(path, diagnostics) is { } source
            ? Compile(source, diagnostics)
            : new CompileResult(null, diagnostics.ToSortedArray());
    }
}
