using System.Text;
using RubricEngine.Text;

namespace RubricEngine.Data;

/// <summary>The rows of a JSON file: an array of objects, one object, or an object that maps subjects to objects. It is held in memory whole.</summary>
/// <param name="file">The file.</param>
/// <param name="longestText">The most characters that are read into memory.</param>
internal sealed class JsonRows(DataFile file, int longestText = JsonRows.LongestText) : RowSource(file)
{
    private const int LongestText = 256 << 20;

    public override IEnumerable<DataRow> Rows(ColumnMap columns, DataDiagnosticBag diagnostics)
    {
        if (ReadText() is not { } text)
        {
            diagnostics.Add(DataDiagnosticCatalogue.FileTooLarge(new Origin(new SourceText(File.Name, ""), default), longestText >> 20));
            yield break;
        }
        var json = new JsonText(new SourceText(File.Name, text), Encoding.UTF8.GetBytes(text));
        foreach ((int start, int length, string? name) in json.FindElements(diagnostics))
            if (json.ReadRow(start, length, name, columns, diagnostics) is { } row) yield return row;
    }

    private string? ReadText()
    {
        using StreamReader reader = TextHead.Open(File);
        var text = new StringBuilder();
        char[] buffer = new char[1 << 16];
        for (int count = reader.ReadBlock(buffer); count > 0; count = reader.ReadBlock(buffer))
        {
            if (text.Length + count > longestText) return null;
            text.Append(buffer, 0, count);
        }
        return text.ToString();
    }
}
