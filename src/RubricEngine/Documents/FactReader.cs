using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Syntax;
using RubricEngine.Text;

namespace RubricEngine.Documents;

/// <summary>Facts and named expressions.</summary>
internal static class FactReader
{
    public static ImmutableArray<FactSyntax> Facts(ElementReader rubric) => Facts(rubric, Key.Facts, Construct.Fact);

    private static ImmutableArray<FactSyntax> Facts(ElementReader rubric, Key key, Construct construct)
    {
        var facts = ImmutableArray.CreateBuilder<FactSyntax>();
        foreach (DocumentRow row in rubric.Rows(key))
            if (rubric.Under(row, construct) is { } fact) facts.Add(Fact(ElementReader.NameOf(row.Name), fact, row.Span));
        return facts.ToImmutable();
    }

    public static ImmutableArray<RecordsSyntax> Lists(ElementReader rubric)
    {
        var lists = ImmutableArray.CreateBuilder<RecordsSyntax>();
        foreach (DocumentRow row in rubric.Rows(Key.Records))
        {
            if (rubric.Under(row, Construct.Records) is not { } list) continue;
            lists.Add(new RecordsSyntax(ElementReader.NameOf(row.Name), row.Span)
            {
                AtMost = list.Expression(Key.AtMost),
                DatedBy = list.Name(Key.DatedBy),
                Label = list.LocalizedText(Key.Label),
                Column = list.Text(Key.Column),
                Fields = Facts(list, Key.Fields, Construct.Field),
            });
        }
        return lists.ToImmutable();
    }

    private static FactSyntax Fact(NameSyntax name, ElementReader fact, SourceSpan span)
    {
        bool isResult = fact.Has(Key.ResultOf);
        fact.Exclude(Key.Type, Key.ResultOf, at: Key.Type);
        fact.RequireCompanion(Key.Figure, Key.ResultOf);
        return new FactSyntax(name, span)
        {
            Type = !isResult && fact.Required(Key.Type) is DocumentScalar ? fact.Word(Key.Type) : null,
            ResultOf = isResult && fact.Required(Key.ResultOf) is DocumentScalar reference ? ElementReader.NameOf(reference) : null,
            Figure = fact.Word(Key.Figure),
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
    }

    public static ImmutableArray<LetSyntax> Lets(ElementReader rubric)
    {
        var lets = ImmutableArray.CreateBuilder<LetSyntax>();
        foreach (DocumentRow row in rubric.Rows(Key.Let))
        {
            (NameSyntax name, ImmutableArray<NameSyntax> parameters) = Signature(row.Name);
            if (row.Value is DocumentScalar { IsNull: true })
                rubric.Diagnostics.Add(DiagnosticCatalogue.MissingValue(name.Span.Origin, name.Text, s_let));
            else
                lets.Add(new LetSyntax(name, parameters, rubric.Expression(row.Value), row.Span));
        }
        return lets.ToImmutable();
    }

    private static readonly Message s_let = new("a named expression", "biểu thức có tên");

    /// <summary><c>name</c> or <c>name(a, b)</c>.</summary>
    private static (NameSyntax, ImmutableArray<NameSyntax>) Signature(DocumentScalar key)
    {
        SourceFragment text = key.Fragment;
        int open = text.Text.IndexOf('(');
        if (open <= 0 || !text.Text.TrimEnd().EndsWith(')')) return (ElementReader.NameOf(key), []);
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
