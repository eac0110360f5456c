using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Model;
using RubricEngine.Syntax;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>Checks what follows from the scores: gates, vetoes, deductions, grades, adjustments and targets.</summary>
internal sealed class OutcomeChecker(CheckScope scope, ExpressionChecker expressions, CaseChecker cases)
{
    private const int MostPeriods = 100;

    private readonly FigureChecker _figures = new(scope);
    private readonly StandingChecker _standings = new(scope, expressions);

    /// <summary>Collects the grades' names before anything may name them.</summary>
    public void NameGrades(ImmutableArray<GradeSyntax> grades)
    {
        var first = new Dictionary<string, GradeSyntax>(StringComparer.Ordinal);
        foreach (GradeSyntax grade in grades)
        {
            if (first.TryAdd(grade.Name.Text, grade)) scope.GradeNames.Add(grade.Name.Text);
            else scope.Report(DiagnosticCatalogue.GradeDuplicate(scope.At(grade.Name), grade.Name.Text, scope.At(first[grade.Name.Text]).Position.Line));
        }
    }

    public ImmutableArray<Grade> Grades(ImmutableArray<GradeSyntax> syntax) =>
        [.. syntax.Select((g, i) => Grade(g, i == syntax.Length - 1, _standings.Quota(g, syntax))).OfType<Grade>()];

    /// <summary>Reports grades that nothing gives: neither their own line nor a gate, veto, knock-out or adjustment.</summary>
    public void Reached(
        ImmutableArray<Grade> grades, CriterionGroup root, ImmutableArray<Gate> gates, ImmutableArray<Veto> vetoes, ImmutableArray<GradeAdjustment> adjustments)
    {
        if (grades.Length == 0 || grades.Length < scope.GradeNames.Count) return;
        IEnumerable<string?> byEvent = gates.Select(g => g.Grade?.Name)
            .Concat(vetoes.Select(v => v.Grade?.Name))
            .Concat(root.AllCriteria().Select(c => c.KnockOut?.GradeName))
            .Concat(adjustments.Select(a => a.Cap?.Name))
            .Concat(adjustments.Any(a => a.Drop > 0) ? grades.Skip(1).Select(g => g.Name) : []);
        cases.Grades(grades, byEvent.OfType<string>().ToImmutableHashSet(StringComparer.Ordinal));
    }

    public ImmutableArray<Gate> Gates(ImmutableArray<GateSyntax> gates, ImmutableArray<Grade> grades) =>
    [
        .. from gate in gates
           let condition = Condition(gate.Condition, ResultAccess.Status)
           let known = _figures.Grade(gate.Otherwise)
           where condition is not null && known
           select new Gate(condition, Named(gate.Otherwise, grades), Texts.Of(gate.Title), scope.At(gate)),
    ];

    public ImmutableArray<Veto> Vetoes(ImmutableArray<VetoSyntax> vetoes, ImmutableArray<Grade> grades) =>
    [
        .. from veto in vetoes
           let condition = Condition(veto.When, ResultAccess.All)
           let known = _figures.Grade(veto.Grade)
           where condition is not null && known
           select new Veto(condition, Named(veto.Grade, grades), Texts.Of(veto.Title), scope.At(veto)),
    ];

    public ImmutableArray<PercentDeduction> Deductions(ImmutableArray<DeductionSyntax> deductions) =>
    [
        .. from deduction in deductions
           let share = _figures.Share(deduction.Share)
           let per = _figures.Cases(deduction.Per, deduction.When, deduction, expressions, ResultAccess.Members)
           let cap = _figures.Share(deduction.Cap)
           where share is not null && per is not null
           select new PercentDeduction(share.Value, per, cap, deduction.Running?.Value ?? false, Texts.Of(deduction.Title), scope.At(deduction)),
    ];

    public ImmutableArray<GradeAdjustment> Adjustments(ImmutableArray<AdjustmentSyntax> adjustments, ImmutableArray<Grade> grades) =>
        [.. adjustments.Select(a => Adjustment(a, grades)).OfType<GradeAdjustment>()];

    public Recognition? Recognition(RecognitionSyntax? syntax, ImmutableArray<Grade> grades)
    {
        if (syntax is null) return null;
        ImmutableArray<Withdrawal> withdrawals =
        [
            .. from rule in syntax.Withdrawals
               let condition = Condition(rule.When, ResultAccess.All)
               where condition is not null
               select new Withdrawal(condition, Texts.Of(rule.Title), scope.At(rule)),
        ];
        return new Recognition(Earning(syntax, grades), Periods(syntax.After) ?? 1, Periods(syntax.AgainAfter) ?? 1, Periods(syntax.ValidFor), withdrawals, scope.At(syntax));
    }

    /// <summary>The grade to reach and those above it; those that the authority decides are outside the order of the others.</summary>
    private ImmutableArray<Grade> Earning(RecognitionSyntax syntax, ImmutableArray<Grade> grades)
    {
        if (syntax.Reach is { } reach)
            return _figures.Grade(reach, noneAllowed: false) && Named(reach, grades) is { } least
                ? [.. grades.Take(grades.IndexOf(least) + 1).Where(g => g == least || !g.ForTheAuthority)]
                : [];
        if (grades.Length == scope.GradeNames.Count && !grades.Any(g => g.Recognised))
            scope.Report(DiagnosticCatalogue.RecognitionOfNothing(scope.At(syntax), scope.Spell(syntax, Key.Reach), scope.Spell(syntax, Key.Recognised)));
        return [.. grades.Where(g => g.Recognised)];
    }

    /// <summary>A number of periods.</summary>
    private int? Periods(ExpressionSyntax? syntax)
    {
        if (_figures.Number(syntax) is not { } periods) return null;
        if (periods.IsInteger && periods.Sign > 0 && periods <= MostPeriods) return (int)periods.Numerator;
        scope.Report(DiagnosticCatalogue.CountOutside(scope.At(syntax!), MostPeriods));
        return null;
    }

    public ImmutableArray<Target> Targets(ImmutableArray<TargetSyntax> targets, ImmutableArray<Grade> grades) =>
    [
        .. from target in targets
           let day = _figures.Day(target.By)
           let share = _figures.Share(target.Share)
           let known = _figures.Grade(target.Grade, noneAllowed: false)
           let grade = Named(target.Grade, grades)
           where day is not null && share is not null && known && grade is not null
           select new Target(day.Value, share.Value, grade, scope.At(target)),
    ];

    public RankingRule? Ranking(RankingSyntax? ranking) => _standings.Ranking(ranking);

    private Grade? Grade(GradeSyntax syntax, bool last, Quota? quota)
    {
        bool otherwise = syntax.Otherwise?.Value ?? false;
        Origin at = scope.At(syntax.Name);
        if (syntax.When is null && !otherwise && syntax.EveryGroup is null && syntax.GroupMinimums.IsEmpty)
            return scope.Fail<Grade>(DiagnosticCatalogue.GradeWithoutCondition(at, syntax.Name.Text, scope.Spell(syntax, Key.When), scope.Spell(syntax, Key.Otherwise)));
        if (syntax.When is not null && otherwise) scope.Report(DiagnosticCatalogue.GradeOtherwise(at, syntax.Name.Text, scope.Spell(syntax, Key.When), scope.Spell(syntax, Key.Otherwise)));
        if (otherwise && !last) scope.Report(DiagnosticCatalogue.OtherwiseNotLast(scope.At(syntax.Otherwise!), scope.Spell(syntax, Key.Otherwise)));
        Expression? condition = syntax.When is null ? null : expressions.CheckCondition(syntax.When, ResultAccess.All);
        var minimums = ImmutableArray.CreateBuilder<(string, GroupMinimum)>();
        foreach ((NameSyntax group, ExpressionSyntax written) in syntax.GroupMinimums)
        {
            MemberIndex.Member? member = expressions.FindMember(group.Text, scope.At(group));
            if (member is { IsGroup: false }) scope.Report(DiagnosticCatalogue.UnknownMember(scope.At(group), group.Text, null));
            if (_figures.Minimum(written) is { } minimum && member is { IsGroup: true }) minimums.Add((member.Path, minimum));
        }
        GroupMinimum? every = _figures.Minimum(syntax.EveryGroup);
        return syntax.When is not null && condition is null ? null : new Grade(syntax.Name.Text, scope.At(syntax))
        {
            Condition = condition,
            EveryGroup = every,
            GroupMinimums = minimums.ToImmutable(),
            Recognised = syntax.Recognised?.Value ?? false,
            ForTheAuthority = syntax.ForTheAuthority?.Value ?? false,
            Quota = quota,
        };
    }

    private GradeAdjustment? Adjustment(AdjustmentSyntax syntax, ImmutableArray<Grade> grades)
    {
        Expression? condition = Condition(syntax.When, ResultAccess.All);
        if (syntax.Cap is null == syntax.Drop is null) return scope.Fail<GradeAdjustment>(DiagnosticCatalogue.CapOrDrop(scope.At(syntax), scope.Spell(syntax, Key.GradeCap), scope.Spell(syntax, Key.Drop)));
        int drop = 0;
        if (syntax.Drop is { } written && DropCount(written) is { } count) drop = count;
        Grade? cap = null;
        if (syntax.Cap is { } name && _figures.Grade(name, noneAllowed: false))
        {
            cap = Named(name, grades);
            if (cap is { ForTheAuthority: true }) scope.Report(DiagnosticCatalogue.AuthorityAdjustment(scope.At(name), name.Text));
        }
        return condition is null || (cap is null && drop == 0) ? null : new GradeAdjustment(condition, cap, drop, Texts.Of(syntax.Title), scope.At(syntax));

        int? DropCount(ExpressionSyntax drops)
        {
            if (_figures.Number(drops) is not { } number) return null;
            int most = Math.Max(1, scope.GradeNames.Count - 1);
            if (number.IsInteger && number.Sign > 0 && number <= most) return (int)number.Numerator;
            scope.Report(DiagnosticCatalogue.CountOutside(scope.At(drops), most));
            return null;
        }
    }

    private Expression? Condition(ExpressionSyntax syntax, ResultAccess access)
    {
        Expression? condition = expressions.CheckCondition(syntax, access);
        if (condition is not null) cases.Condition(condition);
        return condition;
    }

    private static Grade? Named(TextSyntax name, ImmutableArray<Grade> grades) => grades.FirstOrDefault(g => g.Name == name.Text);
}
