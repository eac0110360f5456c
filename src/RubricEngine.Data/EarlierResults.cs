using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Records;
using RubricEngine.Text;

namespace RubricEngine.Data;

/// <summary>Grades of earlier periods from CSV, JSON or NDJSON: a subject, a period and a <c>grade</c> (<c>xếp loại</c>) a row.</summary>
public sealed class EarlierResults
{
    private static readonly ImmutableArray<string> s_gradeHeaders = [.. new[] { "grade", "xếp loại" }.Select(FoldedName.Of)];

    private EarlierResults(ImmutableArray<EarlierResult> results, ImmutableArray<Diagnostic> diagnostics) => (Results, Diagnostics) = (results, diagnostics);

    /// <summary>The rows that could be read, in the order of the data. A blank grade is no grade.</summary>
    public ImmutableArray<EarlierResult> Results { get; }

    /// <summary>What is wrong with the others: no subject, no period, a grade that the rubric does not have, a period that stands twice.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Reads files.</summary>
    /// <param name="rubric">The rubric that says which grades there are, and how data name subjects and periods.</param>
    /// <param name="files">The files.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static EarlierResults Read(CompiledRubric rubric, IEnumerable<DataFile> files)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        ArgumentNullException.ThrowIfNull(files);
        var names = new HeaderNames(rubric.Rubric, ImmutableArray<InputField>.Empty);
        var diagnostics = new DataDiagnosticBag();
        var results = new Dictionary<(string, string), EarlierResult>();
        foreach (DataFile file in files)
            foreach (EarlierResult result in Rows(rubric, file, names, diagnostics))
                if (!results.TryAdd((FoldedName.Of(result.Subject), result.Period.Key), result))
                    diagnostics.Add(DataDiagnosticCatalogue.EarlierTwice(result.Origin, result.Subject, result.Period.Text));
        return new EarlierResults([.. results.Values], diagnostics.ToArray());
    }

    private static IEnumerable<EarlierResult> Rows(CompiledRubric rubric, DataFile file, HeaderNames names, DataDiagnosticBag diagnostics)
    {
        TextHead head = TextHead.Of(file);
        var start = new Origin(new SourceText(file.Name, ""), default);
        if (!head.IsText || head.IsBlank)
        {
            diagnostics.Add(head.IsText ? DataDiagnosticCatalogue.EmptyFile(start) : DataDiagnosticCatalogue.NotText(start));
            yield break;
        }
        // The rubric's own columns are no business of this file.
        var columns = new ColumnMap(names, new DataDiagnosticBag());
        bool reported = false;
        foreach (DataRow row in RowSource.Of(file, head.FormatOf(file.Format), head, names).Rows(columns, diagnostics))
        {
            Cell[] grades = [.. row.Cells.Where(c => s_gradeHeaders.Contains(FoldedName.Of(columns[c.Column].Header)))];
            bool hasGrade = Enumerable.Range(0, columns.Count).Any(i => s_gradeHeaders.Contains(FoldedName.Of(columns[i].Header)));
            if (!hasGrade && !reported) diagnostics.Add(DataDiagnosticCatalogue.NoGradeColumn(columns.Count > 0 ? columns[0].Origin : start));
            reported |= !hasGrade;
            if (hasGrade && Read(rubric, row, columns, grades, diagnostics) is { } result) yield return result;
        }
    }

    private static EarlierResult? Read(CompiledRubric rubric, DataRow row, ColumnMap columns, Cell[] grades, DataDiagnosticBag diagnostics)
    {
        string written = grades.Length == 0 || grades[0].IsBlank ? "" : NormalForm.Compose(grades[0].Text).Trim();
        string[] known = [.. rubric.Rubric.Grades.Select(g => g.Name)];
        string? grade = known.FirstOrDefault(g => FoldedName.Of(g) == FoldedName.Of(written));
        if (RowReading.SubjectOf(row, columns) is not { } subject || RowReading.PeriodOf(row, columns) is not { } period)
            diagnostics.Add(DataDiagnosticCatalogue.EarlierWithoutName(row.Origin));
        else if (written.Length > 0 && grade is null)
            diagnostics.Add(DataDiagnosticCatalogue.UnknownGrade(row.OriginOf(grades[0]), written, known, NearestName.Find(written, known)));
        else return new EarlierResult(subject, period, grade, row.Origin);
        return null;
    }
}
