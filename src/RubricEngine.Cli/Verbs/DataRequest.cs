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
