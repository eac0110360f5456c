using System.Collections.Immutable;
using RubricEngine.Plans;
using RubricEngine.Results;

namespace RubricEngine.Batch;

/// <summary>What stages come to that need only levels before them.</summary>
internal sealed record BatchLevel(ImmutableArray<CohortPass> Figures, CallPass? Calls);

/// <summary>What answers a question to a plan: the stages that it needs, level by level, and then what is asked for.</summary>
internal sealed class BatchQuestion
{
    /// <param name="plan">The plan.</param>
    /// <param name="complete">The same plan for records in which nothing is missing.</param>
    /// <param name="asked">What is asked for.</param>
    /// <param name="width">How wide vectors are.</param>
    public BatchQuestion(Plan plan, Plan complete, AssessmentOutputs asked, VectorWidth width)
    {
        ImmutableArray<int> places = AskedOutputs.Places(plan.Outputs, asked);
        Levels = [.. PlanStages.Levels(plan, places.Where(place => place >= 0)).Select(LevelOf)];
        Evaluation = new PlanEvaluation(plan, places, complete, AskedOutputs.Places(complete.Outputs, asked), width);
        Numbered = new Plan(plan.Inputs, plan.Lists, plan.Texts, [], [], AskedOutputs.Map(plan.Outputs, asked, place => Evaluation.ColumnOf[place]));

        BatchLevel LevelOf(ImmutableArray<int> stages)
        {
            ImmutableArray<int> calls = [.. stages.Where(s => plan.Stages[s] is PlanCall)];
            return new([.. stages.Except(calls).Select(s => new CohortPass(plan, complete, s, width))], calls.IsEmpty ? null : new CallPass(plan, complete, calls, width));
        }
    }

    public ImmutableArray<BatchLevel> Levels { get; }

    public PlanEvaluation Evaluation { get; }

    /// <summary>A plan whose outputs have the numbers of the columns as places.</summary>
    public Plan Numbered { get; }
}
