using System.Collections.Concurrent;
using System.Collections.Immutable;
using RubricEngine.Columns;
using RubricEngine.Model;
using RubricEngine.Plans;
using RubricEngine.Results;

namespace RubricEngine.Batch;

/// <summary>Evaluates tables by a rubric's plan. What is compiled for a question is kept for the next one; safe on any number of threads.</summary>
internal sealed class BatchEvaluator(Rubric rubric, Plan plan)
{
    private readonly Plan _complete = KnownInputs.Assume(plan, _ => true, _ => true);
    private readonly ConcurrentDictionary<(AssessmentOutputs, VectorWidth), (PlanEvaluation Evaluation, Plan Numbered)> _questions = new();
    private readonly ConcurrentDictionary<(int, VectorWidth), CohortPass> _passes = new();

    public AssessmentTable Evaluate(FactTable table, BatchOptions options, IProgress<long>? progress, CancellationToken cancellation)
    {
        RunOptions run = options.Run with { MaxDegreeOfParallelism = options.MaxDegreeOfParallelism };
        PlanColumns columns = TableColumns.Of(plan, table);
        for (int figure = 0; figure < plan.CohortFigures.Length; figure++)
            columns = Pass(figure, run).Run(table, columns, run, cancellation);
        (PlanEvaluation evaluation, Plan numbered) = _questions.GetOrAdd((options.Outputs, run.Width), _ => Compile(options.Outputs, run.Width));
        return new AssessmentTable(rubric, table, options.Outputs, numbered, evaluation.Run(columns, run, progress, cancellation));
    }

    private CohortPass Pass(int figure, RunOptions options) =>
        _passes.GetOrAdd((figure, options.Width), _ => new CohortPass(plan, _complete, figure, options.Width));

    /// <summary>What answers a question, and a plan whose outputs have the numbers of its columns as places.</summary>
    private (PlanEvaluation, Plan) Compile(AssessmentOutputs asked, VectorWidth width)
    {
        var evaluation = new PlanEvaluation(plan, AskedOutputs.Places(plan.Outputs, asked), _complete, AskedOutputs.Places(_complete.Outputs, asked), width);
        PlanOutputs numbered = AskedOutputs.Map(plan.Outputs, asked, place => evaluation.ColumnOf[place]);
        return (evaluation, new Plan(plan.Inputs, plan.Lists, plan.Texts, [], [], numbered));
    }
}
