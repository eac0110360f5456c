using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Text;

namespace RubricEngine;

/// <summary>A rubric ready to use, or what is wrong with it.</summary>
public sealed class CompileResult
{
    internal CompileResult(CompiledRubric? rubric, ImmutableArray<Diagnostic> diagnostics)
    {
        Rubric = rubric;
        Diagnostics = diagnostics;
    }

    /// <summary>The rubric; null where there is an error.</summary>
    public CompiledRubric? Rubric { get; }

    /// <summary>Everything found, in the order of the text.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The rubric, or an exception that holds the errors as text.</summary>
    /// <exception cref="InvalidOperationException">There is an error.</exception>
    public CompiledRubric RubricOrThrow() => Rubric ?? throw new InvalidOperationException(
        string.Join('\n', Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => DiagnosticPrinter.Print(d, Language.English))));
}
