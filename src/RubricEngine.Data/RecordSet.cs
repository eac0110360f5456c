using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Records;
using RubricEngine.Values;

namespace RubricEngine.Data;

/// <summary>The records that one or several data files hold for a rubric.</summary>
/// <remarks>
/// Opening walks through the data once: afterwards <see cref="Diagnostics"/> and <see cref="Count"/> are complete. The records
/// are read in a second walk, one at a time. What is wrong with one record is a fault of that record; the others go on.
/// </remarks>
/// <example>
/// <code>
/// RecordSet records = RecordSet.Open(rubric, [DataFile.FromPath("wards.csv", DataFormat.Csv)], new RecordOptions
/// {
///     Period = "2024",
///     Lists = [new ListFile("incidents", DataFile.FromPath("incidents.csv"))],
/// });
/// foreach (SubjectRecord ward in records.Records)
///     foreach (Diagnostic bad in RecordDiagnostics.Of(ward)) Console.WriteLine(DiagnosticPrinter.Print(bad));
/// </code>
/// </example>
public sealed class RecordSet
{
    private const string PreviousForm = "previous(";

    private readonly CompiledRubric _rubric;
    private readonly HeaderNames _names;
    private readonly RecordAssembler _assembler;
    private readonly PeriodIndex _index;
    private readonly AssessmentPeriod? _wanted;
    private readonly DateOnly? _assessmentDate;
    private readonly ImmutableArray<DataScan> _scans;
    private readonly ImmutableArray<ListIndex> _lists;
    private readonly ImmutableArray<(InputField Previous, InputField Fact)> _previous;

    private RecordSet(CompiledRubric rubric, IEnumerable<DataFile> files, RecordOptions options)
    {
        _rubric = rubric;
        _wanted = options.Period is { } period ? AssessmentPeriod.Of(period) : null;
        _assessmentDate = options.AssessmentDate;
        _names = new HeaderNames(rubric.Rubric, rubric.Inputs);
        _assembler = new RecordAssembler(rubric, options.NumberFormat ?? FormatOf(rubric.Rubric.Culture));
        _previous = [.. rubric.Inputs.Where(f => f.Kind == InputKind.PreviousFact)
            .Select(p => (p, rubric.Inputs.First(f => f.Kind == InputKind.Fact && f.Key == p.Key[PreviousForm.Length..^1])))];
        var scanner = new RecordScanner(rubric, _names, _wanted);
        _scans = [.. files.Select(scanner.Scan)];
        _index = scanner.Index;
        _lists = [.. options.Lists.GroupBy(l => l.List, StringComparer.Ordinal).Select(l => ReadList(l.Key, l.Select(f => f.Data), scanner))];
        Periods = [.. _index.Periods];
        Count = _scans.Where(s => s.Rows is not null).Sum(CountIn);
        if (_wanted is not null && Count == 0 && !Periods.IsEmpty)
            scanner.Diagnostics.Add(DataDiagnosticCatalogue.NoSuchPeriod(_scans[0].Start, _wanted.Text, [.. Periods.Select(p => p.Text)]));
        Diagnostics = scanner.Diagnostics.ToArray();
    }

    /// <summary>Everything that is wrong with the files as such, or worth knowing about them, file by file.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>How many records there are to assess.</summary>
    public int Count { get; }

    /// <summary>The periods that the data name, in order.</summary>
    public ImmutableArray<AssessmentPeriod> Periods { get; }

    /// <summary>Whether a record has no assessment date, neither given nor from its period.</summary>
    public bool LacksAssessmentDate => _assessmentDate is null && _scans.Any(s => s.Rows is not null && (_wanted is null
        ? s.CountWithoutPeriod > 0 || Periods.Any(p => !p.IsUnderstood)
        : !_wanted.IsUnderstood));

    /// <summary>The records to assess, in the order of the data, read as they are asked for. It can be walked through again.</summary>
    /// <exception cref="IOException">A file can no longer be read.</exception>
    public IEnumerable<SubjectRecord> Records
    {
        get
        {
            foreach (DataScan scan in _scans)
            {
                if (scan.Rows is null) continue;
                // What is wrong with the file was reported by the first walk.
                var columns = new ColumnMap(_names, new DataDiagnosticBag());
                foreach (DataRow row in scan.Rows.Rows(columns, new DataDiagnosticBag()))
                    if (ReadRecord(row, columns, scan) is { } record) yield return record;
            }
        }
    }

    /// <summary>Opens files on disk.</summary>
    /// <param name="rubric">The rubric that says what to read.</param>
    /// <param name="paths">The files; formats by extension, else by content.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static RecordSet Open(CompiledRubric rubric, IEnumerable<string> paths, RecordOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Open(rubric, paths.Select(p => DataFile.FromPath(p)), options);
    }

    /// <summary>Opens data files.</summary>
    /// <inheritdoc cref="Open(CompiledRubric, IEnumerable{string}, RecordOptions?)"/>
    /// <param name="rubric">The rubric that says what to read.</param>
    /// <param name="files">The files, in the order in which their records shall come.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <exception cref="ArgumentException">The rubric has no list of a name in <see cref="RecordOptions.Lists"/>.</exception>
    public static RecordSet Open(CompiledRubric rubric, IEnumerable<DataFile> files, RecordOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        ArgumentNullException.ThrowIfNull(files);
        foreach (ListFile list in options?.Lists ?? [])
            if (!rubric.Inputs.Any(f => f.Key == list.List && f.Type is RecordsType)) throw new ArgumentException($"the rubric has no list `{list.List}`", nameof(options));
        return new RecordSet(rubric, files, options ?? new RecordOptions());
    }

    private static NumberFormat FormatOf(string? culture) =>
        culture is null ? NumberFormat.Undeclared : NumberFormats.Of(culture) ?? NumberFormat.Undeclared;

    private int CountIn(DataScan scan) => _wanted is null ? scan.Count
        : scan.HasPeriods ? scan.CountOf(_wanted)
        : scan.Count;

    private ListIndex ReadList(string name, IEnumerable<DataFile> files, RecordScanner scanner)
    {
        InputField list = _rubric.Inputs.First(f => f.Key == name);
        var index = new ListIndex(list, files, new HeaderNames(_rubric.Rubric, list.Items), scanner.Diagnostics);
        index.Compare(_index, ((RecordsType)list.Type).DatedBy is not null, scanner.Diagnostics);
        return index;
    }

    private SubjectRecord? ReadRecord(DataRow row, ColumnMap columns, DataScan scan)
    {
        string? written = RowReading.PeriodTextOf(row, columns);
        AssessmentPeriod? own = written is null ? null : AssessmentPeriod.Of(written);
        if (_wanted is not null && !_wanted.Equals(own) && (own is not null || scan.HasPeriods)) return null;
        AssessmentPeriod? period = own ?? _wanted;
        string? subject = RowReading.SubjectOf(row, columns);
        SubjectRecordBuilder record = _rubric.NewRecord(subject ?? RowReading.NameByLine(row));
        record.Origin = row.Origin;
        record.Period = written ?? _wanted?.Text;
        record.AssessmentDate = _assessmentDate ?? period?.EndIn(_rubric.Rubric.Window);
        if (subject is null) record.AddFault(RecordFaults.NoSubject(record.Subject), row.Origin);
        else if (_index.PlacesIfDuplicate(own, subject) is { } places)
            record.AddFault(RecordFaults.DuplicateSubject(subject, written, places), row.Origin);
        _assembler.Fill(record, row, columns);
        if (subject is not null)
            foreach (ListIndex list in _lists) list.Fill(record, period, _assembler);
        if (subject is not null && own is not null && _index.Before(own) is { } before) FillPrevious(record, subject, before);
        return record.Build();
    }

    /// <summary>Fills in the previous values from the subject's row of the period before.</summary>
    private void FillPrevious(SubjectRecordBuilder record, string subject, AssessmentPeriod before)
    {
        if (_index.Find(before, subject) is not { Row: { } row, Columns: { } columns } entry) return;
        SubjectRecord given = record.Build();
        foreach ((InputField previous, InputField fact) in _previous)
        {
            if (given.Faults.Any(f => f.Fact == previous.Key)) continue;
            SubjectRecordBuilder other = _rubric.NewRecord(subject);
            if (!_assembler.FillPrevious(other, previous, fact, row, columns)) continue;
            if (entry.Count > 1) record.SetUnknown(previous.Key, RecordFaults.PreviousTwice(previous.Key, subject, before.Text), row.Origin);
            else if (!given.Keys.Contains(previous.Key)) _assembler.FillPrevious(record, previous, fact, row, columns);
            else if (other.Build()[previous.Key] is var value and not UnknownValue && !value.Equals(given[previous.Key]))
                record.SetUnknown(previous.Key, RecordFaults.PreviousDiffers(previous.Key, before.Text), row.Origin);
        }
    }
}
