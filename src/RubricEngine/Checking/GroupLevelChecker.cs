using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Functions;
using RubricEngine.Model;
using RubricEngine.Syntax;
using RubricEngine.Text;

namespace RubricEngine.Checking;

/// <summary>Checks the levels of a group and turns each bound into a comparison of the group's points or share.</summary>
internal sealed class GroupLevelChecker(CheckScope scope, ExpressionChecker expressions, CaseChecker cases)
{
    /// <param name="path">The path of the group.</param>
    /// <param name="syntax">Its levels as written.</param>
    public (ImmutableArray<GroupLevel> Levels, bool Covered) Check(string path, ImmutableArray<GroupLevelSyntax> syntax)
    {
        var levels = ImmutableArray.CreateBuilder<GroupLevel>();
        foreach (GroupLevelSyntax level in syntax)
        {
            if (levels.FirstOrDefault(l => l.Name == level.Name.Text) is { } first) scope.Report(DiagnosticCatalogue.DuplicateName(scope.At(level.Name), level.Name.Text, first.Origin!));
            else if (level.Otherwise && level != syntax[^1]) scope.Report(DiagnosticCatalogue.OtherwiseNotLast(scope.At(level), scope.Spell(level, Key.Otherwise)));
            else if (level.Otherwise == !level.Bounds.IsEmpty) scope.Report(DiagnosticCatalogue.LevelEmpty(scope.At(level), scope.Spell(level, Key.Otherwise)));
            else if (Conditions(path, level) is { } conditions) levels.Add(new GroupLevel(level.Name.Text, conditions, scope.At(level)));
        }
        bool covered = levels.Count == syntax.Length && levels.Count > 0
            && cases.Levels([.. levels.Select(l => new Level(l.Conditions, null, l.Name, l.Origin))], [.. syntax.Select(l => !l.Otherwise)], scope.At(syntax[0]), restIsFlag: true);
        return (levels.ToImmutable(), covered);
    }

    private ImmutableArray<Expression>? Conditions(string path, GroupLevelSyntax level)
    {
        Expression?[] conditions = [.. level.Bounds.Select(b => Condition(path, b))];
        return conditions.Contains(null) ? null : [.. conditions.Select(c => c!)];
    }

    /// <summary>A bound in percent is one of the share of the maximum, any other one of the points.</summary>
    private Expression? Condition(string path, BoundSyntax bound)
    {
        string figure = Constants.IsPercent(bound.Value) ? FunctionTable.Percent : FunctionTable.Points;
        // What is compared stands nowhere in the file; messages show it as an author would write it.
        var written = SourceFragment.Of($"{figure}({path})");
        SourceSpan place = written.Locate(0, written.Text.Length);
        var left = new CallSyntax(new NameSyntax(figure, place), [new PathSyntax(path, place)], place);
        return expressions.CheckCondition(new BinarySyntax(LevelsChecker.Operator(bound.Kind), left, bound.Value, bound.Span, bound.Span), ResultAccess.Members);
    }
}
