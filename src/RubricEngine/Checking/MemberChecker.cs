using System.Collections.Immutable;
using System.Numerics;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Model;
using RubricEngine.Syntax;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>The second walk over groups and criteria: everything but their scorings.</summary>
internal sealed class MemberChecker(CheckScope scope, ExpressionChecker expressions, CaseChecker cases, RoundingDefaults roundings, Provenance? provenance)
{
    private static readonly ImmutableArray<Key> s_scorings =
        [Key.Met, Key.Levels, Key.Formula, Key.Plugin, Key.Steps, Key.Deduct, Key.Bonus, Key.Judged, Key.Table, Key.Parts];

    private readonly FigureChecker _figures = new(scope);

    public ImmutableArray<Criterion> Criteria(string path, ImmutableArray<CriterionSyntax> criteria) =>
        [.. criteria.Select(c => Criterion(path, c, false)).OfType<Criterion>()];

    public ImmutableArray<CriterionGroup> Groups(string path, ImmutableArray<GroupSyntax> groups) =>
        [.. groups.Select(g => Group(path, g)).OfType<CriterionGroup>()];

    private CriterionGroup? Group(string path, GroupSyntax syntax)
    {
        if (syntax.Id is null) return null;
        string own = MemberOutline.Join(path, syntax.Id.Text);
        if (syntax.Criteria.IsEmpty && syntax.Groups.IsEmpty) scope.Report(DiagnosticCatalogue.EmptyMembers(scope.At(syntax.Id), syntax.Id.Text));
        Combination combination = Combination(syntax.Combination, syntax.Criteria.Length + syntax.Groups.Length, false);
        if (combination is AtLeastCombination && syntax.Points is null)
            scope.Report(DiagnosticCatalogue.GroupPointsMissing(scope.At(syntax.Id), syntax.Id.Text, scope.Spell(syntax, Key.Points)));
        Compulsory(combination, syntax.Combination, syntax.Criteria);
        (ImmutableArray<GroupLevel> levels, bool covered) = new GroupLevelChecker(scope, expressions, cases).Check(own, syntax.Levels);
        var group = new CriterionGroup(own, syntax.Id.Text, scope.At(syntax))
        {
            Amendments = [.. syntax.Amendments.Select(a => a.Origin)],
            Code = syntax.Code?.Text,
            Title = Texts.Of(syntax.Title),
            Citation = syntax.Citation?.Text,
            Applies = Condition(syntax.Applies),
            NotApplicable = NotApplicable(syntax.NotApplicable),
            Weight = _figures.Positive(syntax.Weight, Key.Weight) ?? 1,
            Points = _figures.Positive(syntax.Points, Key.Points),
            Cap = _figures.Positive(syntax.Cap, Key.Cap),
            Minimum = _figures.Minimum(syntax.Minimum),
            ZeroWhen = syntax.ZeroWhen is { } zero && Condition(zero.When) is { } when ? new ZeroEvent(when, Texts.Of(zero.Title), scope.At(zero)) : null,
            Combination = combination,
            Rounding = _figures.Rounding(syntax.Round, roundings.Mode) ?? roundings.Group,
            LevelNames = scope.Members.ByPath(own)?.Levels ?? [],
            Levels = levels,
            LevelsCovered = covered,
            Criteria = Criteria(own, syntax.Criteria),
            Groups = Groups(own, syntax.Groups),
        };
        Declared(syntax.Maximum, scope.Members.ByPath(own)?.Maximum);
        return group;
    }

    /// <summary>Compares a declared maximum with what the members come to.</summary>
    public void Declared(ExpressionSyntax? written, Rational? found)
    {
        if (_figures.Positive(written, Key.Maximum) is { } declared && found is { } sum && declared != sum)
            scope.Report(DiagnosticCatalogue.SumMismatch(scope.At(written!), declared.ToString(), sum.ToString()));
    }

    private Criterion? Criterion(string path, CriterionSyntax syntax, bool isPart)
    {
        if (syntax.Id is not { } id)
        {
            // The outline has reported it for criteria; it does not look at parts without an id.
            if (isPart) scope.Report(DiagnosticCatalogue.Required(scope.At(syntax), scope.Spell(syntax, Key.Id), "a part needs an id", "tiêu chí thành phần cần có mã"));
            return null;
        }
        string own = MemberOutline.Join(path, id.Text);
        Rational? points = Points(syntax, id);
        Rational lowest = _figures.Number(syntax.Lowest) ?? 0;
        if (points is { } most && lowest > most)
            scope.Report(DiagnosticCatalogue.LowestAbovePoints(scope.At(syntax.Lowest ?? syntax.Points ?? (SyntaxNode)id), lowest.ToString(), most.ToString()));
        // Without points, which is reported, nothing is known of what lies outside them.
        var range = points is { } declared ? new Bounds(Rational.Min(lowest, declared), declared) : NumberType.DefaultRange;
        Scoring? scoring = Scoring(own, syntax, id, range);
        Expression? applies = Condition(syntax.Applies);
        KnockOut? knockOut = KnockOut(syntax.KnockOut);
        NotApplicablePolicy notApplicable = NotApplicable(syntax.NotApplicable);
        EvidenceRule? evidence = new EvidenceChecker(scope).Check(syntax);
        if (scoring is null || points is null) return null;
        return new Criterion(own, id.Text, scoring, scope.At(syntax))
        {
            Amendments = [.. syntax.Amendments.Select(a => a.Origin)],
            Code = syntax.Code?.Text,
            Title = Texts.Of(syntax.Title),
            Citation = syntax.Citation?.Text,
            Provenance = FigureChecker.Provenance(syntax.Provenance) ?? provenance,
            Points = points.Value,
            Lowest = lowest,
            Weight = _figures.Positive(syntax.Weight, Key.Weight) ?? 1,
            MetAt = _figures.Number(syntax.MetAt),
            Required = syntax.Required?.Value ?? false,
            LevelNames = isPart ? [] : scope.Members.ByPath(own)?.Levels ?? [],
            Applies = applies,
            NotApplicable = notApplicable,
            Missing = FigureChecker.Missing(syntax.Missing),
            Evidence = [.. syntax.Evidence.Select(e => e.Text)],
            EvidenceRule = evidence,
            Rounding = _figures.Rounding(syntax.Round, roundings.Mode) ?? (isPart ? null : roundings.Criterion),
            KnockOut = knockOut,
        };
    }

    private Rational? Points(CriterionSyntax syntax, NameSyntax id)
    {
        if (syntax.Points is ErrorSyntax) return null;
        if (syntax.Points is { } written && Constants.Number(written) is null)
        {
            scope.Report(DiagnosticCatalogue.ConstantExpected(scope.At(written), "a number of points", "số điểm"));
            return null;
        }
        Rational? points = CriterionPoints.Of(syntax);
        if (points is null && syntax.Scorings.Length > 0) scope.Report(DiagnosticCatalogue.PointsMissing(scope.At(id), id.Text));
        return points;
    }

    private Scoring? Scoring(string path, CriterionSyntax syntax, NameSyntax id, Bounds range)
    {
        if (syntax.Scorings.IsEmpty) return scope.Fail<Scoring>(DiagnosticCatalogue.NoScoring(scope.At(id), id.Text, s_scorings.Select(key => scope.Spell(id, key))));
        if (syntax.Scorings.Length > 1) scope.Report(DiagnosticCatalogue.SeveralScorings(scope.At(syntax.Scorings[1]), id.Text, syntax.Scorings.Length));
        Scoring?[] scorings = [.. syntax.Scorings.Select(s => s is PartsSyntax parts
            ? Parts(path, parts, syntax.Points)
            : new ScoringChecker(scope, expressions, cases, _figures).Check(s, range))];
        return scorings.Length == 1 ? scorings[0] : null;
    }

    private PartsScoring? Parts(string path, PartsSyntax syntax, ExpressionSyntax? points)
    {
        Criterion?[] parts = [.. syntax.Parts.Select(p => Criterion(path, p, true))];
        if (parts.Length == 0) return scope.Fail<PartsScoring>(DiagnosticCatalogue.TallyEmpty(scope.At(syntax), scope.Spell(syntax, Key.Parts)));
        Combination combination = Combination(syntax.Combination, parts.Length, true);
        Compulsory(combination, syntax.Combination, syntax.Parts);
        foreach (CriterionSyntax part in combination is AtLeastCombination or AnyCombination ? [] : syntax.Parts)
            if (part.Required is { Value: true } required) scope.Report(DiagnosticCatalogue.RequiredWithoutCount(scope.At(required), scope.Spell(part, Key.Combine), CountExample(part)));
        if (parts.Any(p => p is null)) return null;
        if (combination is SumCombination && points is not null && Constants.Number(points) is { } declared && CriterionPoints.Sum(syntax) is { } sum && declared != sum)
            scope.Report(DiagnosticCatalogue.SumMismatch(scope.At(points), declared.ToString(), sum.ToString()));
        return new PartsScoring([.. parts.Select(p => p!)], combination);
    }

    public Combination Combination(CombinationSyntax? syntax, int members, bool parts)
    {
        if (syntax is null) return new SumCombination();
        string[] words = parts ? ["sum", "all", "any", "at least"] : ["sum", "weighted mean", "lowest", "at least"];
        string word = syntax.Kind.Text;
        if (!words.Contains(word))
        {
            scope.Report(DiagnosticCatalogue.CombinationNotHere(scope.At(syntax.Kind), scope.WordsAt(scope.At(syntax)).Spell(WordSet.Combination, word), parts));
            return new SumCombination();
        }
        return word switch
        {
            "weighted mean" => new WeightedMeanCombination(),
            "lowest" => new LowestCombination(),
            "all" => new AllCombination(),
            "any" => new AnyCombination(),
            "at least" => new AtLeastCombination(Count(syntax, members)),
            _ => new SumCombination(),
        };
    }

    /// <summary>Reports a count that the required members alone reach, so that no other can matter.</summary>
    public void Compulsory(Combination combination, CombinationSyntax? syntax, ImmutableArray<CriterionSyntax> members)
    {
        int count = combination switch { AtLeastCombination some => some.Count, AnyCombination => 1, _ => int.MaxValue };
        CriterionSyntax[] required = [.. members.Where(m => m.Required is { Value: true })];
        // One that is left out is not asked for, and then others count.
        if (required.Length < count || required.Any(r => r.Applies is not null || r.Missing?.Text == "exclude")) return;
        scope.Report(DiagnosticCatalogue.CountReachedByRequired(scope.At(syntax!), count, required.Length));
    }

    private string CountExample(SyntaxNode place) => $"{scope.Spell(place, Key.AtLeast)}: 2";

    private int Count(CombinationSyntax syntax, int members)
    {
        if (syntax.Count is ErrorSyntax) return 1;
        if (Constants.NumberOf(syntax.Count) is { IsInteger: true, Sign: > 0 } count && count <= members) return (int)count.Numerator;
        scope.Report(DiagnosticCatalogue.CountOutside(scope.At(syntax.Count ?? (SyntaxNode)syntax.Kind), members));
        return 1;
    }

    private Expression? Condition(ExpressionSyntax? syntax)
    {
        if (syntax is null) return null;
        Expression? condition = expressions.CheckCondition(syntax, ResultAccess.Members);
        if (condition is not null) cases.Condition(condition);
        return condition;
    }

    private NotApplicablePolicy NotApplicable(NotApplicableSyntax? syntax)
    {
        if (syntax?.Points is { } points) return _figures.Number(points) is { } own ? new OwnPointsPolicy(own) : NotApplicablePolicy.Exclude;
        return syntax?.Word?.Text switch
        {
            "full" => NotApplicablePolicy.Full,
            "zero" => NotApplicablePolicy.Zero,
            _ => NotApplicablePolicy.Exclude,
        };
    }

    private KnockOut? KnockOut(KnockOutSyntax? syntax)
    {
        if (syntax is null) return null;
        _figures.Grade(syntax.Grade);
        return new KnockOut(Condition(syntax.When), syntax.Grade.Text == FigureChecker.None ? null : syntax.Grade.Text, scope.At(syntax));
    }
}
