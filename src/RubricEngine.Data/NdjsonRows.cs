using System.Text;
using RubricEngine.Text;

namespace RubricEngine.Data;

/// <summary>The rows of an NDJSON file: one object a line. A line that is none is reported, and the others go on.</summary>
internal sealed class NdjsonRows(DataFile file) : RowSource(file)
{
    public override IEnumerable<DataRow> Rows(ColumnMap columns, DataDiagnosticBag diagnostics)
    {
        using StreamReader text = TextHead.Open(File);
        for (int number = 1; text.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            var source = new SourceText(File.Name, line, number);
            var json = new JsonText(source, Encoding.UTF8.GetBytes(line));
            if (json.ReadRow(0, json.Length, null, columns, diagnostics) is { } row) yield return row;
        }
    }
}
