using System.Collections.Immutable;
using RubricEngine.Syntax;

namespace RubricEngine.Documents;

/// <summary>Criteria and parts of criteria.</summary>
internal static class CriterionReader
{
    public static ImmutableArray<CriterionSyntax> Criteria(ElementReader owner, Key key) => owner.Items(key, Criterion);

    private static CriterionSyntax Criterion(ElementReader criterion) => new(criterion.Name(Key.Id), criterion.Span)
    {
        Code = criterion.Text(Key.Code),
        Title = criterion.LocalizedText(Key.Title),
        Citation = criterion.Text(Key.Citation),
        Provenance = criterion.Word(Key.Provenance),
        Points = criterion.Expression(Key.Points),
        Lowest = criterion.Expression(Key.Lowest),
        Weight = criterion.Expression(Key.Weight),
        MetAt = criterion.Expression(Key.MetAt),
        Required = criterion.Flag(Key.Required),
        Applies = criterion.Expression(Key.Applies),
        NotApplicable = PolicyReader.NotApplicable(criterion),
        Missing = criterion.Word(Key.Missing),
        Evidence = criterion.Texts(Key.Evidence),
        Round = PolicyReader.Rounding(criterion, Key.Round),
        KnockOut = KnockOut(criterion),
        Amendments = criterion.Amendments,
        Scorings = ScoringReader.Scorings(criterion),
    };

    private static KnockOutSyntax? KnockOut(ElementReader criterion) =>
        criterion.Element(Key.KnockOut) is { } knockOut && knockOut.RequiredText(Key.Grade) is { } grade
            ? new KnockOutSyntax(grade, knockOut.Expression(Key.When), knockOut.Span)
            : null;
}
