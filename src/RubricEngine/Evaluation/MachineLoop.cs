using System.Collections.Immutable;
using System.Numerics;
using RubricEngine.Plans;

namespace RubricEngine.Evaluation;

/// <summary>A loop over the items of a list.</summary>
/// <param name="List">The list.</param>
/// <param name="Body">What is computed for each item.</param>
/// <param name="Folds">What is gathered of all items.</param>
/// <param name="OfItems">The bits that are asked for of each item.</param>
internal sealed record MachineLoop(int List, ImmutableArray<Instruction> Body, ImmutableArray<MachineFold> Folds, ImmutableArray<(int Place, int Node)> OfItems);

/// <summary>What a loop gathers of all items.</summary>
/// <param name="Node">The node.</param>
/// <param name="Kind">The kind in which it is gathered.</param>
/// <param name="Target">The register of the result.</param>
/// <param name="Condition">The register that says whether an item counts; -1 where all do.</param>
/// <param name="Value">The register of the value or numerator.</param>
/// <param name="Denominator">The register of the denominator.</param>
/// <param name="Start">The value of no item.</param>
/// <param name="Scratch">The first of three registers beyond those of nodes: numerator, denominator, found.</param>
internal sealed record MachineFold(PlanNode Node, StackKind Kind, int Target, int Condition, int Value, int Denominator, BigInteger Start, int Scratch);
