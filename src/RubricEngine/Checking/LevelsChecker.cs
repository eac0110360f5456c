using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Model;
using RubricEngine.Syntax;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>Checks the levels of a criterion and turns each bound into the comparison it means.</summary>
internal sealed class LevelsChecker(CheckScope scope, ExpressionChecker expressions, CaseChecker cases, FigureChecker figures)
{
    public LevelsScoring? Check(LevelsSyntax syntax, Bounds range)
    {
        Expression? measure = syntax.Measure is null ? null : expressions.Check(syntax.Measure, ResultAccess.Members);
        bool sound = syntax.Measure is null || measure is not null;
        if (syntax.Levels.IsEmpty)
        {
            scope.Report(DiagnosticCatalogue.TallyEmpty(scope.At(syntax), scope.Spell(syntax, Key.Levels)));
            return null;
        }
        var levels = ImmutableArray.CreateBuilder<Level>();
        var measured = new List<bool>();
        foreach (LevelSyntax level in syntax.Levels)
        {
            ImmutableArray<Expression>? conditions = Conditions(level, syntax, measure);
            sound &= conditions is not null;
            if (level.Otherwise && level != syntax.Levels[^1]) scope.Report(DiagnosticCatalogue.OtherwiseNotLast(scope.At(level), scope.Spell(level, Key.Otherwise)));
            Rational? points = figures.Number(level.Points);
            sound &= points is not null || level.Points is null;
            if (points is { } known && !range.Contains(known))
                scope.Report(DiagnosticCatalogue.LevelPointsOutside(scope.At(level.Points!), known.ToString(), range.ToString()));
            levels.Add(new Level(conditions ?? [], points, level.Name?.Text, scope.At(level)));
            measured.Add(!level.Otherwise && level.When is null);
        }
        if (!sound) return null;
        bool covered = cases.Levels(levels, measured, scope.At(syntax.Measure ?? (SyntaxNode)syntax.Levels[0]));
        return new LevelsScoring(measure, levels.ToImmutable()) { Covered = covered };
    }

    private ImmutableArray<Expression>? Conditions(LevelSyntax level, LevelsSyntax levels, Expression? measure)
    {
        var conditions = ImmutableArray.CreateBuilder<Expression>();
        bool sound = true;
        if (!level.Otherwise && level.Bounds.IsEmpty && level.When is null)
            return Wrong(DiagnosticCatalogue.LevelEmpty(scope.At(level), scope.Spell(level, Key.Otherwise)));
        if (!level.Bounds.IsEmpty && levels.Measure is null)
            return Wrong(DiagnosticCatalogue.LevelNeedsMeasure(scope.At(level.Bounds[0]), scope.Spell(level, Key.Measure)));
        foreach (BoundSyntax bound in level.Bounds)
        {
            // The comparison is checked as if the author had written it, so units, choices and types follow the same rules.
            var comparison = new BinarySyntax(Operator(bound.Kind), levels.Measure!, bound.Value, bound.Span, bound.Span);
            Expression? condition = measure is null ? null : expressions.CheckCondition(comparison, ResultAccess.Members);
            sound &= condition is not null;
            // Invariant: the left side of every bound is the measure itself, by which explanations tell a bound from a condition.
            if (condition is Binary binary) conditions.Add(binary with { Left = measure! });
        }
        if (level.When is { } when)
        {
            Expression? condition = expressions.CheckCondition(when, ResultAccess.Members);
            sound &= condition is not null;
            if (condition is not null) conditions.Add(condition);
        }
        return sound ? conditions.ToImmutable() : null;
    }

    private ImmutableArray<Expression>? Wrong(Diagnostic diagnostic)
    {
        scope.Report(diagnostic);
        return null;
    }

    /// <summary>The comparison that a bound means.</summary>
    public static BinaryOperator Operator(BoundKind kind) => kind switch
    {
        BoundKind.AtLeast => BinaryOperator.GreaterOrEqual,
        BoundKind.MoreThan => BinaryOperator.Greater,
        BoundKind.AtMost => BinaryOperator.LessOrEqual,
        BoundKind.Below => BinaryOperator.Less,
        _ => BinaryOperator.Equal,
    };
}
