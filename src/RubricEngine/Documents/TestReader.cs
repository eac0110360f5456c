using System.Collections.Immutable;
using RubricEngine.Syntax;
using RubricEngine.Text;

namespace RubricEngine.Documents;

/// <summary>The tests kept in a rubric file.</summary>
internal static class TestReader
{
    private const string Status = "status";

    public static ImmutableArray<TestSyntax> Tests(ElementReader rubric) =>
        rubric.Items(Key.Tests, test => new TestSyntax(test.Text(Key.Name), test.Span)
        {
            AsOf = test.Expression(Key.AsOf),
            Facts = Facts(test),
            Records = test.Items(Key.Records, record => record.Required(Key.Into) is DocumentScalar list ? new TestRecordSyntax(ElementReader.NameOf(list), Facts(record), record.Span) : null),
            Expectations = test.Required(Key.Expect) is DocumentTable expect ? Expectations(expect) : [],
        });

    /// <summary>A fact's value as text; one that is null or left empty is missing, which empty text says.</summary>
    private static ImmutableArray<(NameSyntax, TextSyntax)> Facts(ElementReader element)
    {
        ImmutableArray<DocumentRow> rows = element.Rows(Key.Facts);
        var facts = ImmutableArray.CreateBuilder<(NameSyntax, TextSyntax)>(rows.Length);
        foreach (DocumentRow row in rows)
            if (row.Value is DocumentScalar value) facts.Add((ElementReader.NameOf(row.Name), new TextSyntax(value.IsNull ? "" : value.Text, value.Span)));
        return facts.DrainToImmutable();
    }

    private static ImmutableArray<ExpectationSyntax> Expectations(DocumentTable expect)
    {
        var expectations = ImmutableArray.CreateBuilder<ExpectationSyntax>();
        foreach (DocumentRow row in expect.Rows)
        {
            NameSyntax name = ElementReader.NameOf(row.Name);
            if (row.Name.Word is not null)
                expectations.Add(new ExpectationSyntax(null, name, Values(row.Value), row.Span));
            else if (row.Value is DocumentTable fields)
                foreach (DocumentRow field in fields.Rows)
                    expectations.Add(new ExpectationSyntax(name, ElementReader.NameOf(field.Name), Values(field.Value), field.Span));
            else
                expectations.Add(new ExpectationSyntax(name, new NameSyntax(Status, name.Span), Values(row.Value), row.Span));
        }
        return expectations.ToImmutable();
    }

    /// <summary>One value, or those of a list; null is the text <c>null</c>.</summary>
    private static ImmutableArray<TextSyntax> Values(DocumentNode node) =>
        node is DocumentList list ? [.. list.Items.Select(Value).OfType<TextSyntax>()] : Value(node) is { } single ? [single] : [];

    private static TextSyntax? Value(DocumentNode node) =>
        node is DocumentScalar { IsNull: true } ? new TextSyntax("null", node.Span) : ElementReader.Text(node);
}
