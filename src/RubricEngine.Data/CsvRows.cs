using System.Text;
using CsvHelper;
using RubricEngine.Text;

namespace RubricEngine.Data;

/// <summary>The rows of a CSV file: a header line, then a record a row. Empty lines, and lines that start with <c>#</c>, are passed over.</summary>
internal sealed class CsvRows(DataFile file, char? separator) : RowSource(file)
{
    /// <summary>A record longer than this has an unclosed quote.</summary>
    private const int LongestRecord = 16 << 20;

    public static CsvReaderOptions Options(char? separator) => CsvReaderOptions.Default with
    {
        Separator = separator,
        HasHeader = false,
        TrackLineNumbers = true,
        CommentPrefix = '#',
        MaxRecordSize = LongestRecord,
    };

    /// <summary>Whether a record is a comment that a spreadsheet has put in quotes when it saved a form.</summary>
    public static bool IsComment(CsvReader reader) => reader.GetSpan(0) is [(byte)'#', ..];

    public override IEnumerable<DataRow> Rows(ColumnMap columns, DataDiagnosticBag diagnostics)
    {
        bool broken = false;
        using StreamReader text = TextHead.Open(File);
        using CsvReader reader = CsvReader.Create(text, Options(separator) with { OnMalformedRecord = m => broken |= IsSerious(m.Reason) });
        int? width = null;
        while (TryRead(reader, diagnostics))
        {
            if (!IsComment(reader))
            {
                (SourceText source, List<Cell> cells) = ReadCells(reader);
                if (width is null)
                {
                    width = cells.Count;
                    columns.AddHeaders([.. cells.Select(c => (c.Text, new Origin(source, c.Span)))]);
                }
                else if (!cells.TrueForAll(c => c.IsBlank))
                {
                    yield return Row(source, cells, width.Value, broken);
                }
            }
            broken = false;
        }
    }

    // A quote inside an unquoted field is ordinary text: Khu "A".
    private static bool IsSerious(CsvMalformedReason reason) =>
        reason is CsvMalformedReason.TextAfterClosingQuote or CsvMalformedReason.UnterminatedQuote;

    private bool TryRead(CsvReader reader, DataDiagnosticBag diagnostics)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException problem)
        {
            int line = (int)Math.Clamp(problem.LineNumber, 1, int.MaxValue);
            diagnostics.Add(DataDiagnosticCatalogue.EndlessRecord(new Origin(new SourceText(File.Name, "", line), default)));
            return false;
        }
    }

    private (SourceText Source, List<Cell> Cells) ReadCells(CsvReader reader)
    {
        var source = new SourceText(File.Name, Encoding.UTF8.GetString(reader.RawRecord), (int)Math.Min(reader.LineNumber, int.MaxValue));
        var cells = new List<Cell>(reader.FieldCount);
        int start = 0;
        for (int i = 0; i < reader.FieldCount; i++)
        {
            int length = Encoding.UTF8.GetCharCount(reader.GetRawSpan(i));
            cells.Add(new Cell(i, CellKind.Text, reader.GetString(i), new TextSpan(start, length)));
            start += length + 1;
        }
        return (source, cells);
    }

    private static DataRow Row(SourceText source, List<Cell> cells, int columns, bool broken)
    {
        // Separators at the end of a row, as spreadsheets write them, are no fields.
        while (cells.Count > columns && cells[^1].IsBlank) cells.RemoveAt(cells.Count - 1);
        int fields = cells.Count;
        var row = new DataRow(source, new TextSpan(0, source.Text.Length), null, cells.Count > columns ? cells[..columns] : cells);
        if (broken) return row with { Defect = new(RecordFaults.BrokenQuotes, row.Origin) };
        if (fields == columns) return row;
        // Nobody can tell which field is missing or too many, so none is trusted: an unquoted decimal comma would shift all that follow.
        TextSpan place = fields > columns ? cells[columns].Span : new TextSpan(source.Text.Length, 0);
        return row with { Defect = new(field => RecordFaults.Ragged(field, fields, columns), new Origin(source, place)) };
    }
}
