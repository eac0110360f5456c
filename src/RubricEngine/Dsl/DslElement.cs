using System.Collections.Immutable;
using System.Text;
using RubricEngine.Documents;

namespace RubricEngine.Dsl;

/// <summary>An element that is being written.</summary>
internal sealed class DslElement(DocumentElement element)
{
    private readonly StringBuilder _head = new();
    private readonly HashSet<Key> _left = [.. element.Entries.Where(e => !IsNothing(e.Value)).Select(e => e.Key)];

    public DocumentElement Element => element;

    /// <summary>Its line, up to the brace.</summary>
    public string Head => _head.ToString();

    /// <summary>What stands behind the head where values stand below each other: a colon and the value.</summary>
    public string Close { get; private set; } = "";

    /// <summary>The lines of its body so far.</summary>
    public List<DslLine> Lines { get; } = [];

    public bool HasBraces { get; set; }

    /// <summary>Its lines; null where it has no braces.</summary>
    public ImmutableArray<DslLine>? Body => HasBraces ? [.. Lines] : _body;

    private ImmutableArray<DslLine>? _body;

    /// <summary>Comments that go above its line.</summary>
    public List<Remark> Hoisted { get; } = [];

    /// <summary>Comments that go above the next line of its body.</summary>
    public List<Remark> Pending { get; } = [];

    /// <summary>Whether everything that a phrase says is there and not yet written.</summary>
    public bool Has(Phrase phrase) => phrase.Keys.Length > 0 && phrase.Keys.All(_left.Contains) && phrase.Pieces.All(Fits) && !StartsWithWord(phrase);

    /// <summary>Whether a key has a value that is not yet written.</summary>
    public bool Has(Key key) => _left.Contains(key);

    public void Take(Phrase phrase) => _left.ExceptWith(phrase.Keys);

    public void AddToHead(DslClause clause)
    {
        if (_head.Length > 0 && clause.Text.Length > 0) _head.Append(' ');
        _head.Append(clause.Text);
        if (clause.Close.Length > 0) Close = clause.Close;
        _body ??= clause.Body;
        Hoisted.AddRange(clause.Hoisted);
    }

    /// <summary>Whether a phrase begins with a value that is a word here: <c>unknown points</c> would not be read as one.</summary>
    private bool StartsWithWord(Phrase phrase) => phrase is { First: PhraseHole hole, Pieces.Length: > 1 }
        && element.Construct.Find(hole.Key)!.Kind == SlotKind.WordOrFigure && element.Find(hole.Key)!.Value is DocumentScalar { Word: not null };

    private bool Fits(PhrasePiece piece) => piece switch
    {
        PhraseSet set => element.Find(set.Key)!.Value is DocumentScalar value
            && (element.Construct.Find(set.Key)!.Kind == SlotKind.Flag ? DocumentComparison.FlagOf(value) == (set.Value == "true") : value.Word == set.Value),
        PhraseHole hole => !hole.IsNegated,
        _ => true,
    };

    private static bool IsNothing(DocumentNode node) => node switch
    {
        DocumentScalar scalar => scalar.IsNull,
        DocumentList list => list.Items.IsEmpty,
        DocumentTable table => table.Rows.IsEmpty,
        DocumentElement inner => inner.Entries.All(e => IsNothing(e.Value)),
        _ => true,
    };
}
