using System.Collections.Immutable;
using RubricEngine.Syntax;

namespace RubricEngine.Yaml;

/// <summary>Criteria and parts of criteria.</summary>
internal static class CriterionReader
{
    public static ImmutableArray<CriterionSyntax> Criteria(MappingReader owner, Key key) => owner.Items(key, Construct.Criterion, Criterion);

    /// <summary>The criteria of a list that is at hand.</summary>
    public static ImmutableArray<CriterionSyntax> Parts(MappingReader owner, YamlNode list) =>
        owner.Items(list, Key.Parts, Construct.Criterion, Criterion);

    private static CriterionSyntax Criterion(MappingReader criterion) => new(criterion.Name(Key.Id), criterion.Span)
    {
        Code = criterion.Text(Key.Code),
        Title = criterion.LocalizedText(Key.Title),
        Citation = criterion.Text(Key.Citation),
        Provenance = criterion.Name(Key.Provenance),
        Points = criterion.Expression(Key.Points),
        Lowest = criterion.Expression(Key.Lowest),
        Weight = criterion.Expression(Key.Weight),
        MetAt = criterion.Expression(Key.MetAt),
        Required = criterion.Flag(Key.Required),
        Applies = criterion.Expression(Key.Applies),
        NotApplicable = PolicyReader.NotApplicable(criterion),
        Missing = criterion.Name(Key.Missing),
        Evidence = criterion.Texts(Key.Evidence),
        Round = PolicyReader.Rounding(criterion, Key.Round),
        KnockOut = KnockOut(criterion),
        Scorings = ScoringReader.Scorings(criterion),
    };

    /// <summary>A grade, or a grade and when.</summary>
    private static KnockOutSyntax? KnockOut(MappingReader criterion)
    {
        string name = KeyTable.Spell(Key.KnockOut);
        if (criterion.Node(Key.KnockOut) is not { } node) return null;
        if (node is not YamlMapping)
            return criterion.Values.Text(node, name) is { } grade ? new KnockOutSyntax(grade, null, node.Span) : null;
        MappingReader mapping = criterion.Values.Mapping(node, Construct.KnockOut, name)!;
        return mapping.RequiredText(Key.Grade) is { } named ? new KnockOutSyntax(named, mapping.Expression(Key.When), node.Span) : null;
    }
}
