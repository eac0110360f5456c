using RubricEngine.Diagnostics;
using RubricEngine.Syntax;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>
/// The first walk over groups and criteria: paths, ids, and the points each can have, so that the second walk can check
/// expressions that name any of them.
/// </summary>
internal sealed class MemberOutline(CheckScope scope)
{
    private const int DeepestGroups = 32;

    private int _counted;
    private bool _rounded;

    public void Read(RubricSyntax rubric)
    {
        _rounded = rubric.Round is not null;
        (Bounds points, Rational maximum) = Members("", rubric.Criteria, rubric.Groups, rubric.Combination, 0);
        Rational bonus = BonusPoints(rubric.Criteria, rubric.Groups);
        if (Constants.NumberOf(rubric.BonusCap) is { } bonusCap) bonus = Rational.Min(bonus, bonusCap);
        Bounds total = new(Rational.Min(0, points.Low), points.High + bonus);
        if (Constants.NumberOf(rubric.Cap) is { } cap)
        {
            total = new Bounds(Rational.Min(total.Low, cap), Rational.Min(total.High, cap));
            maximum = Rational.Min(maximum, cap);
        }
        scope.Members.Add(new MemberIndex.Member("", true, Widened(total), maximum, Share(total, maximum, false), scope.At(new TextSpan(0, 0))), "");
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
        Rational points = CriterionPoints.Of(criterion) ?? 0, lowest = Constants.NumberOf(criterion.Lowest) ?? 0;
        Rational own = Constants.NumberOf(criterion.NotApplicable?.Points) ?? 0;
        var bounds = new Bounds(Rational.Min(Rational.Min(0, own), Rational.Min(lowest, points)), Rational.Max(Rational.Max(0, own), points));
        bool bonus = IsBonus(criterion);
        if (!bonus) _counted++;
        Rational maximum = bonus ? 0 : Rational.Max(0, points);
        Add(path, criterion.Id, false, bounds, maximum, Share(bounds, maximum, false), criterion);
        foreach (PartsSyntax parts in criterion.Scorings.OfType<PartsSyntax>())
            foreach (CriterionSyntax part in parts.Parts)
                Part(Join(path, criterion.Id?.Text ?? ""), part);
        return (bounds, Rational.Max(0, points));
    }

    /// <summary>Parts have paths, so that ids are unique and judgements find them, but results do not name them.</summary>
    private void Part(string path, CriterionSyntax part)
    {
        if (part.Id is not { } id) return;
        string full = Join(path, id.Text);
        if (!Names.SuitsAsId(id.Text)) scope.Report(DiagnosticCatalogue.BadName(scope.At(id), id.Text));
        else if (!_parts.TryAdd(full, scope.At(id))) scope.Report(DiagnosticCatalogue.DuplicateId(scope.At(id), full, _parts[full]));
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
        Add(path, group.Id, true, Widened(points), maximum, Share(points, maximum, group.Round is not null), group);
        return (points, maximum);
    }

    private void Add(string path, NameSyntax? id, bool isGroup, Bounds points, Rational maximum, Bounds share, SyntaxNode node)
    {
        if (id is null)
        {
            scope.Report(DiagnosticCatalogue.Required(scope.At(node), "id", "a criterion or group needs an id", "tiêu chí hoặc nhóm cần có mã"));
            return;
        }
        Origin at = scope.At(id);
        if (!Names.SuitsAsId(id.Text))
        {
            scope.Report(DiagnosticCatalogue.BadName(at, id.Text));
            return;
        }
        var member = new MemberIndex.Member(Join(path, id.Text), isGroup, points, maximum, share, at);
        if (scope.Members.Add(member, id.Text) is { } first) scope.Report(DiagnosticCatalogue.DuplicateId(at, member.Path, first.Origin));
    }

    private static Rational BonusPoints(IEnumerable<CriterionSyntax> criteria, IEnumerable<GroupSyntax> groups) =>
        criteria.Where(IsBonus).Select(c => Rational.Max(0, CriterionPoints.Of(c) ?? 0))
            .Concat(groups.Select(g => BonusPoints(g.Criteria, g.Groups))).Aggregate(Rational.Zero, (a, b) => a + b);

    private static bool IsBonus(CriterionSyntax criterion) => criterion.Scorings is [BonusSyntax];

    /// <summary>0 to 1, unless points may be negative, or may exceed the maximum by bonuses or rounding.</summary>
    private Bounds Share(Bounds points, Rational maximum, bool rounded)
    {
        Rational widest = 1_000_000;
        return new Bounds(points.Low.Sign < 0 ? -widest : 0, points.High > maximum || rounded || _rounded ? widest : 1);
    }

    /// <summary>Rounding may carry a figure past the range of what it rounds; a unit either way holds any digits from 0 on.</summary>
    private static Bounds Widened(Bounds points) => new(points.Low.Sign < 0 ? points.Low - 1 : 0, points.High + 1);

    public static string Join(string path, string id) => path.Length == 0 ? id : $"{path}/{id}";
}
