using RubricEngine.Documents;
using RubricEngine.Syntax;
using RubricEngine.Text;

namespace RubricEngine.Dsl;

/// <summary>A key of an element that is being read: its value, or, where several phrases add to it, its items or rows so far.</summary>
internal sealed class DslEntry(Key key, SourceSpan keySpan)
{
    /// <summary>The field of a criterion or group that is meant where a test names none.</summary>
    private const string Status = "status";

    private readonly List<DocumentNode> _items = [];
    private readonly List<DocumentRow> _rows = [];
    private readonly Dictionary<string, int> _rowIndexes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<DocumentRow>> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string Field), DocumentScalar> _knownFields = [];
    private DocumentNode? _value;

    public Key Key => key;

    public SourceSpan KeySpan => keySpan;

    public void Set(DocumentNode value) => _value = value;

    public void Add(DocumentNode item) => _items.Add(item);

    /// <summary>Adds a row; gives the name of the one that stands there under this name already, or null.</summary>
    public DocumentScalar? AddRow(DocumentRow row)
    {
        string name = row.Name.Text;
        if (_fields.ContainsKey(name)) return AddField(row.Name, new DocumentRow(StatusAt(row.Name), row.Value));
        if (_rowIndexes.TryGetValue(name, out int index)) return _rows[index].Name;
        _rowIndexes.Add(name, _rows.Count);
        _rows.Add(row);
        return null;
    }

    /// <summary>Adds what a test expects of a field of a criterion or group, which joins what it expects of the others.</summary>
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

    public DocumentEntry ToEntry() => new(key, keySpan, _value ?? (_rows.Count > 0 ? Table() : List()));

    /// <summary>Makes room for a name; gives what is expected of its status where that was said without naming the field.</summary>
    private DocumentRow? AddFirst(DocumentScalar name, DocumentRow field)
    {
        if (_rowIndexes.TryGetValue(name.Text, out int index)) return new DocumentRow(StatusAt(_rows[index].Name), _rows[index].Value);
        _rowIndexes.Add(name.Text, _rows.Count);
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

    private DocumentTable Table()
    {
        IEnumerable<DocumentRow> rows = _rows.Select(row => _fields.TryGetValue(row.Name.Text, out List<DocumentRow>? fields)
            ? row with { Value = new DocumentTable([.. fields], SourceSpan.Cover(fields[0].Span, fields[^1].Span)) }
            : row);
        return new DocumentTable([.. rows], SourceSpan.Cover(_rows[0].Span, _rows[^1].Span));
    }

    private DocumentList List() => new([.. _items], _items.Count == 0 ? keySpan : SourceSpan.Cover(_items[0].Span, _items[^1].Span));

    private static DocumentScalar StatusAt(DocumentScalar name) => new(name.Fragment, name.Span) { Word = Status };
}
