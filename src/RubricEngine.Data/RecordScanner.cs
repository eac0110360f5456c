using RubricEngine.Records;
using RubricEngine.Text;

namespace RubricEngine.Data;

/// <summary>
/// The first walk through the data: which subjects stand where, which periods there are, and everything that is wrong with
/// files as such. The records are read in a second walk, so that neither holds more than one row at a time.
/// </summary>
internal sealed class RecordScanner(CompiledRubric rubric, HeaderNames names, AssessmentPeriod? wanted)
{
    private readonly bool _readsPrevious = rubric.Inputs.Any(f => f.Kind == InputKind.PreviousFact);

    public DataDiagnosticBag Diagnostics { get; } = new();

    public PeriodIndex Index { get; } = new();

    /// <summary>Walks through one file.</summary>
    public DataScan Scan(DataFile file)
    {
        TextHead head = TextHead.Of(file);
        var start = new Origin(new SourceText(file.Name, ""), default);
        if (head.IsText && !head.IsBlank)
            return Walk(new DataScan(start, RowSource.Of(file, head.FormatOf(file.Format), head, names)));
        Diagnostics.Add(head.IsText ? DataDiagnosticCatalogue.EmptyFile(start) : DataDiagnosticCatalogue.NotText(start));
        return new DataScan(start, null);
    }

    private DataScan Walk(DataScan scan)
    {
        var columns = new ColumnMap(names, Diagnostics);
        bool namesSubjects = false, invalid = false;
        foreach (DataRow row in scan.Rows!.Rows(columns, Diagnostics))
        {
            namesSubjects |= row.Name is not null;
            if (!invalid) invalid = ReportInvalidText(row);
            AssessmentPeriod? period = RowReading.PeriodOf(row, columns);
            scan.Note(row, period);
            if (RowReading.SubjectOf(row, columns) is { } subject)
                Index.Add(period, subject, row, columns, _readsPrevious && period is not null && MayPrecede(period));
        }
        if (columns.Count > 0 && !namesSubjects && !columns.Has(ColumnRole.Subject))
        {
            Diagnostics.Add(DataDiagnosticCatalogue.NoSubjectColumn(columns[0].Origin, names.Expected));
            scan.Rows = null;
        }
        else if (columns.Count > 0)
        {
            ReportMissingColumns(columns);
        }
        if (scan.Count == 0) Diagnostics.Add(DataDiagnosticCatalogue.NoRecords(scan.Start));
        if (wanted is not null && scan.HasPeriods)
            foreach (Origin row in scan.WithoutPeriod) Diagnostics.Add(DataDiagnosticCatalogue.RowWithoutPeriod(row, wanted.Text));
        return scan;
    }

    /// <summary>With a period asked for, only the rows of the one before it need to be kept, where it is known.</summary>
    private bool MayPrecede(AssessmentPeriod period) => wanted is not { IsUnderstood: true } || period.Equals(wanted.Previous);

    private bool ReportInvalidText(DataRow row)
    {
        if (!row.Source.Text.AsSpan(row.Span.Start, row.Span.Length).Contains('\uFFFD')) return false;
        int at = row.Source.Text.IndexOf('\uFFFD', row.Span.Start);
        Diagnostics.Add(DataDiagnosticCatalogue.InvalidText(new Origin(row.Source, new TextSpan(at, 1))));
        return true;
    }

    private void ReportMissingColumns(ColumnMap columns)
    {
        bool rowsGivePrevious = columns.Has(ColumnRole.Period);
        string[] missing = [.. rubric.Inputs.Where(f => !columns.Has(f) && f.Kind != InputKind.JudgementDetail && !(f.Kind == InputKind.PreviousFact && rowsGivePrevious)).Select(f => f.Key)];
        if (missing.Length > 0) Diagnostics.Add(DataDiagnosticCatalogue.NoColumnFor(columns[0].Origin, missing));
    }
}
