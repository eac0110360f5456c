using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Syntax;
using RubricEngine.Text;

namespace RubricEngine.Documents;

/// <summary>Turns the values of an element into the leaves of Syntax.</summary>
internal sealed class ElementReader(DocumentElement element, DiagnosticBag diagnostics)
{
    private const string Yes = "true", No = "false";

    public SourceSpan Span => element.Span;

    public DiagnosticBag Diagnostics => diagnostics;

    public ImmutableArray<SourceSpan> Amendments => element.Amendments;

    public Construct Construct => element.Construct;

    /// <summary>The words that the element is written in.</summary>
    public Vocabulary Words => element.Vocabulary;

    public string Spell(Key key) => Words.Spell(key);

    public bool Has(Key key) => element.Find(key) is not null;

    /// <summary>The place of a key with its value.</summary>
    public SourceSpan SpanOf(Key key) => element.Find(key)?.Span ?? Span;

    /// <summary>The place of a key.</summary>
    public SourceSpan KeySpanOf(Key key) => element.Find(key)?.KeySpan ?? element.Head;

    /// <summary>The value; null where the key is absent or has none. A key that was left unfinished gets a warning, one that says null does not.</summary>
    public DocumentNode? Node(Key key)
    {
        if (element.Find(key) is not { } entry) return null;
        if (entry.Value is not DocumentScalar { IsNull: true } nothing) return entry.Value;
        if (nothing.Text.Length == 0 && !element.IsCut) diagnostics.Add(DiagnosticCatalogue.UnfinishedKey(entry.KeySpan.Origin, Spell(key)));
        return null;
    }

    /// <summary>The value of a key without which there would be nothing to hand on; what a node of Syntax can lack, the checker asks for.</summary>
    public DocumentNode? Required(Key key)
    {
        DocumentEntry? entry = element.Find(key);
        if (entry is { Value: not DocumentScalar { IsNull: true } }) return entry.Value;
        if (element.IsCut) return null;
        diagnostics.Add(entry is null
            ? DiagnosticCatalogue.MissingKey(element.Head.Origin, Spell(key), Construct.Name)
            : DiagnosticCatalogue.MissingValue(entry.KeySpan.Origin, Spell(key), Construct.Name));
        return null;
    }

    public ExpressionSyntax? Expression(Key key) => Node(key) is { } node ? Expression(node) : null;

    public ExpressionSyntax RequiredExpression(Key key) => Required(key) is { } node ? Expression(node) : new ErrorSyntax(element.Head);

    /// <summary>The expression of a value.</summary>
    public ExpressionSyntax Expression(DocumentNode node) =>
        node is DocumentScalar scalar ? ExpressionParser.Parse(scalar.Fragment, diagnostics) : new ErrorSyntax(node.Span);

    public TextSyntax? Text(Key key) => Text(Node(key));

    public TextSyntax? RequiredText(Key key) => Text(Required(key));

    public static TextSyntax? Text(DocumentNode? node) => node is DocumentScalar scalar ? new TextSyntax(scalar.Text, scalar.Span) : null;

    public NameSyntax? Name(Key key) => Node(key) is DocumentScalar scalar ? NameOf(scalar) : null;

    /// <summary>The word under a key, canonical; null, with a diagnostic, where it is none of those that may stand there.</summary>
    public NameSyntax? Word(Key key) => Node(key) is DocumentScalar scalar ? Word(scalar, Construct.Find(key)!.Words!) : null;

    /// <summary>A word of a set, canonical; null, with a diagnostic in the words of the file, where it is none.</summary>
    public NameSyntax? Word(DocumentScalar scalar, WordSet words)
    {
        if (scalar.Word is not null) return NameOf(scalar);
        string[] spelled = [.. words.Words.Select(w => Words.Spell(words, w))];
        string? meant = Vocabulary.All.Select(v => v.Find(words, scalar.Text)).OfType<string>().Select(w => Words.Spell(words, w)).FirstOrDefault();
        diagnostics.Add(DiagnosticCatalogue.UnknownWord(scalar.Span.Origin, scalar.Text, spelled, meant ?? NearestName.Find(scalar.Text, spelled)));
        return null;
    }

    public static NameSyntax NameOf(DocumentScalar scalar) => new(scalar.Text, scalar.Span);

    public FlagSyntax? Flag(Key key)
    {
        if (Node(key) is not DocumentScalar scalar) return null;
        switch (scalar.Text)
        {
            case Yes or "True" or "TRUE" or "có":
                return new FlagSyntax(true, scalar.Span);
            case No or "False" or "FALSE" or "không":
                return new FlagSyntax(false, scalar.Span);
            default:
                diagnostics.Add(DiagnosticCatalogue.NotAFlag(scalar.Span.Origin, Spell(key), Words.Spell(WordSet.Truth, Yes), Words.Spell(WordSet.Truth, No), scalar.Text));
                return null;
        }
    }

    public LocalizedTextSyntax? LocalizedText(Key key) => LocalizedText(Node(key));

    /// <summary>A text, or texts by language.</summary>
    public static LocalizedTextSyntax? LocalizedText(DocumentNode? node)
    {
        if (node is DocumentTable table)
        {
            ImmutableArray<(NameSyntax, TextSyntax)> texts = [.. table.Rows.Where(r => r.Value is DocumentScalar).Select(r => (NameOf(r.Name), Text(r.Value)!))];
            return texts.IsEmpty ? null : new LocalizedTextSyntax(texts, table.Span);
        }
        return node is DocumentScalar { IsNull: false } && Text(node) is { } single
            ? new LocalizedTextSyntax([(new NameSyntax("", single.Span), single)], single.Span)
            : null;
    }

    public ElementReader? Element(Key key) => Node(key) is DocumentElement child ? new ElementReader(child, diagnostics) : null;

    /// <summary>The element under a name; null, with a diagnostic, where nothing stands there.</summary>
    public ElementReader? Under(DocumentRow row, Construct construct)
    {
        if (row.Value is DocumentElement child) return new ElementReader(child, diagnostics);
        if (row.Value is DocumentScalar) diagnostics.Add(DiagnosticCatalogue.MissingValue(row.Name.Span.Origin, row.Name.Text, construct.Name));
        return null;
    }

    /// <summary>A list of values, as texts.</summary>
    public ImmutableArray<TextSyntax> Texts(Key key) => [.. Items(key).Select(Text).OfType<TextSyntax>()];

    /// <summary>One name, or several.</summary>
    public ImmutableArray<NameSyntax> Names(Key key) => Node(key) is DocumentScalar single ? [NameOf(single)] : [.. Items(key).OfType<DocumentScalar>().Select(NameOf)];

    /// <summary>A list of elements.</summary>
    public ImmutableArray<T> Items<T>(Key key, Func<ElementReader, T?> read) where T : class
    {
        ImmutableArray<DocumentNode> items = Items(key);
        if (items.IsEmpty) return [];
        var found = ImmutableArray.CreateBuilder<T>(items.Length);
        foreach (DocumentNode item in items)
            if (item is DocumentElement child && read(new ElementReader(child, diagnostics)) is { } one) found.Add(one);
        return found.DrainToImmutable();
    }

    public ImmutableArray<DocumentNode> Items(Key key) => Node(key) is DocumentList list ? list.Items : [];

    /// <summary>The names and values of a table.</summary>
    public ImmutableArray<DocumentRow> Rows(Key key) => Node(key) is DocumentTable table ? table.Rows : [];

    /// <summary>Reports a key that stands without the one it belongs to.</summary>
    public void RequireCompanion(Key key, Key companion)
    {
        if (Has(key) && !Has(companion) && !element.IsCut)
            diagnostics.Add(DiagnosticCatalogue.MissingCompanion(KeySpanOf(key).Origin, Spell(key), Spell(companion)));
    }

    /// <summary>Reports two keys that exclude each other.</summary>
    public void Exclude(Key key, Key other, Key at)
    {
        if (Has(key) && Has(other)) diagnostics.Add(DiagnosticCatalogue.ExclusiveKeys(KeySpanOf(at).Origin, Spell(key), Spell(other)));
    }
}
