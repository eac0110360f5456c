using System.Collections.Immutable;
using System.Numerics;
using RubricEngine.Columns;
using RubricEngine.Functions;
using RubricEngine.Plans;
using RubricEngine.Values;

namespace RubricEngine.Batch;

/// <summary>
/// One figure of cohorts over a whole table: what it takes of every row is computed in blocks, put together by cohort, and set
/// into the inputs that hold the figure, which rules read like any other column.
/// </summary>
internal sealed class CohortPass
{
    private readonly Plan _plan;
    private readonly PlanCohortFigure _figure;
    private readonly PlanEvaluation _evaluation;

    /// <param name="plan">The plan.</param>
    /// <param name="complete">The same plan for records in which nothing is missing.</param>
    /// <param name="stage">The place of the figure among the stages.</param>
    /// <param name="width">How wide vectors are.</param>
    public CohortPass(Plan plan, Plan complete, int stage, VectorWidth width)
    {
        (_plan, _figure) = (plan, (PlanCohortFigure)plan.Stages[stage]);
        _evaluation = new PlanEvaluation(plan, PlanRoots.Of(plan.Stages[stage]), complete, PlanRoots.Of(complete.Stages[stage]), width);
    }

    public PlanColumns Run(FactTable table, PlanColumns columns, RunOptions options, CancellationToken cancellation)
    {
        ImmutableArray<OutputColumn> outputs = _evaluation.Run(columns, new ColumnHeap(), options, null, cancellation);
        var members = new CohortMembers(_figure, _evaluation, outputs, table.Rows);
        var filled = new FigureColumns(_plan, _figure, table.Rows);
        var given = _figure.Key is { } key ? table.Find(key) as GivenFigures : null;
        var index = new CohortRows(table, members);
        var computed = new Dictionary<(string?, BigInteger), CohortResult>();
        Rational most = _figure.Aggregate.Argument.Type is NumberType type ? type.Range.High : Rational.One;
        for (int row = 0; row < table.Rows; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (given?.Values.GetValueOrDefault(row) is { } value) filled.SetGiven(row, value);
            else if (index.CohortOf(row) is { } cohort)
            {
                if (!computed.TryGetValue(cohort, out CohortResult? result))
                    computed.Add(cohort, result = new CohortResult(_figure.Function, members, index.Members(cohort), most));
                filled.Set(row, result.Of(row));
            }
        }
        return filled.PutInto(columns);
    }
}
