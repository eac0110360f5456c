using System.Collections.Immutable;
using RubricEngine.Functions;
using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Values;

namespace RubricEngine.Plans;

/// <summary>
/// What is read on the way to a result. Only a branch that is taken, a level that is reached and a fallback that is needed are
/// read, so every read has its condition.
/// </summary>
/// <param name="whole">The plan.</param>
/// <param name="rubric">The rubric.</param>
/// <param name="source">What its expressions read.</param>
/// <param name="expressions">Its expressions.</param>
/// <param name="list">The list of the item at hand, or -1.</param>
internal sealed class ReadLowering(PlanLowering whole, RubricLowering rubric, IReadingSource source, ExpressionLowering expressions, int list = -1)
{
    private readonly Dictionary<object, PlanReads> _once = new(ReferenceEqualityComparer.Instance);

    private PlanBuilder Plan => whole.Readings.Plan;

    private TruthBuilder Truths => whole.Readings.Truths;

    /// <summary>What a criterion reads.</summary>
    /// <param name="criterion">The criterion or part.</param>
    /// <param name="groups">The groups around it.</param>
    /// <param name="nodes">How it comes out.</param>
    public PlanReads Of(Criterion criterion, ImmutableArray<CriterionGroup> groups, CriterionNodes nodes)
    {
        var reads = new PlanReads(Plan);
        PlanBit guard = Plan.True;
        foreach (Expression applies in groups.Select(g => g.Applies).Append(criterion.Applies).OfType<Expression>())
        {
            reads.Include(Of(applies), guard);
            guard = Plan.And(guard, Plan.Not(Look(applies).False));
        }
        ReadScoring(criterion, nodes, reads, guard);
        if (criterion.EvidenceRule is { Without: not WithoutEvidence.Report } rule)
            reads.Add(ReadKey.OfInput(rubric.EvidenceInput(InputField.EvidenceKey(criterion.Path), rule)), nodes.AsksForEvidence);
        return reads;
    }

    /// <summary>What an expression reads.</summary>
    public PlanReads Of(Expression expression)
    {
        var reads = new PlanReads(Plan);
        Read(expression, reads, Plan.True);
        return reads;
    }

    private void ReadScoring(Criterion criterion, CriterionNodes nodes, PlanReads reads, PlanBit guard)
    {
        switch (criterion.Scoring)
        {
            case MetScoring met:
                Read(met.Condition, reads, guard);
                if (met.Exceeded is { } exceeded) Read(exceeded, reads, Plan.And(guard, Look(met.Condition).True));
                break;
            case LevelsScoring levels:
                if (levels.Measure is { } measure) Read(measure, reads, guard);
                foreach (Level level in levels.Levels)
                {
                    foreach (Expression condition in level.Conditions) Read(condition, reads, guard);
                    guard = Plan.And(guard, Plan.Not(Truths.And(level.Conditions.Select(Look)).True));
                }
                break;
            case FormulaScoring formula:
                Read(formula.Formula, reads, guard);
                if (formula.Maximum is { } maximum) Read(maximum, reads, guard);
                break;
            case PluginScoring plugin: Read(plugin.Call, reads, guard); break;
            case StepsScoring steps:
                foreach (Expression figure in (Expression[])[steps.Measure, steps.From, steps.Step]) Read(figure, reads, guard);
                break;
            case DeductScoring deduct:
                foreach (Tally kind in deduct.Kinds) Read(kind.Per, reads, guard);
                break;
            case BonusScoring bonus:
                foreach (Tally kind in bonus.Kinds) Read(kind.Per, reads, guard);
                break;
            case TableScoring table:
                foreach (Expression input in table.Inputs.Concat(table.Rows.SelectMany(r => r.Conditions))) Read(input, reads, guard);
                break;
            case JudgedScoring { Stages.IsEmpty: true } judged:
                reads.Add(ReadKey.OfInput(rubric.JudgementInput(criterion.Path, judged.Type)), guard);
                break;
            case JudgedScoring judged:
                // Asked for is the last stage that counts; with an earlier judgement nothing is open.
                int[] stages = [.. judged.Stages.Where(s => s.Counts).Select(s => rubric.JudgementInput(InputField.StageKey(criterion.Path, s.Name), judged.Type))];
                reads.Add(ReadKey.OfInput(stages[^1]), Plan.And(guard, Plan.Not(Plan.Or(stages.SkipLast(1).Select(Plan.Known)))));
                break;
            case PartsScoring:
                foreach (CriterionNodes part in nodes.Parts) reads.Include(Of(part.Criterion, [], part), guard);
                break;
            default: throw new InvalidOperationException($"unexpected scoring {criterion.Scoring.GetType().Name}");
        }
    }

    private void Read(Expression expression, PlanReads reads, PlanBit guard)
    {
        switch (expression)
        {
            case Literal: break;
            case FactReference fact: ReadFact(fact.Fact, fact.Previous, reads, guard); break;
            case AssessmentDate: reads.Add(ReadKey.OfInput(whole.AssessmentDate), guard); break;
            case ParameterReference reference: reads.Include(Once(reference.Parameter, [reference.Parameter.By, reference.Parameter.Date]), guard); break;
            case LetReference reference: reads.Include(Once(reference.Let, [reference.Let.Value]), guard); break;
            case LetCall call: Read(call.Body, reads, guard); break;
            case ArgumentReference argument: reads.Include(Once(argument.Argument, [argument.Argument]), guard); break;
            case Unary unary: Read(unary.Operand, reads, guard); break;
            case MissingTest test: Read(test.Operand, reads, guard); break;
            case Binary binary: ReadAll([binary.Left, binary.Right], reads, guard); break;
            case Between between: ReadAll([between.Operand, between.Low, between.High], reads, guard); break;
            case Membership membership: ReadAll([membership.Operand, .. membership.Items], reads, guard); break;
            case AtLeastOf some: ReadAll([some.Count, .. some.Conditions], reads, guard); break;
            case Conditional conditional:
                Read(conditional.Condition, reads, guard);
                PlanTruth condition = Look(conditional.Condition);
                Read(conditional.Then, reads, Plan.And(guard, condition.True));
                Read(conditional.Else, reads, Plan.And(guard, condition.False));
                break;
            case Coalesce coalesce:
                Read(coalesce.Operand, reads, guard);
                Read(coalesce.Fallback, reads, Plan.And(guard, expressions.Look(() => expressions.Read(coalesce.Operand)).Open));
                break;
            case Call { Function: BuiltInFunction.Change } change:
                var changing = (FactReference)change.Arguments[0];
                ReadFact(changing.Fact, false, reads, guard);
                ReadFact(changing.Fact, true, reads, guard);
                break;
            case Call call: ReadAll(call.Arguments, reads, guard); break;
            case Aggregate aggregate: ReadItems(aggregate, reads, guard); break;
            case FieldReference field: reads.Add(ReadKey.OfField(list, field.Index), guard); break;
            case ForeignCall call:
                ReadAll(call.Arguments, reads, guard);
                reads.Add(ReadKey.OfCall(expressions.Look(() => whole.Calls.Of(call, [.. call.Arguments.Select(expressions.Read)]))), guard);
                break;
            case CohortAggregate cohort: whole.Cohorts.AddReads(cohort, rubric, this, reads, guard); break;
            case ResultReference { Path: { } path }: reads.Add(ReadKey.OfResult(rubric.FindGroup(path) is null ? rubric.OwnerOf(path).Path : path), guard); break;
            case ResultReference: break;
            default: throw new InvalidOperationException($"unexpected expression {expression.GetType().Name}");
        }
    }

    private PlanTruth Look(Expression condition) => expressions.Look(() => expressions.Truth(condition));

    private void ReadAll(IEnumerable<Expression> all, PlanReads reads, PlanBit guard)
    {
        foreach (Expression expression in all) Read(expression, reads, guard);
    }

    private PlanReads Once(object key, IEnumerable<Expression?> read)
    {
        if (_once.TryGetValue(key, out PlanReads? known)) return known;
        known = new PlanReads(Plan);
        ReadAll(read.OfType<Expression>(), known, Plan.True);
        return _once[key] = known;
    }

    public void ReadFact(Fact fact, bool previous, PlanReads reads, PlanBit guard) =>
        reads.Add(fact.Result is null ? ReadKey.OfInput(whole.Inputs.Of(FactLowering.KeyOf(fact, previous), fact.Type)) : ReadKey.OfOther(fact), guard);

    private void ReadItems(Aggregate aggregate, PlanReads reads, PlanBit guard)
    {
        ReadFact(aggregate.List.Fact, false, reads, guard);
        var items = (ListReading)source.Fact(aggregate.List.Fact, false);
        guard = Plan.And(guard, items.Known);
        if (((RecordsType)aggregate.List.Type).DatedBy is not null)
        {
            reads.Add(ReadKey.OfInput(whole.AssessmentDate), guard);
            guard = Plan.And(guard, source.AssessmentDate() is PlaceReading date ? date.Known : Plan.True);
        }
        IReadingSource own = source.OfItems(items.List);
        var inner = new ReadLowering(whole, rubric, own, new ExpressionLowering(whole.Readings, own), items.List);
        var found = new PlanReads(Plan);
        inner.ReadAll(new[] { aggregate.Where, aggregate.Value }.OfType<Expression>(), found, Plan.True);
        foreach ((ReadKey key, PlanBit each) in found.All)
            reads.Add(key, Plan.And(guard, key.List >= 0 ? each : Plan.Bit(new ItemAny(items.List, each))));
    }
}
