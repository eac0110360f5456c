using RubricEngine.Documents;
using RubricEngine.Text;

namespace RubricEngine.Dsl;

/// <summary>The rows of a table that is being read.</summary>
internal sealed class DslRows
{
    /// <summary>The field of a criterion or group that is meant where a test names none.</summary>
    private const string Status = "status";

    private readonly List<DocumentRow> _rows = [];
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<DocumentRow>> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string Field), DocumentScalar> _knownFields = [];

    /// <summary>Adds a row; gives the name of the one that stands there under this name already, or null.</summary>
    public DocumentScalar? Add(DocumentRow row)
    {
        string name = row.Name.Text;
        if (_fields.ContainsKey(name)) return AddField(row.Name, new DocumentRow(StatusAt(row.Name), row.Value));
        if (_indexes.TryGetValue(name, out int index)) return _rows[index].Name;
        _indexes.Add(name, _rows.Count);
        _rows.Add(row);
        return null;
    }

    /// <summary>Adds a field to the row of a name; what was said of the name without a field is about its status.</summary>
    public DocumentScalar? AddField(DocumentScalar name, DocumentRow field)
    {
        if (!_fields.TryGetValue(name.Text, out List<DocumentRow>? fields))
        {
            fields = [];
            _fields.Add(name.Text, fields);
            if (AddFirst(name, field) is { } status) Note(name, status, fields);
        }
        return Note(name, field, fields);
    }

    public DocumentTable ToTable()
    {
        IEnumerable<DocumentRow> rows = _rows.Select(row => _fields.TryGetValue(row.Name.Text, out List<DocumentRow>? fields)
            ? row with { Value = new DocumentTable([.. fields], SourceSpan.Cover(fields[0].Span, fields[^1].Span)) }
            : row);
        return new DocumentTable([.. rows], SourceSpan.Cover(_rows[0].Span, _rows[^1].Span));
    }

    /// <summary>Makes room for a name; gives what is expected of its status where that was said without naming the field.</summary>
    private DocumentRow? AddFirst(DocumentScalar name, DocumentRow field)
    {
        if (_indexes.TryGetValue(name.Text, out int index)) return new DocumentRow(StatusAt(_rows[index].Name), _rows[index].Value);
        _indexes.Add(name.Text, _rows.Count);
        _rows.Add(new DocumentRow(name, field.Value));
        return null;
    }

    private DocumentScalar? Note(DocumentScalar name, DocumentRow field, List<DocumentRow> fields)
    {
        if (_knownFields.TryGetValue((name.Text, field.Name.Text), out DocumentScalar? known)) return known;
        _knownFields.Add((name.Text, field.Name.Text), field.Name);
        fields.Add(field);
        return null;
    }

    private static DocumentScalar StatusAt(DocumentScalar name) => new(name.Fragment, name.Span) { Word = Status };
}
