using RubricEngine.Syntax;
using RubricEngine.Text;

namespace RubricEngine.Building;

/// <summary>The line of a program on which a part of a rubric is given; diagnostics point at it.</summary>
internal readonly record struct CallSite(string? Path, int Line)
{
    /// <summary>A text that is given there, as if it were an excerpt of the program.</summary>
    public SourceFragment Fragment(string text)
    {
        string composed = NormalForm.Compose(text);
        return new SourceFragment(Span(composed));
    }

    public SourceSpan Span(string text) => new(new SourceText(Path is { Length: > 0 } ? Path : "<built>", text, Math.Max(1, Line)), 0, text.Length);
}
