using System.CommandLine;
using RubricEngine.Records;
using RubricEngine.Text;

namespace RubricEngine.Cli;

/// <summary>The arguments and options of the verbs that read data.</summary>
internal sealed class DataOptions
{
    private readonly Argument<string> _rubric = new("RUBRIC") { Description = "The rubric file, or an id of the catalogue, with its version or with a date." };
    private readonly Argument<string[]> _data = new("DATA") { Arity = ArgumentArity.OneOrMore, Description = "Data files: CSV, JSON or NDJSON; - reads standard input." };
    private readonly Option<string?> _subject = new("--subject") { HelpName = "ID", Description = "Only this subject." };
    private readonly Option<string?> _period = new("--period") { HelpName = "P", Description = "Only this period, such as 2024; the one before it gives previous values." };
    private readonly Option<string?> _asOf = new("--as-of") { HelpName = "DATE", Description = "The assessment date; the end of the period unless given." };
    private readonly Option<string?> _culture = new("--culture") { HelpName = "NAME", Description = "How the data write numbers, such as vi-VN (1.000,5) or en-US (1,000.5)." };

    private readonly Option<string[]> _records = new("--records") { HelpName = "NAME=FILE", Description = "A file with the records of a list, a row each, joined by the subject and, where the file names it, the period; repeatable." };

    private readonly bool _bySubject;

    public DataOptions(bool subjectRequired, bool bySubject = true)
    {
        _subject.Required = subjectRequired;
        _bySubject = bySubject;
    }

    public void AddTo(Command command)
    {
        command.Add(_rubric);
        command.Add(_data);
        command.Add(_records);
        if (_bySubject) command.Add(_subject);
        foreach (Option option in new Option[] { _period, _asOf, _culture }) command.Add(option);
    }

    public DataRequest Read(ParseResult parsed) => new(
        parsed.GetRequiredValue(_rubric),
        parsed.GetRequiredValue(_data),
        _bySubject ? parsed.GetValue(_subject) : null,
        parsed.GetValue(_period),
        OptionValues.Date(parsed.GetValue(_asOf), "--as-of"),
        parsed.GetValue(_culture) is { } culture ? Format(culture) : null,
        [.. (parsed.GetValue(_records) ?? []).Select(List)]);

    private static (string, string) List(string written) => written.IndexOf('=') is > 0 and var at && at < written.Length - 1
        ? (NormalForm.Compose(written[..at]).Trim(), written[(at + 1)..])
        : throw new ToolFailure(ExitStatus.WrongUsage, ToolDiagnostics.NotAListFile(written));

    private static NumberFormat Format(string culture) => NumberFormats.Of(culture)
        ?? throw new ToolFailure(ExitStatus.WrongUsage, ToolDiagnostics.UnknownCulture(culture));
}
