using System.Collections.Immutable;
using System.Text;
using RubricEngine.Diagnostics;
using RubricEngine.Text;

namespace RubricEngine.Specs.Wrong;

/// <summary>One case: a rubric with the diagnostics that it gets written under the lines they are about.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Written">The lines of the case as the file has them.</param>
/// <param name="Rest">What the file lets follow every rubric.</param>
internal sealed record WrongRubric(string Name, ImmutableArray<string> Written, string Rest)
{
    /// <summary>Starts a line that is not part of the rubric but tells a diagnostic of the line above.</summary>
    public const string Mark = "#~";

    private readonly Lazy<ImmutableArray<Diagnostic>> _diagnostics = new(() => DiagnosticsOf(Written, Rest));

    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.Value;

    /// <summary>The lines as they should be.</summary>
    public ImmutableArray<string> Rendered()
    {
        string[] body = [.. Body(Written)];
        ILookup<int, Diagnostic> byLine = Diagnostics.ToLookup(d => d.Origin is { } origin ? Math.Min(origin.Position.Line, body.Length) : 0);
        var lines = ImmutableArray.CreateBuilder<string>();
        for (int line = 0; line <= body.Length; line++)
        {
            if (line > 0) lines.Add(body[line - 1]);
            foreach (Diagnostic diagnostic in byLine[line]) lines.AddRange(Lines(diagnostic, body.Length));
        }
        return lines.ToImmutable();
    }

    private static IEnumerable<string> Body(IEnumerable<string> written) => written.Where(line => !line.StartsWith(Mark, StringComparison.Ordinal));

    private static ImmutableArray<Diagnostic> DiagnosticsOf(IEnumerable<string> written, string rest) =>
        RubricCompiler.Compile(new SourceText("rubric.yaml", string.Concat(Body(written).Select(line => line + "\n")) + rest)).Diagnostics;

    private static IEnumerable<string> Lines(Diagnostic diagnostic, int bodyLength)
    {
        yield return $"{Mark} {Carets(diagnostic.Origin, bodyLength)}{DiagnosticPrinter.Word(diagnostic.Severity)} {diagnostic.Code}: {diagnostic.Message.English}";
        if (diagnostic.Help is { } help) yield return $"{Mark} help: {help.English}";
        yield return $"{Mark} vi: {diagnostic.Message.Vietnamese}{(diagnostic.Help is { } own ? $" | {own.Vietnamese}" : "")}";
    }

    /// <summary>Carets three columns to the right of what they are under: <see cref="Mark"/> and a space stand before them.</summary>
    private static string Carets(Origin? origin, int bodyLength)
    {
        if (origin is null) return "";
        // What is in the rest has no line in the case, so the line is quoted.
        if (origin.Position.Line > bodyLength) return $"in `{origin.Source.GetLine(origin.Position.Line).Trim()}`: ";
        int column = origin.Position.Column - 1;
        string line = origin.Source.GetLine(origin.Position.Line);
        int length = Math.Max(1, Math.Min(origin.Span.Length, line.Length - column));
        var carets = new StringBuilder().Append(' ', Math.Min(column, line.Length)).Append('^', length).Append(' ');
        return carets.ToString();
    }
}
