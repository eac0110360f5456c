using RubricEngine.Data;
using RubricEngine.Diagnostics;
using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Text;

namespace RubricEngine.Cli;

/// <summary>Which records of which files shall be assessed by which rubric.</summary>
internal sealed record DataRequest(string Rubric, IReadOnlyList<string> Files, string? Subject, string? Period, DateOnly? AssessmentDate, NumberFormat? NumberFormat,
    IReadOnlyList<(string List, string File)> Lists)
{
    private const string StandardInput = "-";

    /// <summary>The day by which a version of the rubric is chosen: the assessment date, else the end of the period.</summary>
    public DateOnly? Day => AssessmentDate ?? (Period is null ? null : AssessmentPeriod.Of(Period).EndIn(Window.CalendarYear));

    /// <summary>Opens the data and reports what is wrong with the files as such.</summary>
    /// <exception cref="ToolFailure">A file cannot be reached, or the assessment date is needed and unknown.</exception>
    public RecordSet Open(CompiledRubric rubric, ToolConsole console, Reporter reporter)
    {
        RequireAssessmentDate(rubric);
        return OpenUnchecked(rubric, console, reporter);
    }

    private RecordSet OpenUnchecked(CompiledRubric rubric, ToolConsole console, Reporter reporter)
    {
        RequireLists(rubric);
        DataFile[] files = [.. Files.Select(path => FileAt(path, console))];
        var options = new RecordOptions { NumberFormat = NumberFormat, Period = Period, AssessmentDate = AssessmentDate, Lists = [.. Lists.Select(l => new ListFile(l.List, FileAt(l.File, console)))] };
        RecordSet records = Guarded(string.Join(", ", Files.Concat(Lists.Select(l => l.File))), () => RecordSet.Open(rubric, files, options));
        foreach (Diagnostic diagnostic in records.Diagnostics.Where(d => d.Severity > Severity.Note)) reporter.Report(diagnostic);
        return records;
    }

    /// <summary>Opens the data of all periods, whichever one is asked for, and reports what is wrong with the files as such.</summary>
    /// <exception cref="ToolFailure">A file cannot be reached, or an assessment date is needed that no period gives.</exception>
    public RecordSet OpenAllPeriods(CompiledRubric rubric, ToolConsole console, Reporter reporter)
    {
        DataRequest all = this with { Period = null };
        RecordSet records = all.OpenUnchecked(rubric, console, reporter);
        if (rubric.Rubric.NeedsAssessmentDate && records.LacksAssessmentDate) throw new ToolFailure(ExitStatus.WrongUsage, ToolDiagnostics.AssessmentDateNeeded(rubric.Rubric.Id));
        return records;
    }

    /// <summary>Reads other files than the data.</summary>
    /// <exception cref="ToolFailure">A file cannot be reached.</exception>
    public static T Read<T>(IReadOnlyList<string> paths, ToolConsole console, Func<IEnumerable<DataFile>, T> read)
    {
        DataFile[] files = [.. paths.Select(path => FileAt(path, console))];
        return Guarded(string.Join(", ", paths), () => read(files));
    }

    /// <summary>The records asked for, in the order of the data, read as they are asked for.</summary>
    /// <exception cref="ToolFailure">There is no such subject.</exception>
    public IEnumerable<SubjectRecord> Select(IEnumerable<SubjectRecord> records) => Subject is null ? records : SelectSubject(records, Subject);

    private static List<SubjectRecord> SelectSubject(IEnumerable<SubjectRecord> records, string subject)
    {
        string wanted = FoldedName.Of(subject);
        List<SubjectRecord> selected = [.. records.Where(record => FoldedName.Of(record.Subject) == wanted)];
        return selected.Count > 0
            ? selected
            : throw new ToolFailure(ExitStatus.AtFault, ToolDiagnostics.UnknownSubject(subject, records.Select(record => record.Subject)));
    }

    private void RequireAssessmentDate(CompiledRubric rubric)
    {
        if (!rubric.Rubric.NeedsAssessmentDate || AssessmentDate is not null) return;
        if (Period is null) throw new ToolFailure(ExitStatus.WrongUsage, ToolDiagnostics.AssessmentDateNeeded(rubric.Rubric.Id));
        if (AssessmentPeriod.Of(Period).EndIn(rubric.Rubric.Window) is null)
            throw new ToolFailure(ExitStatus.WrongUsage, ToolDiagnostics.PeriodWithoutEnd(Period));
    }

    private void RequireLists(CompiledRubric rubric)
    {
        string[] lists = [.. ListChoice.Lists(rubric).Select(f => f.Key)];
        foreach ((string list, _) in Lists)
            if (!lists.Contains(list)) throw new ToolFailure(ExitStatus.WrongUsage, ToolDiagnostics.UnknownList(rubric.Rubric.Id, list, lists));
    }

    private static DataFile FileAt(string path, ToolConsole console)
    {
        if (path == StandardInput) return DataFile.FromStream("<stdin>", console.Input);
        return Guarded(path, () =>
        {
            using FileStream file = File.OpenRead(path);
            // The readers go through data twice, which a pipe such as <(command) does not allow.
            return file.CanSeek ? DataFile.FromPath(path) : DataFile.FromStream(path, file);
        });
    }

    private static T Guarded<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (FileAccessFailure.Is(exception))
        {
            throw new ToolFailure(ExitStatus.Unreachable, ToolDiagnostics.CannotRead(path, FileAccessFailure.Of(exception, path)));
        }
    }
}
