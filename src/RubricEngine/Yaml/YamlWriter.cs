using System.Collections.Immutable;
using RubricEngine.Documents;
using RubricEngine.Syntax;

namespace RubricEngine.Yaml;

/// <summary>Writes a document as canonical YAML in the words of a vocabulary: keys in the order of their construct, short forms where there are some.</summary>
internal sealed class YamlWriter
{
    private readonly Vocabulary _vocabulary;
    private readonly CommentPlaces _comments;

    private YamlWriter(Vocabulary vocabulary, CommentPlaces comments) => (_vocabulary, _comments) = (vocabulary, comments);

    /// <summary>The text of a document that has a root and no error.</summary>
    public static string Write(RubricDocument document, CommentPlaces comments, Vocabulary vocabulary)
    {
        var writer = new YamlWriter(vocabulary, comments);
        return YamlLayout.Write(writer.Element(document.Root!), comments.Opening);
    }

    private YamlOutputCollection Element(DocumentElement element)
    {
        var items = ImmutableArray.CreateBuilder<YamlOutputItem>();
        foreach (Slot slot in element.Construct.Slots)
            if (element.Find(slot.Key) is { } entry)
                items.Add(new YamlOutputItem(new(_vocabulary.Spell(slot.Key)), EntryValue(entry, slot, element.Construct), RemarksOf(entry)));
        return new YamlOutputCollection(items.ToImmutable(), true) { Closing = [.. _comments.Closing(element)], IsBlock = IsLarge(element.Construct) };
    }

    /// <summary>The remarks of an entry. Where the author's form has no line for the whole of a list, its blank line is that of the first item.</summary>
    private Remarks RemarksOf(DocumentEntry entry)
    {
        Remarks own = _comments.Around(entry);
        object? first = entry.Value switch
        {
            DocumentList { Items: [var item, ..] } => item,
            DocumentTable { Rows: [var row, ..] } => row,
            _ => null,
        };
        return own == Remarks.None && first is not null && _comments.Around(first).StartsApart ? own with { IsApart = true } : own;
    }

    private YamlOutput EntryValue(DocumentEntry entry, Slot slot, Construct parent)
    {
        bool spread = IsLarge(parent) && slot.Kind is SlotKind.Elements or SlotKind.Expressions or SlotKind.Table;
        if (entry.Key == Key.Language && entry.Value is DocumentScalar) return new YamlOutputScalar(_vocabulary.Code);
        if (entry.Key == Key.Values && entry.Value is DocumentList rows && ByChoice(rows) is { } map) return map;
        YamlOutput value = Value(entry.Value, slot);
        return spread ? value with { IsBlock = true } : value;
    }

    private YamlOutput Value(DocumentNode node, Slot slot)
    {
        switch (node)
        {
            case DocumentScalar scalar:
                return Scalar(scalar, slot);
            case DocumentElement element:
                return element is { Construct.Shorthand: { } key, Entries: [{ Value: DocumentScalar { IsNull: false } single } only] } && only.Key == key && !_comments.HasInside(element)
                    ? Scalar(single, element.Construct.Find(key)!)
                    : Element(element);
            case DocumentTable table:
                return Table(table, slot);
            case DocumentList list:
                return new YamlOutputCollection([.. list.Items.Select(i => new YamlOutputItem(null, Value(i, slot), _comments.Around(i)))], false) { Closing = [.. _comments.Closing(list)] };
            default:
                return YamlOutputScalar.Null;
        }
    }

    private YamlOutputCollection Table(DocumentTable table, Slot slot)
    {
        Slot row = slot.Kind == SlotKind.Table ? slot with { Kind = slot.Row } : slot;
        return new YamlOutputCollection([.. table.Rows.Select(r => new YamlOutputItem(Name(r, slot), Value(r.Value, slot.Kind == SlotKind.Expectations ? Expected(r, slot) : row), _comments.Around(r)))], true)
        {
            Closing = [.. _comments.Closing(table)],
        };
    }

    /// <summary>What may stand under a name that a test expects something of: fields of a member, or a value of the field.</summary>
    private static Slot Expected(DocumentRow row, Slot slot) => row.Value is DocumentTable
        ? slot with { Words = WordSet.MemberField }
        : new Slot(Key.Expect, SlotKind.Text) { Words = WordSet.Expected(row.Name.Word ?? (slot.Words == WordSet.MemberField ? "" : "status")) };

    private YamlOutputScalar Name(DocumentRow row, Slot slot)
    {
        if (row.Name.Word is { } word) return new(_vocabulary.Spell(slot.Words ?? WordSet.WholeField, word));
        string name = slot.Key == Key.Let ? ExpressionText.Lay(row.Name.Text) : row.Name.Text;
        return new(name, YamlScalarWriter.LooksTyped(name));
    }

    private YamlOutputScalar Scalar(DocumentScalar scalar, Slot slot)
    {
        if (scalar.IsNull) return YamlOutputScalar.Null;
        if (scalar.Word is { } word && slot.Words is { } set) return _vocabulary.Spell(set, word) is var spelled && spelled == YamlOutputScalar.Null.Text ? YamlOutputScalar.Null : new(spelled);
        string text = scalar.Text;
        if (slot.Kind is SlotKind.Expression or SlotKind.Expressions or SlotKind.Cells or SlotKind.Figure or SlotKind.WordOrFigure) return new(ExpressionText.Lay(text, _vocabulary.Language));
        if (slot.Kind == SlotKind.Flag && DocumentComparison.FlagOf(scalar) is { } flag) return new(_vocabulary.Spell(WordSet.Truth, flag ? "true" : "false"));
        bool readsAsWord = slot.Words is { IsClosed: false } words && _vocabulary.Find(words, text) is not null;
        // A value that a test gives or expects is written as data are.
        return new(text, readsAsWord || (slot.Key is not (Key.Facts or Key.Expect) && YamlScalarWriter.LooksTyped(text)));
    }

    /// <summary>Rows that each give one choice its value, as a mapping; null where some say more.</summary>
    private YamlOutputCollection? ByChoice(DocumentList rows)
    {
        var items = ImmutableArray.CreateBuilder<YamlOutputItem>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        string otherwise = _vocabulary.Spell(Key.Otherwise);
        foreach (DocumentElement? row in rows.Items.Select(i => i as DocumentElement))
        {
            if (row is null || _comments.HasInside(row)) return null;
            (string name, DocumentNode value, bool isRest) = row.Entries switch
            {
                [{ Key: Key.When, Value: DocumentScalar { IsNull: false } when }, { Key: Key.Value } given] => (when.Text, given.Value, false),
                [{ Key: Key.Otherwise } rest] => (otherwise, rest.Value, true),
                _ => ("", row, false),
            };
            if (name.Length == 0 || value is not DocumentScalar { IsNull: false } constant || isRest != (name == otherwise) || !names.Add(name)) return null;
            items.Add(new YamlOutputItem(new(name, YamlScalarWriter.LooksTyped(name)), Scalar(constant, Slot.Expression(Key.Value)), _comments.Around(row)));
        }
        return items.Count == 0 ? null : new YamlOutputCollection(items.ToImmutable(), true) { Closing = [.. _comments.Closing(rows)] };
    }

    /// <summary>Whether a construct always takes lines of its own, and its lists too.</summary>
    private static bool IsLarge(Construct construct) => construct == Construct.Rubric || construct == Construct.Group || construct == Construct.Criterion || construct == Construct.Addition;
}
