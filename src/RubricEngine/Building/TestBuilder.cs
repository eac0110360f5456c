using System.Runtime.CompilerServices;
using RubricEngine.Documents;

namespace RubricEngine.Building;

/// <summary>A test of the rubric that is being put together: what is given, and what is expected.</summary>
public sealed class TestBuilder : ConstructBuilder<TestBuilder>
{
    internal TestBuilder(ElementDraft draft) : base(draft) { }

    /// <summary>The value of a fact, as data would give it.</summary>
    public TestBuilder Fact(string name, Figure value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Row("facts", name, value, file, line);

    /// <summary>What is expected of the whole.</summary>
    /// <param name="field">Such as <c>points</c>, <c>grade</c> or <c>met</c>.</param>
    /// <param name="value">The value; <c>null</c> for none.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="ArgumentException">There is no such field.</exception>
    public TestBuilder Expect(string field, Figure value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(field);
        var at = new CallSite(file, line);
        Draft.Append(Key.Expect, new DocumentRow(Field(WordSet.WholeField, field, at), Value(field, value, at)), at);
        return this;
    }

    /// <summary>What is expected of a criterion or a group.</summary>
    /// <param name="member">Its path, such as <c>g1/c02</c>.</param>
    /// <param name="field">Such as <c>points</c> or <c>status</c>.</param>
    /// <param name="value">The value; <c>null</c> for none.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="ArgumentException">There is no such field.</exception>
    public TestBuilder ExpectOf(string member, string field, Figure value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(field);
        var at = new CallSite(file, line);
        var row = new DocumentRow(Field(WordSet.MemberField, field, at), Value(field, value, at));
        // Fields of one member stand together, as a file has them.
        if (Draft.RowsOf(Key.Expect) is [.., { Name: { Word: null } name, Value: DocumentTable fields }] && name.Text == member)
            Draft.ReplaceLast(Key.Expect, new DocumentRow(name, new DocumentTable([.. fields.Rows, row], fields.Span)));
        else Draft.Append(Key.Expect, new DocumentRow(ElementDraft.Text(member, at), new DocumentTable([row], at.Span(member))), at);
        return this;
    }

    private static DocumentScalar Field(WordSet fields, string field, CallSite at) => Vocabulary.English.Find(fields, field) is { } word
        ? ElementDraft.Text(field, at) with { Word = word }
        : throw new ArgumentException($"`{field}` is nothing to expect; these are: {string.Join(", ", fields.Words)}", nameof(field));

    private static DocumentScalar Value(string field, Figure value, CallSite at) =>
        ElementDraft.Scalar(new Slot(Key.Expect, SlotKind.Text) { Words = WordSet.Expected(field) }, value.Text, at);
}
