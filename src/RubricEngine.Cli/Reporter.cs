using RubricEngine.Diagnostics;
using RubricEngine.Text;

namespace RubricEngine.Cli;

/// <summary>Says on stderr what is wrong.</summary>
internal sealed class Reporter(TextWriter error, Language language)
{
    /// <summary>The language of messages.</summary>
    public Language Language { get; } = language;

    /// <summary>Prints one diagnostic with its source line and help.</summary>
    public void Report(Diagnostic diagnostic) => error.WriteLine(DiagnosticPrinter.Print(diagnostic, Language));

    /// <summary>Prints place and message of one diagnostic of many, without its source line.</summary>
    public void ReportInOneLine(Diagnostic diagnostic) => error.WriteLine(DiagnosticPrinter.Print(diagnostic, Language).Split('\n')[0]);

    /// <summary>Prints a plain line.</summary>
    public void Say(string line) => error.WriteLine(line);
}
