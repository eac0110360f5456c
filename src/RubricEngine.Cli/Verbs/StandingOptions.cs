using System.CommandLine;
using RubricEngine.Data;
using RubricEngine.Diagnostics;
using RubricEngine.Records;
using RubricEngine.Text;

namespace RubricEngine.Cli;

/// <summary>Where a verb about many subjects writes its rows.</summary>
/// <param name="Language">The language of headings and words.</param>
/// <param name="Subject">What the subjects are called.</param>
/// <param name="Write">Writes headings, names of fields, and rows.</param>
internal sealed record StandingSheet(Language Language, string Subject, Action<IReadOnlyList<string>, IReadOnlyList<string>, IEnumerable<StandingRow>> Write);

/// <summary>The command of a verb that looks at all subjects together.</summary>
internal sealed class StandingOptions
{
    private readonly DataOptions _data;
    private readonly ResultOptions _results = new();

    public StandingOptions(string name, string description, bool bySubject = true)
    {
        _data = new DataOptions(subjectRequired: false, bySubject);
        Command = new Command(name, description);
        _data.AddTo(Command);
        _results.AddTo(Command);
    }

    public Command Command { get; }

    /// <summary>Reads rubric and data and hands them on.</summary>
    public int Run(ParseResult parsed, ToolConsole console, Action<SubjectBatch, Func<SubjectRecord, bool>, StandingSheet> write)
    {
        Language language = CommonOptions.Read(parsed);
        (string format, string? output) = _results.Read(parsed, console);
        RubricFiles rubrics = CommonOptions.Rubrics(parsed);
        DataRequest request = _data.Read(parsed);
        var reporter = new Reporter(console.Error, language);
        if (rubrics.CompileOrReport(request.Rubric, reporter, request.Day) is not { } rubric) return ExitStatus.AtFault;
        RecordSet records = request.Open(rubric, console, reporter);
        bool unreadable = records.Diagnostics.Any(d => d.Severity == Severity.Error);
        if (records.Count == 0 && unreadable) return ExitStatus.AtFault;
        SubjectBatch batch = rubric.NewBatch(records.Records);
        HashSet<SubjectRecord> wanted = new(request.Select(batch.Records), ReferenceEqualityComparer.Instance);
        var faults = new FaultReport(reporter);
        foreach (var assessment in batch.EvaluateAll()) faults.Add(assessment);
        using OutputTarget target = OutputTarget.Open(output, console, forSpreadsheets: format == "csv");
        write(batch, wanted.Contains, new StandingSheet(language, rubric.Rubric.Subject.Label?.In(language) ?? TableWording.Subject.In(language),
            (headings, fields, rows) => StandingOutput.Write(target.Writer, format, rubric, headings, fields, rows, console.Width)));
        target.Complete();
        faults.Complete(strict: false);
        return unreadable ? ExitStatus.AtFault : ExitStatus.Done;
    }
}
