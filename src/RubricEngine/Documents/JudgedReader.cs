using System.Collections.Immutable;
using RubricEngine.Syntax;

namespace RubricEngine.Documents;

/// <summary>Scoring by people.</summary>
internal static class JudgedReader
{
    /// <summary><c>met</c>, <c>points</c>, <c>{ digits: n }</c> (points with decimals) or <c>{ levels: […] }</c>.</summary>
    public static JudgedSyntax? Judged(ElementReader criterion) =>
        criterion.Element(Key.Judged) is { } judged
            // A word that is none is reported; read as the simplest, it is not blamed for having no points as well.
            ? new JudgedSyntax(judged.Has(Key.Kind) ? judged.Word(Key.Kind) ?? new NameSyntax("met", judged.Span) : null, judged.Expression(Key.Digits), judged.Items(Key.Levels, Level), Stages(judged), criterion.SpanOf(Key.Judged))
            : null;

    /// <summary>The stages of judging of a criterion, or of a rubric.</summary>
    public static ImmutableArray<StageSyntax> Stages(ElementReader owner) => owner.Items(Key.Stages, Stage);

    private static StageSyntax? Stage(ElementReader stage) =>
        stage.RequiredText(Key.Stage) is { } name ? new StageSyntax(name, stage.Flag(Key.Counts), stage.Span) : null;

    private static JudgedLevelSyntax? Level(ElementReader level) =>
        (level.RequiredText(Key.Level), level.RequiredExpression(Key.Points)) is ({ } name, var points)
            ? new JudgedLevelSyntax(name, points, level.Span)
            : null;
}
