using System.Collections.Immutable;
using RubricEngine.Functions;

namespace RubricEngine.Plans;

/// <summary>A call while its rubric is lowered: who reads its answer, and on which condition, is found out step by step.</summary>
internal sealed class LoweredCall(ForeignFunction function, ImmutableArray<PlanNumber> arguments, PlanBit known, int input, PlanReading answer, PlanBit never)
{
    private PlanBit _needed = never;

    public ForeignFunction Function => function;

    /// <summary>Whether all arguments are known.</summary>
    public PlanBit Known => known;

    public int Input => input;

    /// <summary>What it comes to.</summary>
    public PlanReading Answer => answer;

    /// <summary>Takes note that its answer is read where a condition holds.</summary>
    public void Need(PlanBuilder plan, PlanBit condition) => _needed = plan.Or(_needed, condition);

    /// <param name="plan">The plan.</param>
    /// <param name="isReady">Whether a bit is known before the call is made. Where it is not known whether the answer is read, the call is made.</param>
    public PlanCall Finish(PlanBuilder plan, Func<PlanBit, bool> isReady)
    {
        PlanBit asked = isReady(_needed) ? plan.And(known, _needed) : known;
        return new PlanCall(function, arguments, isReady(asked) ? asked : known, input);
    }
}
