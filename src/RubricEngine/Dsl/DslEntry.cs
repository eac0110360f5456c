using RubricEngine.Documents;
using RubricEngine.Text;

namespace RubricEngine.Dsl;

/// <summary>A key of an element that is being read: its value, or, where several phrases add to it, its items or rows so far.</summary>
internal sealed class DslEntry(Key key, SourceSpan keySpan)
{
    private DocumentNode? _value;
    private List<DocumentNode>? _items;

    /// <summary>The rows, which few keys have.</summary>
    private DslRows? _rows;

    public Key Key => key;

    public SourceSpan KeySpan => keySpan;

    public void Set(DocumentNode value) => _value = value;

    public void Add(DocumentNode item) => (_items ??= []).Add(item);

    /// <summary>Adds a row; gives the name of the one that stands there under this name already, or null.</summary>
    public DocumentScalar? AddRow(DocumentRow row) => (_rows ??= new DslRows()).Add(row);

    /// <summary>Adds what a test expects of a field of a criterion or group, which joins what it expects of the others.</summary>
    public DocumentScalar? AddField(DocumentScalar name, DocumentRow field) => (_rows ??= new DslRows()).AddField(name, field);

    public DocumentEntry ToEntry() => new(key, keySpan, _value ?? _rows?.ToTable() ?? (DocumentNode)List());

    private DocumentList List() => _items is null ? new([], keySpan) : new([.. _items], SourceSpan.Cover(_items[0].Span, _items[^1].Span));
}
