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
        EvidenceRule = EvidenceRule(criterion),
        Round = PolicyReader.Rounding(criterion, Key.Round),
        KnockOut = KnockOut(criterion),
        Amendments = criterion.Amendments,
        Scorings = ScoringReader.Scorings(criterion),
    };

    private static EvidenceRuleSyntax? EvidenceRule(ElementReader criterion)
    {
        criterion.RequireCompanion(Key.WithoutEvidence, Key.EvidenceNeeded);
        (NameSyntax? word, ExpressionSyntax? count) = PolicyReader.WordOrFigure(criterion, Key.EvidenceNeeded, WordSet.EvidenceNeeded);
        return word is null && count is null ? null : new EvidenceRuleSyntax(word, count, criterion.Word(Key.WithoutEvidence), criterion.SpanOf(Key.EvidenceNeeded));
    }

    private static KnockOutSyntax? KnockOut(ElementReader criterion) =>
        criterion.Element(Key.KnockOut) is { } knockOut && knockOut.RequiredText(Key.Grade) is { } grade
            ? new KnockOutSyntax(grade, knockOut.Expression(Key.When), knockOut.Span)
            : null;
}
