using System.Collections.Immutable;
using RubricEngine.Syntax;
using RubricEngine.Text;

namespace RubricEngine.Documents;

/// <summary>The scorings of a criterion. All that were written are kept, so that the checker can say that there are two.</summary>
internal static class ScoringReader
{
    public static ImmutableArray<ScoringSyntax> Scorings(ElementReader criterion)
    {
        criterion.RequireCompanion(Key.Exceeded, Key.Met);
        criterion.RequireCompanion(Key.Measure, Key.Levels);
        criterion.RequireCompanion(Key.Maximum, Key.Formula);
        criterion.RequireCompanion(Key.With, Key.Plugin);
        criterion.RequireCompanion(Key.Combine, Key.Parts);
        ScoringSyntax?[] scorings =
        [
            Met(criterion), Levels(criterion), Formula(criterion), Plugin(criterion), Steps(criterion),
            criterion.Has(Key.Deduct) ? new DeductSyntax(Tallies(criterion, Key.Deduct), criterion.SpanOf(Key.Deduct)) : null,
            criterion.Has(Key.Bonus) ? new BonusSyntax(Tallies(criterion, Key.Bonus), criterion.SpanOf(Key.Bonus)) : null,
            JudgedReader.Judged(criterion), TableReader.Table(criterion), Parts(criterion),
        ];
        return [.. scorings.OfType<ScoringSyntax>().OrderBy(s => s.Span.Start)];
    }

    private static MetSyntax? Met(ElementReader criterion) =>
        criterion.Expression(Key.Met) is { } condition
            ? new MetSyntax(condition, criterion.Expression(Key.Exceeded), criterion.SpanOf(Key.Met))
            : null;

    private static FormulaSyntax? Formula(ElementReader criterion) =>
        criterion.Expression(Key.Formula) is { } formula
            ? new FormulaSyntax(formula, criterion.Expression(Key.Maximum), criterion.SpanOf(Key.Formula))
            : null;

    private static PluginSyntax? Plugin(ElementReader criterion) =>
        criterion.Name(Key.Plugin) is { } function
            ? new PluginSyntax(function, [.. criterion.Rows(Key.With).Select(r => (ElementReader.NameOf(r.Name), criterion.Expression(r.Value)))], criterion.SpanOf(Key.Plugin))
            : null;

    private static LevelsSyntax? Levels(ElementReader criterion) =>
        criterion.Node(Key.Levels) is null
            ? null
            : new LevelsSyntax(criterion.Expression(Key.Measure), criterion.Items(Key.Levels, LevelReader.Level), criterion.SpanOf(Key.Levels));

    private static StepsSyntax? Steps(ElementReader criterion)
    {
        if (criterion.Element(Key.Steps) is not { } steps) return null;
        return new StepsSyntax(steps.Expression(Key.Measure), criterion.SpanOf(Key.Steps))
        {
            Base = steps.Expression(Key.Base),
            From = steps.Expression(Key.From),
            ForEach = steps.Expression(Key.ForEach),
            Add = steps.Expression(Key.Add),
            Direction = steps.Word(Key.Direction),
            Count = steps.Word(Key.Count),
            Cap = steps.Expression(Key.Cap),
            Otherwise = steps.Expression(Key.Otherwise),
        };
    }

    private static ImmutableArray<TallySyntax> Tallies(ElementReader criterion, Key key) =>
        criterion.Items(key, tally => new TallySyntax(tally.Span)
        {
            Points = tally.Expression(Key.Points),
            Per = tally.Expression(Key.Per),
            When = tally.Expression(Key.When),
            Cap = tally.Expression(Key.Cap),
            Label = tally.Text(Key.Label),
        });

    private static PartsSyntax? Parts(ElementReader criterion) =>
        criterion.Node(Key.Parts) is null
            ? null
            : new PartsSyntax(CriterionReader.Criteria(criterion, Key.Parts), PolicyReader.Combination(criterion), criterion.SpanOf(Key.Parts));
}
