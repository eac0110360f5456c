namespace RubricEngine.Data;

/// <summary>Reads the rows of one file, again and again if asked.</summary>
/// <param name="file">The file.</param>
internal abstract class RowSource(DataFile file)
{
    protected DataFile File { get; } = file;

    /// <summary>The rows in order, read as they are asked for. What is wrong with the file as a whole goes to <paramref name="diagnostics"/>.</summary>
    public abstract IEnumerable<DataRow> Rows(ColumnMap columns, DataDiagnosticBag diagnostics);

    public static RowSource Of(DataFile file, DataFormat format, TextHead head, HeaderNames names) => format switch
    {
        DataFormat.Csv => new CsvRows(file, CsvSeparator.Find(head.Text, names)),
        DataFormat.Ndjson => new NdjsonRows(file),
        _ => new JsonRows(file),
    };
}
