using System.Text;
using System.Text.Json;
using RubricEngine.Text;

namespace RubricEngine.Data;

/// <summary>A JSON text as bytes, with the places of its tokens in the source.</summary>
internal sealed class JsonText(SourceText source, byte[] bytes)
{
    // The last place converted, so that a walk through the text counts every character once.
    private int _byte;
    private int _char;

    public int Length => bytes.Length;

    /// <summary>Where the objects of the records stand, with the subject's name where a key gives it.</summary>
    public IReadOnlyList<(int Start, int Length, string? Name)> FindElements(DataDiagnosticBag diagnostics)
    {
        var elements = new List<(int, int, string?)>();
        var reader = new Utf8JsonReader(bytes);
        bool isArray = false;
        try
        {
            reader.Read();
            isArray = reader.TokenType == JsonTokenType.StartArray;
            if (isArray) FindInArray(ref reader, elements);
            else if (reader.TokenType == JsonTokenType.StartObject) FindInObject(ref reader, elements);
            else elements.Add((0, bytes.Length, null));
            reader.Read();
        }
        catch (JsonException problem)
        {
            diagnostics.Add(DataDiagnosticCatalogue.MalformedJson(PlaceOf(problem, 0)));
            // Half an object cannot be told from half a map of objects; the whole elements of an array can still be read.
            if (!isArray) elements.Clear();
        }
        return elements;
    }

    /// <summary>Reads one object; null, with a diagnostic, where there is none.</summary>
    public DataRow? ReadRow(int start, int length, string? name, ColumnMap columns, DataDiagnosticBag diagnostics)
    {
        var reader = new Utf8JsonReader(bytes.AsSpan(start, length));
        TextSpan span = SpanOf(start, length);
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                reader.Read();
                diagnostics.Add(DataDiagnosticCatalogue.NotAnObject(new Origin(source, span)));
                return null;
            }
            List<Cell> cells = ReadCells(ref reader, start, columns);
            reader.Read();
            return new DataRow(source, span, name, cells);
        }
        catch (JsonException problem)
        {
            diagnostics.Add(DataDiagnosticCatalogue.MalformedJson(PlaceOf(problem, start)));
            return null;
        }
    }

    /// <summary>The values of the object that has been entered.</summary>
    private List<Cell> ReadCells(ref Utf8JsonReader reader, int start, ColumnMap columns)
    {
        var cells = new List<Cell>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string key = TextOf(ref reader);
            TextSpan keySpan = SpanOf(start + (int)reader.TokenStartIndex, reader.ValueSpan.Length + 2);
            reader.Read();
            int column = columns.IndexOf(key, new Origin(source, keySpan));
            cells.Add(reader.TokenType == JsonTokenType.StartArray && columns[column].Items is not null
                ? ReadList(ref reader, start, column, columns[column])
                : ReadCell(ref reader, start, column));
        }
        return cells;
    }

    /// <summary>An array of objects; of a list with one field, its values alone may stand there.</summary>
    private Cell ReadList(ref Utf8JsonReader reader, int start, int column, Column list)
    {
        int from = CharAt(start + (int)reader.TokenStartIndex);
        var items = new List<DataRow>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            int first = CharAt(start + (int)reader.TokenStartIndex);
            List<Cell> cells = [];
            bool isRecord = reader.TokenType == JsonTokenType.StartObject;
            if (isRecord) cells = ReadCells(ref reader, start, list.Items!);
            else if (reader.TokenType != JsonTokenType.StartArray && list.Field!.Items is [var only])
                cells.Add(ReadCell(ref reader, start, list.Items!.IndexOf(only.Key, list.Origin)));
            else reader.Skip();
            var item = new DataRow(source, new TextSpan(first, CharAt(start + (int)reader.BytesConsumed) - first), null, cells);
            items.Add(isRecord || cells.Count > 0 ? item : item with { Defect = new(RecordFaults.NotARecord, item.Origin) });
        }
        return new Cell(column, CellKind.List, "", new TextSpan(from, CharAt(start + (int)reader.BytesConsumed) - from)) { Items = items };
    }

    private Cell ReadCell(ref Utf8JsonReader reader, int start, int column)
    {
        int at = (int)reader.TokenStartIndex;
        (CellKind kind, string text) = reader.TokenType switch
        {
            JsonTokenType.String => (CellKind.Text, TextOf(ref reader)),
            JsonTokenType.Number => (CellKind.Number, Encoding.UTF8.GetString(reader.ValueSpan)),
            JsonTokenType.True => (CellKind.True, "true"),
            JsonTokenType.False => (CellKind.False, "false"),
            JsonTokenType.Null => (CellKind.Null, ""),
            _ => (CellKind.Nested, ""),
        };
        reader.Skip();
        return new Cell(column, kind, text, SpanOf(start + at, (int)reader.BytesConsumed - at));
    }

    private static void FindInArray(ref Utf8JsonReader reader, List<(int, int, string?)> elements)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            int start = (int)reader.TokenStartIndex;
            reader.Skip();
            elements.Add((start, (int)reader.BytesConsumed - start, null));
        }
    }

    /// <summary>An object whose values are all objects maps subjects to records; any other is one record.</summary>
    private static void FindInObject(ref Utf8JsonReader reader, List<(int, int, string?)> elements)
    {
        int whole = (int)reader.TokenStartIndex;
        bool maps = true, empty = true;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            empty = false;
            string name = TextOf(ref reader);
            reader.Read();
            int start = (int)reader.TokenStartIndex;
            maps &= reader.TokenType == JsonTokenType.StartObject;
            reader.Skip();
            if (maps) elements.Add((start, (int)reader.BytesConsumed - start, name));
        }
        if (maps || empty) return;
        elements.Clear();
        elements.Add((whole, (int)reader.BytesConsumed - whole, null));
    }

    private static string TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // An escape of half a character, such as "\ud800", has no text: the mark of invalid text stands in.
            return "\uFFFD";
        }
    }

    private Origin PlaceOf(JsonException problem, int start)
    {
        // The exception counts lines and bytes from the start of the stretch that was read.
        int at = start;
        for (long line = problem.LineNumber ?? 0; line > 0 && at < bytes.Length; at++)
            if (bytes[at] == '\n') line--;
        at = (int)Math.Min(bytes.Length, at + (problem.BytePositionInLine ?? 0));
        return new Origin(source, new TextSpan(CharAt(at), 1));
    }

    private TextSpan SpanOf(int start, int length)
    {
        int from = CharAt(start);
        return new TextSpan(from, Encoding.UTF8.GetCharCount(bytes, start, length));
    }

    private int CharAt(int at)
    {
        if (at < _byte) (_byte, _char) = (0, 0);
        _char += Encoding.UTF8.GetCharCount(bytes, _byte, at - _byte);
        _byte = at;
        return _char;
    }
}
