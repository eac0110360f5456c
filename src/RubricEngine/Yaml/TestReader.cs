using System.Collections.Immutable;
using RubricEngine.Syntax;
using RubricEngine.Text;

namespace RubricEngine.Yaml;

/// <summary>The tests kept in a rubric file.</summary>
internal static class TestReader
{
    private const string Status = "status";

    private static readonly ImmutableHashSet<string> s_fieldsOfTheWhole =
    [
        "outcome", "grade", "decided", "possible", "points", "low", "high", "max", "met", "applicable", "unknown",
    ];

    public static ImmutableArray<TestSyntax> Tests(MappingReader rubric) =>
        rubric.Items(Key.Tests, Construct.Test, test => new TestSyntax(test.Text(Key.Name), test.Span)
        {
            AsOf = test.Expression(Key.AsOf),
            Facts = [.. test.Entries(Key.Facts).Select(entry => Fact(entry, test.Values)).OfType<(NameSyntax, TextSyntax)>()],
            Expectations = test.Required(Key.Expect) is { } expect ? Expectations(expect, test.Values) : [],
        });

    /// <summary>A fact's value as text; one that is null or left empty is missing, which empty text says.</summary>
    private static (NameSyntax, TextSyntax)? Fact(YamlEntry entry, ValueReader values)
    {
        if (values.Text(entry.Value, entry.Key.Text) is not { } text) return null;
        bool missing = entry.Value is YamlScalar { IsNull: true };
        return (values.NameOf(entry.Key), missing ? text with { Text = "" } : text);
    }

    private static ImmutableArray<ExpectationSyntax> Expectations(YamlNode expect, ValueReader values)
    {
        var expectations = ImmutableArray.CreateBuilder<ExpectationSyntax>();
        foreach (YamlEntry entry in values.Entries(expect, KeyTable.Spell(Key.Expect)))
        {
            NameSyntax name = values.NameOf(entry.Key);
            if (s_fieldsOfTheWhole.Contains(name.Text))
                expectations.Add(new ExpectationSyntax(null, name, Values(entry, values), entry.Span));
            else if (entry.Value is YamlMapping fields)
                foreach (YamlEntry field in values.Entries(fields, name.Text))
                    expectations.Add(new ExpectationSyntax(name, values.NameOf(field.Key), Values(field, values), field.Span));
            else
                expectations.Add(new ExpectationSyntax(name, new NameSyntax(Status, name.Span), Values(entry, values), entry.Span));
        }
        return expectations.ToImmutable();
    }

    /// <summary>One value, or those of a list; null is the text <c>null</c>.</summary>
    private static ImmutableArray<TextSyntax> Values(YamlEntry entry, ValueReader values) =>
        entry.Value is YamlSequence list
            ? [.. list.Items.Select(item => Value(item, entry.Key.Text, values)).OfType<TextSyntax>()]
            : Value(entry.Value, entry.Key.Text, values) is { } single ? [single] : [];

    private static TextSyntax? Value(YamlNode node, string name, ValueReader values) =>
        node is YamlScalar { IsNull: true } ? new TextSyntax("null", node.Span) : values.Text(node, name);
}
