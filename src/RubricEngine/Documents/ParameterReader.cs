using System.Collections.Immutable;
using RubricEngine.Syntax;

namespace RubricEngine.Documents;

/// <summary>Parameters: values by choice, by date, or by both.</summary>
internal static class ParameterReader
{
    public static ImmutableArray<ParameterSyntax> Parameters(ElementReader rubric)
    {
        var parameters = ImmutableArray.CreateBuilder<ParameterSyntax>();
        foreach (DocumentRow row in rubric.Rows(Key.Parameters))
        {
            if (rubric.Under(row, Construct.Parameter) is not { } parameter) continue;
            parameters.Add(new ParameterSyntax(ElementReader.NameOf(row.Name), parameter.Expression(Key.By), parameter.Expression(Key.Date),
                parameter.Name(Key.Unit), parameter.Items(Key.Values, Row), row.Span));
        }
        return parameters.ToImmutable();
    }

    private static ParameterRowSyntax Row(ElementReader row)
    {
        bool otherwise = row.Has(Key.Otherwise);
        row.Exclude(Key.Otherwise, Key.Value, at: Key.Otherwise);
        return new ParameterRowSyntax(row.Names(Key.When), row.Expression(Key.From), row.Expression(Key.To),
            row.RequiredExpression(otherwise ? Key.Otherwise : Key.Value), otherwise, row.Span);
    }
}
