using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Model;
using RubricEngine.Operators;
using RubricEngine.Syntax;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>Checks what puts subjects in order and limits how many are chosen: the ranking, and quotas on grades.</summary>
internal sealed class StandingChecker(CheckScope scope, ExpressionChecker expressions)
{
    private const int MostPlaces = 1_000_000;

    private readonly FigureChecker _figures = new(scope);

    public RankingRule? Ranking(RankingSyntax? syntax)
    {
        if (syntax is null) return null;
        ImmutableArray<RankKey> keys = [.. syntax.Keys.Select(RankKey).OfType<RankKey>()];
        int? places = Count(syntax.Places, 1), waiting = Count(syntax.Waiting, 0);
        foreach (TextSyntax grade in syntax.Among) _figures.Grade(grade, noneAllowed: false);
        string? within = Within(syntax.PerCohort);
        return keys.IsEmpty ? null : new RankingRule(keys, places, waiting ?? 0, [.. syntax.Among.Select(g => g.Text)], within, Ties(syntax.Ties), scope.At(syntax));
    }

    /// <summary>The quota of a grade, one of those listed.</summary>
    public Quota? Quota(GradeSyntax grade, ImmutableArray<GradeSyntax> grades)
    {
        if (grade.Quota is not { } syntax) return null;
        Rational? share = _figures.Share(syntax.Share);
        int? below = Count(syntax.Below, 1), places = Count(syntax.Places, 0);
        string? within = Within(syntax.PerCohort);
        bool known = _figures.Grade(syntax.Of, noneAllowed: false);
        string[] ordinary = [.. grades.Where(g => g.ForTheAuthority is not { Value: true }).Select(g => g.Name.Text)];
        int own = Array.IndexOf(ordinary, grade.Name.Text), of = Array.IndexOf(ordinary, syntax.Of.Text);
        if (own < 0 || own == ordinary.Length - 1) return scope.Fail<Quota>(DiagnosticCatalogue.QuotaWithoutNext(scope.At(syntax), grade.Name.Text));
        if (known && of < own) return scope.Fail<Quota>(DiagnosticCatalogue.QuotaOfBetter(scope.At(syntax.Of), syntax.Of.Text, grade.Name.Text));
        EdgeTies ties = Ties(syntax.Ties);
        if (ties == EdgeTies.All) return scope.Fail<Quota>(DiagnosticCatalogue.QuotaExceededByTies(scope.At(syntax.Ties!)));
        RoundingMode mode = syntax.Mode is { } word ? FigureChecker.Mode(word) : RoundingMode.Down;
        return share is null || !known ? null : new Quota(share.Value, syntax.Of.Text, mode, below, places ?? 0, within, ties, scope.At(syntax));
    }

    private RankKey? RankKey(RankKeySyntax syntax)
    {
        if (expressions.Check(syntax.Value, ResultAccess.All) is not { } value) return null;
        if (value.Type is NumberType or DateType or ChoiceType { Ordered: true })
            return new RankKey(value, syntax.Order?.Text == WordSet.RankOrder.Words[1], scope.At(syntax));
        return scope.Fail<RankKey>(DiagnosticCatalogue.TypeExpected(scope.At(syntax.Value), s_comparable, TypeNames.Of(value.Type)));
    }

    private static readonly Message s_comparable = new("a number, a date or an ordered choice", "một số, một ngày hoặc một lựa chọn có thứ tự");

    private string? Within(FlagSyntax? perCohort)
    {
        if (perCohort is not { Value: true }) return null;
        if (scope.Cohort is null && !scope.CohortIsWrong) scope.Report(DiagnosticCatalogue.CohortNotDeclared(scope.At(perCohort), scope.Spell(perCohort, Key.Cohort)));
        return scope.Cohort?.Name;
    }

    private int? Count(ExpressionSyntax? syntax, int least)
    {
        if (_figures.Number(syntax) is not { } number) return null;
        if (number.IsInteger && number >= least && number <= MostPlaces) return (int)number.Numerator;
        scope.Report(DiagnosticCatalogue.ConstantOutside(scope.At(syntax!), scope.SourceOf(syntax!), $"{least}..{MostPlaces}"));
        return null;
    }

    private static EdgeTies Ties(NameSyntax? word) => word is null ? EdgeTies.Person : (EdgeTies)WordSet.Ties.Words.IndexOf(word.Text);
}
