using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Model;
using RubricEngine.Operators;
using RubricEngine.Syntax;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>Checks one scoring of a criterion, but parts, which are criteria again.</summary>
internal sealed class ScoringChecker(CheckScope scope, ExpressionChecker expressions, CaseChecker cases, FigureChecker figures)
{
    private const int DefaultJudgedDigits = 2;
    private const int MostDigits = 12;

    /// <param name="syntax">The scoring as written.</param>
    /// <param name="range">From the criterion's lowest points to its points.</param>
    public Scoring? Check(ScoringSyntax syntax, Bounds range) => syntax switch
    {
        MetSyntax met => Met(met),
        LevelsSyntax levels => new LevelsChecker(scope, expressions, cases, figures).Check(levels, range),
        FormulaSyntax formula => Formula(formula, range),
        PluginSyntax plugin => Plugin(plugin, range),
        StepsSyntax steps => Steps(steps),
        DeductSyntax deduct => Tallies(deduct.Kinds, deduct, Key.Deduct) is { } kinds ? new DeductScoring(kinds) : null,
        BonusSyntax bonus => Tallies(bonus.Kinds, bonus, Key.Bonus) is { } kinds ? new BonusScoring(kinds) : null,
        JudgedSyntax judged => Judged(judged, range),
        TableSyntax table => new TableChecker(scope, expressions, cases, figures).Check(table, range),
        _ => throw new InvalidOperationException($"no check for {syntax.GetType().Name}"),
    };

    private MetScoring? Met(MetSyntax syntax)
    {
        Expression? condition = Condition(syntax.Condition);
        Expression? exceeded = syntax.Exceeded is { } written ? Condition(written) : null;
        return condition is null || (syntax.Exceeded is not null && exceeded is null) ? null : new MetScoring(condition, exceeded);
    }

    private Expression? Condition(ExpressionSyntax syntax)
    {
        Expression? condition = expressions.CheckCondition(syntax, ResultAccess.Members);
        if (condition is not null) cases.Condition(condition);
        return condition;
    }

    private FormulaScoring? Formula(FormulaSyntax syntax, Bounds range)
    {
        Expression? formula = expressions.CheckPoints(syntax.Formula, ResultAccess.Members);
        Expression? maximum = syntax.Maximum is { } written ? expressions.CheckPoints(written, ResultAccess.Members) : null;
        if (formula is null || (syntax.Maximum is not null && maximum is null)) return null;
        NoteOutside(formula, range, scope.At(syntax.Formula));
        return new FormulaScoring(formula, maximum);
    }

    private PluginScoring? Plugin(PluginSyntax syntax, Bounds range)
    {
        if (expressions.CheckNamed(syntax, ResultAccess.Members) is not { } call) return null;
        NoteOutside(call, range, scope.At(syntax.Function));
        return new PluginScoring(call);
    }

    /// <summary>Warns of points that are never left as they come.</summary>
    private void NoteOutside(Expression points, Bounds range, Origin at)
    {
        if (points.Type is NumberType { Range: var values } && (values.High < range.Low || values.Low > range.High) && range.Low < range.High)
            scope.Report(DiagnosticCatalogue.OutsidePoints(at));
    }

    private StepsScoring? Steps(StepsSyntax syntax)
    {
        Expression? measure = syntax.Measure is { } written ? expressions.CheckNumber(written, ResultAccess.Members) : Missing<Expression>(syntax, Key.Measure, "what the steps are counted on", "đại lượng để tính bước");
        if (measure is null) return null;
        Expression? from = syntax.From is null ? Missing<Expression>(syntax, Key.From, "where the steps start", "mức khởi điểm") : Like(syntax.From, measure);
        Expression? step = syntax.ForEach is null ? Missing<Expression>(syntax, Key.ForEach, "the size of a step", "độ lớn của một bước") : Like(syntax.ForEach, measure);
        if (step is not null and not Literal { Value: NumberValue { Number.Low.Sign: > 0 } })
            step = scope.Fail<Expression>(DiagnosticCatalogue.StepNotPositive(scope.At(syntax.ForEach!)));
        if (syntax.Add is null) scope.Report(DiagnosticCatalogue.Required(scope.At(syntax), scope.Spell(syntax, Key.Add), "the points of a step", "số điểm của mỗi bước"));
        Rational? add = figures.Number(syntax.Add);
        Rational? start = syntax.Base is null ? 0 : figures.Number(syntax.Base);
        Rational? cap = figures.Number(syntax.Cap), otherwise = figures.Number(syntax.Otherwise);
        bool downward = syntax.Direction?.Text == "down", proRata = syntax.Count?.Text == "pro rata";
        if (from is null || step is null || add is null || start is null) return null;
        if (syntax.Otherwise is null && MayMiss((NumberType)measure.Type, (NumberType)from.Type, downward))
            return scope.Fail<StepsScoring>(DiagnosticCatalogue.StepsNeedOtherwise(scope.At(syntax), scope.Spell(syntax, Key.Otherwise)));
        return new StepsScoring(measure, start.Value, from, step, add.Value, downward, proRata, cap, otherwise);
    }

    /// <summary>Whether the measure may lie before the start.</summary>
    private static bool MayMiss(NumberType measure, NumberType from, bool downward)
    {
        Bounds start = NumberRules.Convert(from, measure.Unit).Range;
        return downward ? measure.Range.High > start.Low : measure.Range.Low < start.High;
    }

    /// <summary>A number in the measure's family of units.</summary>
    private Expression? Like(ExpressionSyntax syntax, Expression measure)
    {
        Expression? number = expressions.CheckNumber(syntax, ResultAccess.Members, measure.Type);
        if (number is null || measure.Type is not NumberType { Unit: var unit } || number.Type is not NumberType { Unit: var own } || own.Converts(unit)) return number;
        return scope.Fail<Expression>(DiagnosticCatalogue.UnitMismatch(scope.At(syntax), unit.ToString(), own.ToString()));
    }

    private ImmutableArray<Tally>? Tallies(ImmutableArray<TallySyntax> kinds, SyntaxNode place, Key key)
    {
        if (kinds.IsEmpty) scope.Report(DiagnosticCatalogue.TallyEmpty(scope.At(place), scope.Spell(place, key)));
        var tallies = ImmutableArray.CreateBuilder<Tally>();
        foreach (TallySyntax kind in kinds)
        {
            if (kind.Points is null) scope.Report(DiagnosticCatalogue.Required(scope.At(kind), scope.Spell(kind, Key.Points), "points a case", "số điểm mỗi trường hợp"));
            Rational? points = figures.Positive(kind.Points, Key.Points);
            Expression? per = figures.Cases(kind.Per, kind.When, kind, expressions, ResultAccess.Members);
            if (per is { Type: BooleanType }) cases.Condition(per);
            Rational? cap = figures.Positive(kind.Cap, Key.Cap);
            if (points is not null && per is not null) tallies.Add(new Tally(points.Value, per, cap, kind.Label?.Text, scope.At(kind)));
        }
        return tallies.Count == kinds.Length && kinds.Length > 0 ? tallies.ToImmutable() : null;
    }

    private JudgedScoring? Judged(JudgedSyntax syntax, Bounds range)
    {
        ImmutableArray<JudgingStage> stages = syntax.Stages.IsEmpty ? scope.Stages : new StageChecker(scope).Check(syntax.Stages);
        if (!syntax.Levels.IsEmpty) return JudgedLevels(syntax.Levels, range, stages);
        if (syntax.Kind?.Text == "met") return new JudgedScoring(new BooleanType(), [], stages);
        int digits = DefaultJudgedDigits;
        if (figures.Number(syntax.Digits) is { } written)
        {
            if (written.IsInteger && written.Sign >= 0 && written <= MostDigits) digits = (int)written.Numerator;
            else scope.Report(DiagnosticCatalogue.ConstantOutside(scope.At(syntax.Digits!), scope.SourceOf(syntax.Digits!), $"0..{MostDigits}"));
        }
        return new JudgedScoring(new NumberType(range, digits, Unit.None), [], stages);
    }

    private JudgedScoring? JudgedLevels(ImmutableArray<JudgedLevelSyntax> levels, Bounds range, ImmutableArray<JudgingStage> stages)
    {
        var found = ImmutableArray.CreateBuilder<JudgedLevel>();
        foreach (JudgedLevelSyntax level in levels)
        {
            if (found.FirstOrDefault(l => l.Name == level.Name.Text) is { } first)
                scope.Report(DiagnosticCatalogue.DuplicateName(scope.At(level.Name), level.Name.Text, first.Origin!));
            else if (figures.Number(level.Points) is { } points)
            {
                if (!range.Contains(points)) scope.Report(DiagnosticCatalogue.LevelPointsOutside(scope.At(level.Points), points.ToString(), range.ToString()));
                found.Add(new JudgedLevel(level.Name.Text, points, scope.At(level)));
            }
        }
        if (found.Count == 0) return null;
        // The choices of a fact are listed lowest first; levels may be written either way.
        ImmutableArray<JudgedLevel> ordered = [.. found.OrderBy(l => l.Points)];
        return new JudgedScoring(new ChoiceType([.. ordered.Select(l => l.Name)], true), ordered, stages);
    }

    private T? Missing<T>(SyntaxNode place, Key key, string english, string vietnamese) where T : class =>
        scope.Fail<T>(DiagnosticCatalogue.Required(scope.At(place), scope.Spell(place, key), english, vietnamese));
}
