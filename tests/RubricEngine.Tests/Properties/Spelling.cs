using System.Text.RegularExpressions;
using RubricEngine.Documents;

namespace RubricEngine.Tests.Properties;

/// <summary>
/// Walks a tree with English keys as its constructs say: other names for the author's own, and the keys and words of another language.
/// It is written apart from the product's converter, so that the one can be held against the other.
/// </summary>
/// <param name="vocabulary">The language to write in.</param>
/// <param name="names">Names of facts, choices and members, and the ones to use instead.</param>
internal sealed partial class Spelling(Vocabulary vocabulary, IReadOnlyDictionary<string, string> names)
{
    public Map Write(Map rubric) => Write(rubric, Construct.Rubric);

    private Map Write(Map element, Construct construct) => new([.. element.Entries.Select(e =>
        Vocabulary.English.Find(construct, e.Key) is { } key
            ? (vocabulary.Spell(key), Value(e.Value, construct.Find(key)!))
            : throw new InvalidOperationException($"`{e.Key}` is no key of {construct.Name.English}"))]);

    private Node Value(Node node, Slot slot)
    {
        if (node is Sequence list && slot.Kind != SlotKind.Expectations) return new Sequence([.. list.Items.Select(i => i is Map row ? Write(row, Among(row, slot)) : Value(i, slot))]);
        switch (slot.Kind)
        {
            case SlotKind.Name when slot.Key == Key.Language:
                return vocabulary.Code;
            case SlotKind.Elements when slot.Key == Key.Values && node is Map byChoice:
                return new Map([.. byChoice.Entries.Select(e => (e.Key == Vocabulary.English.Spell(Key.Otherwise) ? vocabulary.Spell(Key.Otherwise) : Named(e.Key), Expression(e.Value)))]);
            case SlotKind.Element or SlotKind.Elements when node is Map element:
                return Write(element, Among(element, slot));
            case SlotKind.Element or SlotKind.Elements when node is Scalar:
                Construct construct = slot.Constructs()[0];
                return Value(node, construct.Find(construct.Shorthand!.Value)!);
            case SlotKind.Table when node is Map table:
                return new Map([.. table.Entries.Select(e => (slot.Key == Key.Let ? Expression(e.Key) : Row(e.Key), TableValue(e.Value, slot)))]);
            case SlotKind.Expectations when node is Map expected:
                return new Map([.. expected.Entries.Select(e => Vocabulary.English.Find(WordSet.WholeField, e.Key) is { } field
                    ? (vocabulary.Spell(WordSet.WholeField, field), Expected(e.Value, field))
                    : (Named(e.Key), e.Value is Map fields
                        ? new Map([.. fields.Entries.Select(f => (vocabulary.Spell(WordSet.MemberField, f.Key), Expected(f.Value, f.Key)))])
                        : Expected(e.Value, "status")))]);
            case SlotKind.Expression or SlotKind.Expressions or SlotKind.Cells or SlotKind.Figure:
                return Expression(node);
            case SlotKind.Name or SlotKind.Names or SlotKind.Text or SlotKind.Texts or SlotKind.Word or SlotKind.WordOrFigure when node is Scalar scalar:
                return slot.Words is { } words && Vocabulary.English.Find(words, scalar.Text) is { } found ? scalar with { Text = vocabulary.Spell(words, found) } : Named(scalar);
            default:
                return node;
        }
    }

    /// <summary>Of several constructs, the one whose first key is there.</summary>
    private static Construct Among(Map element, Slot slot) =>
        slot.Constructs().FirstOrDefault(c => element[Vocabulary.English.Spell(c.Slots[0].Key)] is not null) ?? slot.Constructs()[0];

    private Node TableValue(Node node, Slot slot) => slot.Row switch
    {
        SlotKind.Element => Value(node, new Slot(slot.Key, SlotKind.Element) { Constructs = slot.Constructs }),
        SlotKind.Text when node is Scalar { IsText: false } scalar => Named(scalar),
        var kind => Value(node, new Slot(slot.Key, kind)),
    };

    private Node Expected(Node node, string field) => node switch
    {
        Sequence list => new Sequence([.. list.Items.Select(i => Expected(i, field))]),
        Scalar { IsText: false } scalar when WordSet.Expected(field) is var words && Vocabulary.English.Find(words, scalar.Text) is { } word => scalar with { Text = vocabulary.Spell(words, word) },
        Scalar scalar => Named(scalar),
        _ => node,
    };

    private Scalar Named(Scalar scalar) => names.TryGetValue(scalar.Text, out string? other) ? new Scalar(other, true) : scalar;

    private string Named(string name) => names.GetValueOrDefault(name, name);

    /// <summary>The name of a row: a fact, a parameter, a group; <c>previous(a)</c> in tests.</summary>
    private string Row(string name) => Previous().Match(name) is { Success: true } match ? $"previous({Named(match.Groups[1].Value)})" : Named(name);

    private Node Expression(Node node) => node is Scalar scalar ? scalar with { Text = Expression(scalar.Text) } : node;

    private string Expression(string text) => Identifier().Replace(text, match => names.TryGetValue(match.Value, out string? other) ? Quoted(match.Value, other) : match.Value);

    /// <summary>A choice or grade stands in quotes; a fact in backticks, unless it is a plain word.</summary>
    private static string Quoted(string name, string other) => name.Length > 1 ? $"\"{other.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : other is "measure" or "số_hộ" or "level" ? other : $"`{other}`";

    [GeneratedRegex("\"(?:[^\"]|\"\")*\"|[\\p{L}_][\\p{L}\\p{Nd}_]*")]
    private static partial Regex Identifier();

    [GeneratedRegex("^previous\\((.*)\\)$")]
    private static partial Regex Previous();
}
