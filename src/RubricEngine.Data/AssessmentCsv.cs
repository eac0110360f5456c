using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using RubricEngine.Model;
using RubricEngine.Results;
using RubricEngine.Values;

namespace RubricEngine.Data;

/// <summary>Writes assessments as CSV: a header, then one row a subject, with a status and a points column for each criterion, and a level column for each group that has levels.</summary>
/// <remarks>
/// Numbers are exact, with a decimal point, or a fraction (<c>1/3</c>) where the decimal form does not end. Several possible grades are
/// separated by <c>|</c>. A text that begins with <c>= + - @</c>, tab or carriage return, which a spreadsheet would run as a formula, gets an apostrophe in
/// front; numbers do not. Not safe for several threads at once.
/// </remarks>
/// <example>
/// <code>
/// using FileStream file = File.Create("results.csv");
/// using var csv = new AssessmentCsv(file, rubric.Rubric, separator: ';', byteOrderMark: true);
/// csv.Write(rubric.Evaluate(record));
/// </code>
/// </example>
public sealed class AssessmentCsv : IDisposable
{
    private static readonly ImmutableArray<string> s_columns =
        ["subject", "period", "outcome", "grade", "decided", "possible", "points", "low", "high", "max", "met", "applicable", "unknown"];

    private readonly CsvWriter _csv;
    private readonly Rubric _rubric;

    /// <summary>Writes the header.</summary>
    /// <param name="output">Where to, as UTF-8; it is left open.</param>
    /// <param name="rubric">The rubric whose assessments will follow.</param>
    /// <param name="separator">What separates fields; <c>;</c> suits spreadsheets that use a decimal comma.</param>
    /// <param name="byteOrderMark">Whether to begin with a byte order mark, by which spreadsheets recognise UTF-8.</param>
    public AssessmentCsv(Stream output, Rubric rubric, char separator = ',', bool byteOrderMark = false)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(rubric);
        _rubric = rubric;
        _csv = CsvWriter.Create(output, CsvWriterOptions.Default with
        {
            Separator = separator,
            WriteByteOrderMark = byteOrderMark,
            NewLine = "\n",
        }, leaveOpen: true);
        foreach (string column in s_columns) _csv.WriteField(column);
        foreach (Criterion criterion in rubric.Root.AllCriteria())
        {
            WriteText($"{criterion.Path} status");
            WriteText($"{criterion.Path} points");
        }
        foreach (CriterionGroup group in rubric.Root.AllGroups().Where(g => !g.LevelNames.IsEmpty)) WriteText($"{group.Path} level");
        _csv.EndRecord();
    }

    /// <summary>Writes one row.</summary>
    /// <exception cref="ArgumentException">The assessment is of another rubric.</exception>
    public void Write(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        if (assessment.Rubric != _rubric) throw new ArgumentException("the assessment is of another rubric", nameof(assessment));
        WriteText(assessment.Record.Subject);
        WriteText(assessment.Record.Period);
        _csv.WriteField(AssessmentJson.NameOf(assessment.Outcome));
        WriteText(assessment.Decided ? assessment.Grade?.Name : null);
        _csv.WriteField(assessment.Decided ? "true" : "false");
        WriteText(string.Join('|', assessment.Possible.Select(g => g?.Name ?? "no grade")));
        WritePoints(assessment.Points);
        WriteNumber(assessment.Points?.Low);
        WriteNumber(assessment.Points?.High);
        _csv.WriteField(assessment.Maximum.ToString());
        foreach (int count in new[] { assessment.Met, assessment.Applicable, assessment.Unknown })
            _csv.WriteField(count.ToString(CultureInfo.InvariantCulture));
        foreach (CriterionResult result in assessment.Criteria)
        {
            _csv.WriteField(StatusNames.English[(int)result.Status]);
            WritePoints(result.Points);
        }
        foreach (GroupResult group in assessment.Groups.Where(g => !g.Group.LevelNames.IsEmpty)) WriteText(group.Level);
        _csv.EndRecord();
    }

    /// <summary>Writes what is still held back to the output, which stays open.</summary>
    public void Dispose() => _csv.Dispose();

    private void WritePoints(Bounds? points) => WriteNumber(points is { IsExact: true } exact ? exact.Low : null);

    private void WriteNumber(Rational? number) => _csv.WriteField(number?.ToString());

    private void WriteText(string? text) => _csv.WriteField(text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text);
}
