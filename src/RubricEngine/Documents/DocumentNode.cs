using System.Collections.Immutable;
using RubricEngine.Syntax;
using RubricEngine.Text;

namespace RubricEngine.Documents;

/// <summary>
/// A piece of a rubric file with its keys known, whichever form and language it is written in. YAML and DSL are read into
/// this and written from it; overlays are laid over each other in it.
/// </summary>
internal abstract record DocumentNode(SourceSpan Span);

/// <summary>One value: an expression, a text, a name or a word.</summary>
/// <param name="Fragment">The text, NFC, without quotes, with the place of each character.</param>
/// <param name="Span">The place, quotes included.</param>
internal sealed record DocumentScalar(SourceFragment Fragment, SourceSpan Span) : DocumentNode(Span)
{
    private readonly string? _word;

    /// <summary>A value that stands in no file.</summary>
    public DocumentScalar(string text) : this(SourceFragment.Of(text)) { }

    private DocumentScalar(SourceFragment fragment) : this(fragment, fragment.Locate(0, fragment.Text.Length)) { }

    /// <summary>The text without blanks around it; for a word of the vocabulary, its canonical form, whatever the language of the file.</summary>
    public string Text => _word ?? Fragment.Text.Trim();

    /// <summary>The canonical form of a word of the vocabulary; null for what is no such word.</summary>
    public string? Word { get => _word; init => _word = value; }

    /// <summary>Whether it says that there is no value: <c>null</c> in YAML, <c>missing</c> in the DSL.</summary>
    public bool IsNull { get; init; }

    /// <summary>Whether it stood in quotes.</summary>
    public bool IsQuoted { get; init; }
}

/// <summary>A list.</summary>
internal sealed record DocumentList(ImmutableArray<DocumentNode> Items, SourceSpan Span) : DocumentNode(Span);

/// <summary>A construct of the language with the values of its keys.</summary>
internal sealed record DocumentElement(Construct Construct, ImmutableArray<DocumentEntry> Entries, SourceSpan Span) : DocumentNode(Span)
{
    /// <summary>The words of the file it stands in, in which messages quote its keys.</summary>
    public Vocabulary Vocabulary { get; init; } = Vocabulary.English;

    /// <summary>The place to point at when something is missing from it.</summary>
    public SourceSpan Head { get; init; } = Span;

    /// <summary>Whether reading stopped inside it, so that more keys may have stood there.</summary>
    public bool IsCut { get; init; }

    /// <summary>Where overlays changed it, in the order in which they were laid over each other.</summary>
    public ImmutableArray<SourceSpan> Amendments { get; init; } = [];

    /// <summary>The entry of a key, or null.</summary>
    public DocumentEntry? Find(Key key)
    {
        foreach (DocumentEntry entry in Entries)
            if (entry.Key == key) return entry;
        return null;
    }
}

/// <summary>A key with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="KeySpan">The place of the key, or of the words that stand for it.</param>
/// <param name="Value">The value.</param>
internal sealed record DocumentEntry(Key Key, SourceSpan KeySpan, DocumentNode Value)
{
    public SourceSpan Span => Value.Span.Source == KeySpan.Source && Value.Span.Start >= KeySpan.End ? SourceSpan.Cover(KeySpan, Value.Span) : KeySpan;
}

/// <summary>Rows under names of the author's own: facts, parameters, texts by language.</summary>
internal sealed record DocumentTable(ImmutableArray<DocumentRow> Rows, SourceSpan Span) : DocumentNode(Span);

/// <summary>A name and what is under it.</summary>
internal sealed record DocumentRow(DocumentScalar Name, DocumentNode Value)
{
    public SourceSpan Span => Value.Span.Source == Name.Span.Source && Value.Span.Start >= Name.Span.End ? SourceSpan.Cover(Name.Span, Value.Span) : Name.Span;
}

/// <summary>What could not be read; its diagnostic is already reported, and nobody reports it again.</summary>
internal sealed record DocumentBroken(SourceSpan Span) : DocumentNode(Span);
