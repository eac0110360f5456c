using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Records;
using RubricEngine.Text;

namespace RubricEngine.Data;

/// <summary>The rows of the files of one list, by the subject they belong to.</summary>
internal sealed class ListIndex
{
    private readonly InputField _list;
    private readonly Dictionary<string, List<ListRow>> _rows = new(StringComparer.Ordinal);
    private readonly HashSet<string> _periods = new(StringComparer.Ordinal);
    private readonly List<DataFile> _files = [];

    /// <summary>Reads the files.</summary>
    /// <param name="list">The list.</param>
    /// <param name="files">Its files.</param>
    /// <param name="names">The names that headers may have: subject, period, and the fields of the list.</param>
    /// <param name="diagnostics">Takes what is wrong with the files as such.</param>
    public ListIndex(InputField list, IEnumerable<DataFile> files, HeaderNames names, DataDiagnosticBag diagnostics)
    {
        _list = list;
        foreach (DataFile file in files) Read(file, names, diagnostics);
    }

    /// <summary>Reports rows of subjects that the data do not have, and rows that count in several periods.</summary>
    public void Compare(PeriodIndex index, bool isDated, DataDiagnosticBag diagnostics)
    {
        foreach ((string subject, List<ListRow> rows) in _rows)
            if (!index.Knows(subject))
                diagnostics.Add(DataDiagnosticCatalogue.RowOfNoSubject(rows[0].Row.Origin, rows[0].Subject, NearestName.Find(rows[0].Subject, index.Subjects)));
        if (_rows.Count > 0 && _periods.Count == 0 && !isDated && index.Periods.Skip(1).Any())
            diagnostics.Add(DataDiagnosticCatalogue.RowsOfEveryPeriod(_rows.Values.First()[0].Row.Origin, _list.Key));
    }

    /// <summary>Gives a record its list, if the files say anything of its period.</summary>
    public void Fill(SubjectRecordBuilder record, AssessmentPeriod? period, RecordAssembler assembler)
    {
        if (_files.Count == 0) return;
        if (record.Build().Keys.Contains(_list.Key))
        {
            record.SetUnknown(_list.Key, RecordFaults.ListTwice(_list.Key, _files[0].Name));
            return;
        }
        List<ListRow> rows = _rows.GetValueOrDefault(FoldedName.Of(record.Subject)) ?? [];
        if (_periods.Count > 0)
        {
            if (rows.Find(r => r.Period is null) is { } open)
            {
                record.SetUnknown(_list.Key, RecordFaults.ItemWithoutPeriod(_list.Key), open.Row.Origin);
                return;
            }
            if (period is null && rows.Select(r => r.Period!.Key).Distinct().Skip(1).Any())
            {
                record.SetUnknown(_list.Key, RecordFaults.ItemsOfSeveralPeriods(_list.Key), rows[0].Row.Origin);
                return;
            }
            if (period is not null && !_periods.Contains(period.Key)) return;
            if (period is not null) rows = rows.FindAll(r => r.Period!.Equals(period));
        }
        record.SetEmptyList(_list.Key);
        int number = 0;
        foreach (ListRow row in rows.Where(r => r.SaysAnything)) assembler.AddItem(record, _list, ++number, row.Row, row.Columns);
    }

    private void Read(DataFile file, HeaderNames names, DataDiagnosticBag diagnostics)
    {
        TextHead head = TextHead.Of(file);
        var start = new Origin(new SourceText(file.Name, ""), default);
        if (!head.IsText || head.IsBlank)
        {
            diagnostics.Add(head.IsText ? DataDiagnosticCatalogue.EmptyFile(start) : DataDiagnosticCatalogue.NotText(start));
            return;
        }
        var columns = new ColumnMap(names, diagnostics);
        foreach (DataRow row in RowSource.Of(file, head.FormatOf(file.Format), head, names).Rows(columns, diagnostics))
        {
            if (RowReading.SubjectOf(row, columns) is { } subject) Add(subject, new ListRow(subject, RowReading.PeriodOf(row, columns), row, columns));
            else if (columns.Has(ColumnRole.Subject) || row.Name is not null) diagnostics.Add(DataDiagnosticCatalogue.RowWithoutSubject(row.Origin));
        }
        // Without it nothing can be joined, and what is not joined must not be taken for an empty list.
        if (columns.Count > 0 && !columns.Has(ColumnRole.Subject) && _rows.Count == 0) diagnostics.Add(DataDiagnosticCatalogue.NoSubjectColumn(columns[0].Origin, names.Expected));
        else _files.Add(file);
    }

    private void Add(string subject, ListRow row)
    {
        string key = FoldedName.Of(subject);
        if (!_rows.TryGetValue(key, out List<ListRow>? rows)) _rows.Add(key, rows = []);
        rows.Add(row);
        if (row.Period is not null) _periods.Add(row.Period.Key);
    }

    private sealed record ListRow(string Subject, AssessmentPeriod? Period, DataRow Row, ColumnMap Columns)
    {
        /// <summary>Whether it gives anything but its subject and period.</summary>
        public bool SaysAnything => Row.Defect is not null || Row.Cells.Any(c => Columns[c.Column].Role == ColumnRole.Field && !c.IsBlank);
    }
}
