using System.Runtime.CompilerServices;
using RubricEngine.Documents;

namespace RubricEngine.Building;

/// <summary>
/// A construct of the language that is being put together. Every key that the guide has for it can be given by its English name; what is
/// used most has methods of its own. Diagnostics point at the line of the program on which something was given. Not safe on several threads.
/// </summary>
/// <typeparam name="TSelf">The builder itself.</typeparam>
public abstract class ConstructBuilder<TSelf> where TSelf : ConstructBuilder<TSelf>
{
    private protected ConstructBuilder(ElementDraft draft) => Draft = draft;

    private protected ElementDraft Draft { get; }

    /// <summary>Gives a key its value; given again, the later value counts.</summary>
    /// <param name="key">The key, in English.</param>
    /// <param name="value">The value.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="ArgumentException">The construct has no such key.</exception>
    public TSelf Set(string key, Figure value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(key);
        var at = new CallSite(file, line);
        Slot slot = Draft.SlotOf(key);
        DocumentScalar scalar = ElementDraft.Scalar(slot, value.Text, at);
        if (slot.Kind is SlotKind.Texts or SlotKind.Names or SlotKind.Expressions or SlotKind.Cells) Draft.Append(slot.Key, scalar, at);
        else if (slot is { Kind: SlotKind.Element } && slot.Constructs()[0] is { Shorthand: { } shorthand } construct)
        {
            var single = new ElementDraft([construct], value.Text, at);
            single.Set(shorthand, ElementDraft.Scalar(construct.Find(shorthand)!, value.Text, at), at);
            Draft.Set(slot.Key, single.Build(), at);
        }
        else if (slot.Kind is SlotKind.Element or SlotKind.Elements or SlotKind.Table or SlotKind.Expectations)
            throw new ArgumentException($"`{key}` holds elements or rows and no single value: use Add or Row", nameof(key));
        else Draft.Set(slot.Key, scalar, at);
        return (TSelf)this;
    }

    /// <summary>Adds an element under a key: the only one, or one more where the key holds a list.</summary>
    /// <param name="key">The key, in English.</param>
    /// <param name="element">Gives what the element consists of.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="ArgumentException">The construct has no such key, or it holds no elements.</exception>
    public TSelf Add(string key, Action<ElementBuilder> element, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(element);
        Slot slot = Draft.SlotOf(key);
        if (slot.Kind is not (SlotKind.Element or SlotKind.Elements)) throw new ArgumentException($"`{key}` holds no elements", nameof(key));
        Put(slot, key, element, draft => new ElementBuilder(draft), new CallSite(file, line));
        return (TSelf)this;
    }

    /// <summary>Adds a row under a key whose rows have names of the author's own, such as facts.</summary>
    /// <param name="key">The key, in English.</param>
    /// <param name="name">The name of the row.</param>
    /// <param name="value">Its value.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="ArgumentException">The construct has no such key, or it holds no such rows.</exception>
    public TSelf Row(string key, string name, Figure value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(name);
        Slot slot = Draft.SlotOf(key);
        if (slot.Kind != SlotKind.Table || slot.Row == SlotKind.Element) throw new ArgumentException($"`{key}` holds no rows of single values", nameof(key));
        var at = new CallSite(file, line);
        Draft.Append(slot.Key, new DocumentRow(ElementDraft.Text(name, at), ElementDraft.Scalar(slot with { Kind = slot.Row, Words = null }, value.Text, at)), at);
        return (TSelf)this;
    }

    /// <summary>Adds a row that is an element, such as a fact.</summary>
    /// <param name="key">The key, in English.</param>
    /// <param name="name">The name of the row.</param>
    /// <param name="element">Gives what the element consists of.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="ArgumentException">The construct has no such key, or it holds no such rows.</exception>
    public TSelf Row(string key, string name, Action<ElementBuilder> element, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(element);
        Slot slot = Draft.SlotOf(key);
        if (slot.Kind != SlotKind.Table || slot.Row != SlotKind.Element) throw new ArgumentException($"`{key}` holds no rows that are elements", nameof(key));
        PutRow(slot, name, element, draft => new ElementBuilder(draft), new CallSite(file, line));
        return (TSelf)this;
    }

    private protected TSelf Put(Key key, Figure value, string file, int line) => Set(Vocabulary.English.Spell(key), value, file, line);

    /// <summary>A text of the author's own in one language, or in both.</summary>
    private protected TSelf PutText(Key key, string text, string? english, string file, int line)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = new CallSite(file, line);
        DocumentNode value = ElementDraft.Text(text, at);
        if (english is not null)
            value = new DocumentTable([new(ElementDraft.Text("vi", at), ElementDraft.Text(text, at)), new(ElementDraft.Text("en", at), ElementDraft.Text(english, at))], at.Span(text));
        Draft.Set(key, value, at);
        return (TSelf)this;
    }

    /// <summary>Adds an element that has a builder of its own.</summary>
    private protected void Put<TBuilder>(Key key, string head, Action<TBuilder> element, Func<ElementDraft, TBuilder> builder, string file, int line) =>
        Put(Draft.SlotOf(Vocabulary.English.Spell(key)), head, element, builder, new CallSite(file, line));

    /// <summary>Adds a member, which begins with its id.</summary>
    private protected TSelf PutMember<TBuilder>(Key list, string id, Action<TBuilder> element, Func<ElementDraft, TBuilder> builder, string file, int line)
        where TBuilder : ConstructBuilder<TBuilder>
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(element);
        Put(list, id, (TBuilder member) => element(member.Set("id", id, file, line)), builder, file, line);
        return (TSelf)this;
    }

    private protected static void PutRow<TBuilder>(ElementDraft into, Slot slot, string name, Action<TBuilder> element, Func<ElementDraft, TBuilder> builder, CallSite at)
    {
        ArgumentNullException.ThrowIfNull(element);
        var draft = new ElementDraft(slot.Constructs(), name, at);
        element(builder(draft));
        into.Append(slot.Key, new DocumentRow(ElementDraft.Text(name, at), draft.Build()), at);
    }

    private void PutRow<TBuilder>(Slot slot, string name, Action<TBuilder> element, Func<ElementDraft, TBuilder> builder, CallSite at) => PutRow(Draft, slot, name, element, builder, at);

    private void Put<TBuilder>(Slot slot, string head, Action<TBuilder> element, Func<ElementDraft, TBuilder> builder, CallSite at)
    {
        ArgumentNullException.ThrowIfNull(element);
        var draft = new ElementDraft(slot.Constructs(), head, at);
        element(builder(draft));
        if (slot.Kind == SlotKind.Element) Draft.Set(slot.Key, draft.Build(), at);
        else Draft.Append(slot.Key, draft.Build(), at);
    }
}
