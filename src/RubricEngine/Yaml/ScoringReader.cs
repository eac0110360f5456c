using System.Collections.Immutable;
using RubricEngine.Syntax;
using RubricEngine.Text;

namespace RubricEngine.Yaml;

/// <summary>The scorings of a criterion. All that were written are kept, so that the checker can say that there are two.</summary>
internal static class ScoringReader
{
    public static ImmutableArray<ScoringSyntax> Scorings(MappingReader criterion)
    {
        criterion.RequireCompanion(Key.Exceeded, Key.Met);
        criterion.RequireCompanion(Key.Measure, Key.Levels);
        criterion.RequireCompanion(Key.Maximum, Key.Formula);
        criterion.RequireCompanion(Key.Combine, Key.Parts);
        ScoringSyntax?[] scorings =
        [
            Met(criterion), Levels(criterion), Formula(criterion), Steps(criterion),
            criterion.Has(Key.Deduct) ? new DeductSyntax(Tallies(criterion, Key.Deduct), criterion.SpanOf(Key.Deduct)) : null,
            criterion.Has(Key.Bonus) ? new BonusSyntax(Tallies(criterion, Key.Bonus), criterion.SpanOf(Key.Bonus)) : null,
            JudgedReader.Judged(criterion), Parts(criterion),
        ];
        return [.. scorings.OfType<ScoringSyntax>().OrderBy(s => s.Span.Start)];
    }

    private static MetSyntax? Met(MappingReader criterion) =>
        criterion.Expression(Key.Met) is { } condition
            ? new MetSyntax(condition, criterion.Expression(Key.Exceeded), criterion.SpanOf(Key.Met))
            : null;

    private static FormulaSyntax? Formula(MappingReader criterion) =>
        criterion.Expression(Key.Formula) is { } formula
            ? new FormulaSyntax(formula, criterion.Expression(Key.Maximum), criterion.SpanOf(Key.Formula))
            : null;

    private static LevelsSyntax? Levels(MappingReader criterion)
    {
        if (criterion.Node(Key.Levels) is not { } node) return null;
        ImmutableArray<LevelSyntax> levels = criterion.Items(node, Key.Levels, Construct.Level, LevelReader.Level);
        return new LevelsSyntax(criterion.Expression(Key.Measure), levels, criterion.SpanOf(Key.Levels));
    }

    private static StepsSyntax? Steps(MappingReader criterion)
    {
        if (criterion.Mapping(Key.Steps, Construct.Steps) is not { } steps) return null;
        return new StepsSyntax(steps.Expression(Key.Measure), criterion.SpanOf(Key.Steps))
        {
            Base = steps.Expression(Key.Base),
            From = steps.Expression(Key.From),
            ForEach = steps.Expression(Key.ForEach),
            Add = steps.Expression(Key.Add),
            Direction = steps.Name(Key.Direction),
            Count = steps.Name(Key.Count),
            Cap = steps.Expression(Key.Cap),
            Otherwise = steps.Expression(Key.Otherwise),
        };
    }

    private static ImmutableArray<TallySyntax> Tallies(MappingReader criterion, Key key) =>
        criterion.Items(key, Construct.Tally, tally => new TallySyntax(tally.Span)
        {
            Points = tally.Expression(Key.Points),
            Per = tally.Expression(Key.Per),
            When = tally.Expression(Key.When),
            Cap = tally.Expression(Key.Cap),
            Label = tally.Text(Key.Label),
        });

    private static PartsSyntax? Parts(MappingReader criterion) =>
        criterion.Node(Key.Parts) is { } node
            ? new PartsSyntax(CriterionReader.Parts(criterion, node), PolicyReader.Combination(criterion), criterion.SpanOf(Key.Parts))
            : null;
}
