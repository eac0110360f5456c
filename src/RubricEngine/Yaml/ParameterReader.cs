using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Syntax;
using RubricEngine.Text;

namespace RubricEngine.Yaml;

/// <summary>Parameters: values by choice, by date, or by both.</summary>
internal static class ParameterReader
{
    public static ImmutableArray<ParameterSyntax> Parameters(MappingReader rubric)
    {
        var parameters = ImmutableArray.CreateBuilder<ParameterSyntax>();
        foreach (YamlEntry entry in rubric.Entries(Key.Parameters))
        {
            if (rubric.Values.Mapping(entry.Value, Construct.Parameter, entry.Key.Text) is not { } parameter) continue;
            parameters.Add(new ParameterSyntax(rubric.Values.NameOf(entry.Key), parameter.Expression(Key.By), parameter.Expression(Key.Date),
                parameter.Name(Key.Unit), Rows(parameter), entry.Span));
        }
        return parameters.ToImmutable();
    }

    private static ImmutableArray<ParameterRowSyntax> Rows(MappingReader parameter) => parameter.Node(Key.Values) switch
    {
        null => [],
        YamlMapping mapping => ByChoice(mapping, parameter.Values),
        var list => parameter.Items(list, Key.Values, Construct.ParameterRow, Row),
    };

    /// <summary>A choice and its value each; the key <c>otherwise</c> stands for all other choices.</summary>
    private static ImmutableArray<ParameterRowSyntax> ByChoice(YamlMapping mapping, ValueReader values)
    {
        var rows = ImmutableArray.CreateBuilder<ParameterRowSyntax>();
        foreach (YamlEntry entry in values.Entries(mapping, KeyTable.Spell(Key.Values)))
        {
            bool otherwise = KeyTable.Find(entry.Key.Text) == Key.Otherwise;
            if (entry.Value is YamlScalar { IsNull: true })
                values.Diagnostics.Add(DiagnosticCatalogue.MissingValue(values.At(entry.Key.Span), entry.Key.Text, Construct.ParameterRow.Name));
            else
                rows.Add(new ParameterRowSyntax(otherwise ? [] : [values.NameOf(entry.Key)], null, null,
                    values.Expression(entry.Value, entry.Key.Text), otherwise, entry.Span));
        }
        return rows.ToImmutable();
    }

    private static ParameterRowSyntax Row(MappingReader row)
    {
        bool otherwise = row.Has(Key.Otherwise);
        if (otherwise && row.Has(Key.Value)) row.Values.Diagnostics.Add(DiagnosticCatalogue.ExclusiveKeys(
            row.Values.At(row.KeySpanOf(Key.Otherwise)), KeyTable.Spell(Key.Otherwise), KeyTable.Spell(Key.Value)));
        return new ParameterRowSyntax(Choices(row), row.Expression(Key.From), row.Expression(Key.To),
            row.RequiredExpression(otherwise ? Key.Otherwise : Key.Value), otherwise, row.Span);
    }

    private static ImmutableArray<NameSyntax> Choices(MappingReader row) => row.Node(Key.When) switch
    {
        null => [],
        YamlSequence list => [.. row.Values.Items(list, KeyTable.Spell(Key.When)).Select(i => row.Values.Name(i, KeyTable.Spell(Key.When))).OfType<NameSyntax>()],
        var single => row.Values.Name(single, KeyTable.Spell(Key.When)) is { } choice ? [choice] : [],
    };
}
