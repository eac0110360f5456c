using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Syntax;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>
/// The first walk over groups and criteria: paths, ids, and the points each can have, so that the second walk can check
/// expressions that name any of them.
/// </summary>
internal sealed class MemberOutline(CheckScope scope, RoundingDefaults roundings)
{
    private const int DeepestGroups = 32;

    /// <summary>Stands for a bound that no constant gives.</summary>
    private static readonly Rational s_widest = 1_000_000;

    private readonly FigureChecker _figures = new(scope);
    private int _counted;

    public void Read(RubricSyntax rubric)
    {
        (Bounds points, Rational maximum) = Members("", rubric.Criteria, rubric.Groups, rubric.Combination, 0);
        Rational bonus = BonusPoints(rubric.Criteria, rubric.Groups);
        if (Constants.NumberOf(rubric.BonusCap) is { } bonusCap) bonus = Rational.Min(bonus, bonusCap);
        Bounds total = new(MayPassZero(rubric.Deductions) ? -s_widest : Rational.Min(0, points.Low), points.High + bonus);
        if (Constants.NumberOf(rubric.Cap) is { } cap)
        {
            total = new Bounds(Rational.Min(total.Low, cap), Rational.Min(total.High, cap));
            maximum = Rational.Min(maximum, cap);
        }
        total = Rounded(total, roundings.Total);
        scope.Members.Add(new MemberIndex.Member("", true, total, maximum, Share(total, maximum), scope.Start), "");
        scope.Members.CountedCriteria = _counted;
    }

    private (Bounds Points, Rational Maximum) Members(string path, IEnumerable<CriterionSyntax> criteria, IEnumerable<GroupSyntax> groups, CombinationSyntax? combination, int depth)
    {
        var figures = new List<(Bounds Points, Rational Maximum)>();
        foreach (CriterionSyntax criterion in criteria)
            if (Criterion(path, criterion) is { } figure && !IsBonus(criterion)) figures.Add(Weighted(figure, criterion.Weight, combination));
        foreach (GroupSyntax group in groups)
            if (Group(path, group, depth + 1) is { } figure) figures.Add(Weighted(figure, group.Weight, combination));
        if (figures.Count == 0) return (Bounds.Exactly(0), 0);
        Bounds hull = figures.Select(f => f.Points).Aggregate((a, b) => a.Hull(b)).Hull(Bounds.Exactly(0));
        Rational most = figures.Max(f => f.Maximum);
        return combination?.Kind.Text is "weighted mean" or "lowest"
            ? (hull, most)
            : (new Bounds(figures.Select(f => Rational.Min(0, f.Points.Low)).Aggregate((a, b) => a + b), figures.Select(f => f.Points.High).Aggregate((a, b) => a + b)),
                figures.Select(f => f.Maximum).Aggregate((a, b) => a + b));
    }

    private static (Bounds, Rational) Weighted((Bounds Points, Rational Maximum) figure, ExpressionSyntax? weight, CombinationSyntax? combination)
    {
        Rational factor = combination?.Kind.Text is "weighted mean" or "lowest" ? 1 : Constants.NumberOf(weight) ?? 1;
        return factor.Sign <= 0 ? figure : (new Bounds(figure.Points.Low * factor, figure.Points.High * factor), figure.Maximum * factor);
    }

    private (Bounds, Rational)? Criterion(string path, CriterionSyntax criterion)
    {
        Rational points = CriterionPoints.Of(criterion) ?? 0;
        bool bonus = IsBonus(criterion);
        if (!bonus) _counted++;
        Rational maximum = bonus ? 0 : Rational.Max(0, points);
        Bounds bounds = PointsOf(criterion);
        Add(path, criterion.Id, false, bounds, maximum, Share(bounds, maximum), criterion, LevelNames.Of(criterion));
        foreach (PartsSyntax parts in criterion.Scorings.OfType<PartsSyntax>())
            foreach (CriterionSyntax part in parts.Parts)
                Part(Join(path, criterion.Id?.Text ?? ""), part);
        return (bounds, Rational.Max(0, points));
    }

    /// <summary>The points that a criterion can have, left out or not.</summary>
    private Bounds PointsOf(CriterionSyntax criterion)
    {
        Rational points = CriterionPoints.Of(criterion) ?? 0, lowest = Constants.NumberOf(criterion.Lowest) ?? 0;
        Rational own = Constants.NumberOf(criterion.NotApplicable?.Points) ?? 0;
        Bounds bounds = Bounds.Exactly(0).Hull(Bounds.Exactly(own)).Hull(new Bounds(Rational.Min(lowest, points), points));
        return Rounded(bounds, _figures.Rounding(criterion.Round, roundings.Mode) ?? roundings.Criterion);
    }

    /// <summary>Parts have paths, so that ids are unique and judgements find them, but results do not name them.</summary>
    private void Part(string path, CriterionSyntax part)
    {
        if (part.Id is not { } id) return;
        string full = Join(path, id.Text);
        if (!Names.SuitsAsId(id.Text)) scope.Report(DiagnosticCatalogue.BadName(scope.At(id), id.Text));
        else if (!_parts.TryAdd(full, scope.At(id))) scope.Report(DiagnosticCatalogue.DuplicateId(scope.At(id), full, scope.Spell(id, Key.Code), _parts[full]));
        foreach (PartsSyntax parts in part.Scorings.OfType<PartsSyntax>())
            foreach (CriterionSyntax inner in parts.Parts) Part(full, inner);
    }

    private readonly Dictionary<string, Origin> _parts = new(StringComparer.Ordinal);

    private (Bounds, Rational)? Group(string path, GroupSyntax group, int depth)
    {
        if (depth > DeepestGroups)
        {
            scope.Report(DiagnosticCatalogue.TooDeep(scope.At(group)));
            return null;
        }
        string own = Join(path, group.Id?.Text ?? "");
        (Bounds points, Rational maximum) = Members(own, group.Criteria, group.Groups, group.Combination, depth);
        if (Constants.NumberOf(group.Points) is { } declared && group.Combination?.Kind.Text == "at least")
            (points, maximum) = (new Bounds(0, Rational.Max(0, declared)), Rational.Max(0, declared));
        if (Constants.NumberOf(group.Cap) is { } cap)
        {
            points = new Bounds(Rational.Min(points.Low, cap), Rational.Min(points.High, cap));
            maximum = Rational.Min(maximum, cap);
        }
        points = Rounded(points, _figures.Rounding(group.Round, roundings.Mode) ?? roundings.Group);
        Add(path, group.Id, true, points, maximum, Share(points, maximum), group, LevelNames.Of(group));
        return (points, maximum);
    }

    private void Add(string path, NameSyntax? id, bool isGroup, Bounds points, Rational maximum, Bounds share, SyntaxNode node, ImmutableArray<string> levels)
    {
        if (id is null)
        {
            scope.Report(DiagnosticCatalogue.Required(scope.At(node), scope.Spell(node, Key.Id), "a criterion or group needs an id", "tiêu chí hoặc nhóm cần có mã"));
            return;
        }
        Origin at = scope.At(id);
        if (!Names.SuitsAsId(id.Text))
        {
            scope.Report(DiagnosticCatalogue.BadName(at, id.Text));
            return;
        }
        var member = new MemberIndex.Member(Join(path, id.Text), isGroup, points, maximum, share, at) { Levels = levels };
        if (scope.Members.Add(member, id.Text) is { } first) scope.Report(DiagnosticCatalogue.DuplicateId(at, member.Path, scope.Spell(id, Key.Code), first.Origin));
    }

    private Rational BonusPoints(IEnumerable<CriterionSyntax> criteria, IEnumerable<GroupSyntax> groups) =>
        criteria.Where(IsBonus).Select(c => PointsOf(c).High).Concat(groups.Select(g => BonusPoints(g.Criteria, g.Groups)))
            .Aggregate(Rational.Zero, (a, b) => a + b);

    private static bool IsBonus(CriterionSyntax criterion) => criterion.Scorings is [BonusSyntax];

    /// <summary>Whether percentage deductions may take more than everything.</summary>
    private static bool MayPassZero(IEnumerable<DeductionSyntax> deductions)
    {
        Rational taken = 0;
        foreach (DeductionSyntax deduction in deductions)
        {
            if ((Constants.NumberOf(deduction.Cap) ?? (deduction.Per is null ? Constants.Number(deduction.Share) : null)) is not { } most) return true;
            taken += most;
        }
        return taken > 1;
    }

    /// <summary>0 to 1, unless points may be negative, or may exceed the maximum by bonuses or rounding.</summary>
    private static Bounds Share(Bounds points, Rational maximum) =>
        new(points.Low.Sign < 0 ? -s_widest : 0, points.High > maximum ? s_widest : 1);

    /// <summary>Rounding keeps order, so the rounded ends hold every rounded figure.</summary>
    private static Bounds Rounded(Bounds points, Rounding? rounding) => rounding?.Apply(points) ?? points;

    public static string Join(string path, string id) => path.Length == 0 ? id : $"{path}/{id}";
}
