using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Yaml;

/// <summary>Finds what the keys and words of a YAML tree mean. Reports every key that a construct does not have and every value of the wrong kind.</summary>
internal sealed partial class YamlBinder(SourceText source, Vocabulary vocabulary, DiagnosticBag diagnostics)
{
    /// <summary>A construct with more keys does not list them in a message.</summary>
    private const int MostListed = 12;

    private readonly SplitValues _split = new(source, diagnostics);

    /// <summary>The places of keys of the author's own.</summary>
    public List<SourceSpan> SetAside { get; } = [];

    public DocumentElement Bind(YamlMapping mapping, Construct construct)
    {
        ImmutableArray<YamlEntry> written = SplitValues.MayBeSplit(mapping) ? Joined(mapping, construct) : mapping.Entries;
        var entries = ImmutableArray.CreateBuilder<DocumentEntry>(written.Length);
        foreach (YamlEntry entry in written)
        {
            if ((vocabulary.Find(construct, entry.Key.Text) ?? OfOtherLanguage(construct, entry.Key)) is { } key)
            {
                if (!Has(entries, key)) entries.Add(new DocumentEntry(key, At(entry.Key.Span), Value(entry.Value, construct.Find(key)!)));
            }
            else if (IsAuthorsOwn(construct, entry.Key.Text)) SetAside.Add(At(entry.Span));
            else diagnostics.Add(UnknownKey(construct, entry.Key));
        }
        return new DocumentElement(construct, entries.DrainToImmutable(), At(mapping.Span)) { Vocabulary = vocabulary, Head = At(mapping.Head), IsCut = mapping.IsCut };
    }

    private DocumentNode Value(YamlNode node, Slot slot)
    {
        if (node is YamlScalar { IsNull: true } nothing) return Scalar(nothing);
        string name = vocabulary.Spell(slot.Key);
        switch (slot.Kind)
        {
            case SlotKind.Texts or SlotKind.Expressions or SlotKind.Elements when slot.Key == Key.Values && node is YamlMapping byChoice:
                return RowsByChoice(byChoice, slot.Constructs()[0]);
            case SlotKind.Texts or SlotKind.Expressions or SlotKind.Cells:
                return Leaves(node, slot, name);
            case SlotKind.Elements:
                return Items(node, slot.Constructs(), name);
            case SlotKind.Names:
                return node is YamlSequence ? Leaves(node, slot, name) : Leaf(node, slot, name);
            case SlotKind.Element:
                return Element(node, slot.Constructs()[0], name);
            case SlotKind.Table:
                return Rows(node, slot, name);
            case SlotKind.Expectations:
                return Expectations(node, name);
            case SlotKind.LocalizedText when node is YamlMapping:
                return ByLanguage(node, slot, name);
            default:
                return Leaf(node, slot, name);
        }
    }

    private DocumentNode Row(YamlNode value, Slot slot, string name) => slot.Row switch
    {
        _ when value is YamlScalar { IsNull: true } nothing => Scalar(nothing),
        SlotKind.Element => Element(value, slot.Constructs()[0], name),
        SlotKind.LocalizedText when value is YamlMapping => ByLanguage(value, slot, name),
        _ => Leaf(value, slot, name, slot.Row),
    };

    /// <summary>A mapping; or a single value, where the construct says which key that is.</summary>
    private DocumentNode Element(YamlNode node, Construct construct, string name)
    {
        if (node is YamlMapping mapping) return Bind(mapping, construct);
        if (construct.Shorthand is not { } key) return Refuse(node, name, false, s_keys, KindOf(node), null);
        DocumentNode value = Leaf(node, construct.Find(key)!, name);
        return value is DocumentBroken ? value : new DocumentElement(construct, [new DocumentEntry(key, value.Span, value)], value.Span) { Vocabulary = vocabulary };
    }

    private DocumentNode Item(YamlNode item, ImmutableArray<Construct> constructs, string name)
    {
        if (item is YamlMapping mapping) return Bind(mapping, Among(constructs, mapping));
        return constructs is [{ Shorthand: not null } single] ? Element(item, single, name) : Refuse(item, name, true, s_keys, KindOf(item), null);
    }

    /// <summary>Of several constructs, the one whose first key is there.</summary>
    private Construct Among(ImmutableArray<Construct> constructs, YamlMapping mapping) =>
        constructs is [var only] ? only : constructs.FirstOrDefault(c => mapping.Entries.Any(e => e.Key.Text == vocabulary.Spell(c.Slots[0].Key))) ?? constructs[0];

    /// <summary>A choice and its value each; the key <c>otherwise</c> stands for all other choices.</summary>
    private DocumentList RowsByChoice(YamlMapping mapping, Construct construct)
    {
        string otherwise = vocabulary.Spell(Key.Otherwise);
        var rows = ImmutableArray.CreateBuilder<DocumentNode>();
        foreach (YamlEntry entry in _split.Join(mapping, _ => false))
        {
            bool isRest = entry.Key.Text == otherwise;
            if (entry.Value is YamlScalar { IsNull: true })
            {
                diagnostics.Add(DiagnosticCatalogue.MissingValue(Origin(entry.Key.Span), entry.Key.Text, construct.Name));
                continue;
            }
            DocumentNode value = Leaf(entry.Value, construct.Find(Key.Value)!, entry.Key.Text);
            SourceSpan place = At(entry.Key.Span);
            ImmutableArray<DocumentEntry> entries = isRest
                ? [new DocumentEntry(Key.Otherwise, place, value)]
                : [new DocumentEntry(Key.When, place, Scalar(entry.Key)), new DocumentEntry(Key.Value, place, value)];
            rows.Add(new DocumentElement(construct, entries, At(entry.Span)) { Vocabulary = vocabulary, Head = place });
        }
        return new DocumentList(rows.ToImmutable(), At(mapping.Span));
    }

    private DocumentNode Expectations(YamlNode node, string name) => Table(node, name, (row, value) => Expected(value, row, WordSet.WholeField), WordSet.WholeField, (row, value) =>
        value is YamlMapping ? Table(value, row, (field, expected) => Expected(expected, field, WordSet.MemberField), WordSet.MemberField) : Expected(value, row, null));

    /// <summary>What a test expects of a field; where none is named, a status.</summary>
    private DocumentNode Expected(YamlNode node, string name, WordSet? fields)
    {
        string? field = fields is null ? "status" : vocabulary.Find(fields, name);
        var slot = new Slot(Key.Expect, SlotKind.Text) { Words = WordSet.Expected(field ?? "") };
        return node is YamlSequence list ? new DocumentList([.. list.Items.Select(item => Leaf(item, slot, name))], At(list.Span)) : Leaf(node, slot, name);
    }

    /// <summary>Rows whose names are the author's own, apart from those among <paramref name="words"/>.</summary>
    private DocumentNode Table(YamlNode node, string name, Func<string, YamlNode, DocumentNode> value, WordSet? words = null, Func<string, YamlNode, DocumentNode>? other = null)
    {
        if (node is not YamlMapping mapping) return Refuse(node, name, false, s_keys, KindOf(node), null);
        ImmutableArray<YamlEntry> written = _split.Join(mapping, _ => false);
        var rows = ImmutableArray.CreateBuilder<DocumentRow>(written.Length);
        foreach (YamlEntry entry in written)
        {
            DocumentScalar key = Scalar(entry.Key, words is null ? null : vocabulary.Find(words, entry.Key.Text));
            rows.Add(new DocumentRow(key, (key.Word is null && other is not null ? other : value)(entry.Key.Text, entry.Value)));
        }
        return new DocumentTable(rows.DrainToImmutable(), At(mapping.Span));
    }

    private DocumentNode List(YamlNode node, string name, Func<YamlNode, DocumentNode> read)
    {
        if (node is not YamlSequence sequence) return Refuse(node, name, false, s_list, KindOf(node), s_startItems);
        ImmutableArray<YamlNode> written = _split.Join(sequence);
        var items = ImmutableArray.CreateBuilder<DocumentNode>(written.Length);
        foreach (YamlNode item in written)
        {
            if (item is YamlScalar { IsNull: true }) Refuse(item, name, true, s_value, s_nothing, null);
            else items.Add(read(item));
        }
        return new DocumentList(items.DrainToImmutable(), At(sequence.Span));
    }

    private DocumentNode Leaf(YamlNode node, Slot slot, string name) => Leaf(node, slot, name, slot.Kind);

    private DocumentNode Leaf(YamlNode node, Slot slot, string name, SlotKind kind)
    {
        if (node is not YamlScalar scalar) return Refuse(node, name, false, kind == SlotKind.Flag ? s_flag : s_value, KindOf(node), null);
        if (slot.Key == Key.EveryGroup || slot.Key == Key.GroupMinimum) return WithoutWords(Scalar(scalar));
        // Where the author may have words of his own, quotes keep them from being taken for the language's.
        bool isQuoted = scalar.Style is not YamlDotNet.Core.ScalarStyle.Plain;
        return Scalar(scalar, slot.Words is { } words && (words.IsClosed || !isQuoted) ? vocabulary.Find(words, scalar.Text) : null);
    }

    /// <summary><c>at least 60%</c> as well as <c>60%</c>.</summary>
    private DocumentScalar WithoutWords(DocumentScalar scalar)
    {
        string words = vocabulary.Spell(Key.AtLeast) + " ", text = scalar.Fragment.Text, trimmed = text.TrimStart();
        return trimmed.StartsWith(words, StringComparison.Ordinal)
            ? scalar with { Fragment = scalar.Fragment.Part(text.Length - trimmed.Length + words.Length, text.Length) }
            : scalar;
    }

    private DocumentScalar Scalar(YamlScalar scalar, string? word = null) => new(ScalarText.Fragment(source, scalar), At(scalar.Span))
    {
        Word = word,
        IsNull = scalar.IsNull,
        IsQuoted = scalar.Style is not YamlDotNet.Core.ScalarStyle.Plain,
    };

    private SourceSpan At(TextSpan span) => new(source, span);

    private Origin Origin(TextSpan span) => new(source, span);

    /// <summary>At the top of a file, keys that start with <c>x-</c> are a place for anchors that other parts repeat.</summary>
    private static bool IsAuthorsOwn(Construct construct, string key) => construct == Construct.Rubric && key.StartsWith("x-", StringComparison.Ordinal);

    /// <summary>The key that a text is in another language than the file's; reported, and read as it was meant.</summary>
    private Key? OfOtherLanguage(Construct construct, YamlScalar written)
    {
        if (Vocabulary.All.FirstOrDefault(v => v.Find(construct, written.Text) is not null) is not { } other) return null;
        Key key = other.Find(construct, written.Text)!.Value;
        diagnostics.Add(DiagnosticCatalogue.KeyOfOtherLanguage(Origin(written.Span), written.Text, other.Name, vocabulary.Name, vocabulary.Spell(key)));
        return key;
    }

    private Diagnostic UnknownKey(Construct construct, YamlScalar written)
    {
        ImmutableArray<string> keys = [.. construct.Slots.Select(s => vocabulary.Spell(s.Key))];
        Construct? home = Construct.WithManyKeys.FirstOrDefault(c => vocabulary.Find(c, written.Text) is not null);
        Message? help = NearestName.Find(written.Text, keys) is { } nearest ? DiagnosticCatalogue.NearestKey(nearest)
            : keys.Length > MostListed && home is not null ? DiagnosticCatalogue.KeyOf(written.Text, home.Name)
            : keys.Length <= MostListed ? DiagnosticCatalogue.KeysAre(keys)
            : null;
        return DiagnosticCatalogue.UnknownKey(Origin(written.Span), written.Text, construct.Name, help);
    }
}
