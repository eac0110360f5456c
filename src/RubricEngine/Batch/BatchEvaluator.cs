using System.Collections.Concurrent;
using RubricEngine.Columns;
using RubricEngine.Model;
using RubricEngine.Plans;
using RubricEngine.Results;

namespace RubricEngine.Batch;

/// <summary>Evaluates tables by a rubric's plan. What is compiled for a question is kept for the next one; safe on any number of threads.</summary>
internal sealed class BatchEvaluator(Rubric rubric, Plan plan)
{
    private readonly Plan _complete = KnownInputs.Assume(plan, _ => true, _ => true);
    private readonly ColumnPool _pool = new();
    private readonly ConcurrentDictionary<(AssessmentOutputs, VectorWidth), BatchQuestion> _questions = new();

    public AssessmentTable Evaluate(FactTable table, BatchOptions options, IProgress<long>? progress, CancellationToken cancellation)
    {
        RunOptions run = options.Run with { MaxDegreeOfParallelism = options.MaxDegreeOfParallelism };
        BatchQuestion question = _questions.GetOrAdd((options.Outputs, run.Width), asked => new BatchQuestion(plan, _complete, asked.Item1, asked.Item2));
        var faults = new CallFaults(table.Rows, plan.Inputs.Length);
        PlanColumns columns = TableColumns.Of(plan, table);
        foreach (BatchLevel level in question.Levels)
        {
            foreach (CohortPass figure in level.Figures) columns = figure.Run(table, columns, run, cancellation);
            columns = level.Calls?.Run(columns, run, faults, cancellation) ?? columns;
        }
        var heap = new ColumnHeap(_pool);
        return new AssessmentTable(rubric, table, options.Outputs, question.Numbered, question.Evaluation.Run(columns, heap, run, progress, cancellation), heap, faults);
    }
}
