using System.Collections.Immutable;

namespace RubricEngine.Documents;

/// <summary>What may stand under a key.</summary>
internal enum SlotKind
{
    /// <summary>An expression.</summary>
    Expression,

    /// <summary>A constant: a number with its sign and <c>%</c>, or a date. Whatever an expression can be is read; the checker asks for a constant.</summary>
    Figure,

    /// <summary>Free text; where the slot has words, one of them without quotes means that word.</summary>
    Text,

    /// <summary>A name or an id.</summary>
    Name,

    /// <summary>One of the slot's words.</summary>
    Word,

    /// <summary>One of the slot's words, or a figure.</summary>
    WordOrFigure,

    /// <summary>A yes or a no.</summary>
    Flag,

    /// <summary>A text, or texts by language.</summary>
    LocalizedText,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>Names: one, or a list.</summary>
    Names,

    /// <summary>A list of expressions.</summary>
    Expressions,

    /// <summary>A list of expressions and cells of a table, with commas between them.</summary>
    Cells,

    /// <summary>An element of the slot's construct.</summary>
    Element,

    /// <summary>A list of elements of the slot's constructs.</summary>
    Elements,

    /// <summary>Rows under the author's own names, each holding what <see cref="Slot.Row"/> says.</summary>
    Table,

    /// <summary>The expectations of a test: rows by field, criterion or group; each a value, a list of values, or rows by field.</summary>
    Expectations,
}

/// <summary>A key of a construct with what may stand under it.</summary>
internal sealed record Slot(Key Key, SlotKind Kind)
{
    /// <summary>The words that may stand here.</summary>
    public WordSet? Words { get; init; }

    /// <summary>The constructs of elements; of several, the first key that each has tells them apart.</summary>
    public Func<ImmutableArray<Construct>> Constructs { get; init; } = () => [];

    /// <summary>Of a table, what stands under a name.</summary>
    public SlotKind Row { get; init; }

    public static Slot Expression(Key key) => new(key, SlotKind.Expression);

    public static Slot Figure(Key key) => new(key, SlotKind.Figure);

    public static Slot Text(Key key, WordSet? words = null) => new(key, SlotKind.Text) { Words = words };

    public static Slot Name(Key key) => new(key, SlotKind.Name);

    public static Slot Word(Key key, WordSet words) => new(key, SlotKind.Word) { Words = words };

    public static Slot WordOrFigure(Key key, WordSet words) => new(key, SlotKind.WordOrFigure) { Words = words };

    public static Slot Flag(Key key) => new(key, SlotKind.Flag) { Words = WordSet.Truth };

    public static Slot LocalizedText(Key key) => new(key, SlotKind.LocalizedText);

    public static Slot Texts(Key key) => new(key, SlotKind.Texts);

    public static Slot Names(Key key) => new(key, SlotKind.Names);

    public static Slot Expressions(Key key) => new(key, SlotKind.Expressions);

    public static Slot Cells(Key key) => new(key, SlotKind.Cells);

    public static Slot Element(Key key, Func<Construct> construct) => new(key, SlotKind.Element) { Constructs = Only(construct) };

    public static Slot Elements(Key key, Func<Construct> construct) => new(key, SlotKind.Elements) { Constructs = Only(construct) };

    public static Slot ElementsOf(Key key, Func<ImmutableArray<Construct>> constructs) => new(key, SlotKind.Elements) { Constructs = constructs };

    public static Slot Table(Key key, SlotKind row) => new(key, SlotKind.Table) { Row = row };

    public static Slot Table(Key key, Func<Construct> construct) => new(key, SlotKind.Table) { Row = SlotKind.Element, Constructs = Only(construct) };

    /// <summary>A list of one, made when it is first asked for: constructs name each other.</summary>
    private static Func<ImmutableArray<Construct>> Only(Func<Construct> construct)
    {
        var list = new Lazy<ImmutableArray<Construct>>(() => [construct()]);
        return () => list.Value;
    }
}
