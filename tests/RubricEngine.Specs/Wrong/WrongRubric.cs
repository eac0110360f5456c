using System.Collections.Immutable;
using System.Text;
using RubricEngine.Diagnostics;
using RubricEngine.Testing;
using RubricEngine.Text;

namespace RubricEngine.Specs.Wrong;

/// <summary>One case: a rubric with the diagnostics that it gets written under the lines they are about.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Path">The path that tells the form of the rubric.</param>
/// <param name="Written">The lines of the case as the file has them.</param>
/// <param name="Rest">What the file lets follow every rubric.</param>
internal sealed record WrongRubric(string Name, string Path, ImmutableArray<string> Written, string Rest)
{
    /// <summary>Starts a line that is not part of the rubric but tells a diagnostic of the line above.</summary>
    public const string Mark = "#~";

    private readonly Lazy<ImmutableArray<Diagnostic>> _diagnostics = new(() => DiagnosticsOf(CaseFile.Split(Written, Mark, Path), Rest));

    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.Value;

    /// <summary>The lines as they should be.</summary>
    public ImmutableArray<string> Rendered()
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        ImmutableArray<CaseFile> files = CaseFile.Split(Written, Mark, Path);
        foreach (CaseFile file in files)
        {
            if (file.Separator is { } separator) lines.Add(separator);
            ILookup<int, Diagnostic> byLine = Diagnostics
                .Where(d => d.Origin is { } origin ? origin.Source.Path == file.Path : file == files[0])
                .ToLookup(d => d.Origin is { } origin ? Math.Min(origin.Position.Line, file.Lines.Length) : 0);
            for (int line = 0; line <= file.Lines.Length; line++)
            {
                if (line > 0) lines.Add(file.Lines[line - 1]);
                foreach (Diagnostic diagnostic in byLine[line]) lines.AddRange(Lines(diagnostic, file.Lines.Length));
            }
        }
        return lines.ToImmutable();
    }

    /// <summary>What compiling the first file says and what is noted of it, and what the catalogue of all files says where there are several.</summary>
    private static ImmutableArray<Diagnostic> DiagnosticsOf(ImmutableArray<CaseFile> files, string rest)
    {
        ImmutableArray<SourceText> sources = [files[0].Source(rest), .. files.Skip(1).Select(f => f.Source(""))];
        if (sources.Length == 1)
        {
            CompileResult alone = RubricCompiler.Compile(sources[0], new CompileOptions { Functions = SampleFunctions.Registry });
            return alone.Rubric is { } sound ? alone.Diagnostics.AddRange(sound.Notes()) : alone.Diagnostics;
        }
        var catalog = RubricCatalog.FromSources(sources);
        return [.. RubricCompiler.Compile(sources[0], new CompileOptions { Catalog = catalog, Functions = SampleFunctions.Registry }).Diagnostics.Concat(catalog.Diagnostics).DistinctBy(d => (d.Code, d.Origin))];
    }

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
