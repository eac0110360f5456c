using System.Numerics;
using RubricEngine.Plans;

namespace RubricEngine.Evaluation;

/// <summary>What the nodes that a plan is computed for came to for one record, whichever engine computed them.</summary>
internal interface IPlanValues
{
    bool this[PlanBit bit] { get; }

    BigInteger this[PlanNumber number] { get; }

    /// <summary>A bit that is computed for each item of a list; one that is not is the same for all of them.</summary>
    bool Holds(PlanBit bit, int item);
}
