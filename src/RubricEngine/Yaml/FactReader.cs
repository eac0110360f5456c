using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Syntax;
using RubricEngine.Text;

namespace RubricEngine.Yaml;

/// <summary>Facts and named expressions.</summary>
internal static class FactReader
{
    public static ImmutableArray<FactSyntax> Facts(MappingReader rubric)
    {
        var facts = ImmutableArray.CreateBuilder<FactSyntax>();
        foreach (YamlEntry entry in rubric.Entries(Key.Facts))
        {
            NameSyntax name = rubric.Values.NameOf(entry.Key);
            if (entry.Value is YamlScalar { IsNull: true })
                rubric.Values.Diagnostics.Add(DiagnosticCatalogue.MissingValue(rubric.Values.At(name.Span), name.Text, Construct.Fact.Name));
            else if (entry.Value is YamlScalar type)
                facts.Add(new FactSyntax(name, entry.Span) { Type = rubric.Values.NameOf(type) });
            else if (rubric.Values.Mapping(entry.Value, Construct.Fact, name.Text) is { } fact)
                facts.Add(Fact(name, fact, entry.Span));
        }
        return facts.ToImmutable();
    }

    private static FactSyntax Fact(NameSyntax name, MappingReader fact, TextSpan span) => new(name, span)
    {
        Type = fact.Name(Key.Type),
        Digits = fact.Expression(Key.Digits),
        Unit = fact.Name(Key.Unit),
        Min = fact.Expression(Key.Min),
        Max = fact.Expression(Key.Max),
        MaxLength = fact.Expression(Key.MaxLength),
        Choices = fact.Texts(Key.Choices),
        Ordered = fact.Flag(Key.Ordered),
        Previous = fact.Flag(Key.Previous),
        Label = fact.LocalizedText(Key.Label),
        Column = fact.Text(Key.Column),
    };

    public static ImmutableArray<LetSyntax> Lets(MappingReader rubric)
    {
        var lets = ImmutableArray.CreateBuilder<LetSyntax>();
        foreach (YamlEntry entry in rubric.Entries(Key.Let))
        {
            (NameSyntax name, ImmutableArray<NameSyntax> parameters) = Signature(entry.Key, rubric.Values);
            if (entry.Value is YamlScalar { IsNull: true })
                rubric.Values.Diagnostics.Add(DiagnosticCatalogue.MissingValue(rubric.Values.At(name.Span), name.Text, s_let));
            else
                lets.Add(new LetSyntax(name, parameters, rubric.Values.Expression(entry.Value, name.Text), entry.Span));
        }
        return lets.ToImmutable();
    }

    private static readonly Message s_let = new("a named expression", "biểu thức có tên");

    /// <summary><c>name</c> or <c>name(a, b)</c>.</summary>
    private static (NameSyntax, ImmutableArray<NameSyntax>) Signature(YamlScalar key, ValueReader values)
    {
        SourceFragment text = ScalarText.Fragment(values.Source, key);
        int open = text.Text.IndexOf('(');
        if (open <= 0 || !text.Text.TrimEnd().EndsWith(')')) return (values.NameOf(key), []);
        var parameters = ImmutableArray.CreateBuilder<NameSyntax>();
        int close = text.Text.LastIndexOf(')');
        for (int start = open + 1; start <= close;)
        {
            int comma = text.Text.IndexOf(',', start);
            int end = comma < 0 || comma > close ? close : comma;
            parameters.Add(Part(text, start, end));
            start = end + 1;
        }
        // "name()" is written with an empty list, not with one parameter that has no name.
        if (parameters is [{ Text: "" }]) parameters.Clear();
        return (Part(text, 0, open), parameters.ToImmutable());
    }

    private static NameSyntax Part(SourceFragment text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text.Text[start])) start++;
        while (end > start && char.IsWhiteSpace(text.Text[end - 1])) end--;
        return new NameSyntax(text.Text[start..end], text.Locate(start, end));
    }
}
