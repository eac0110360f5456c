using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Reflection;
using System.Reflection.Emit;
using RubricEngine.Plans;

namespace RubricEngine.Evaluation;

/// <summary>
/// Emits a plan as straight code: a value that is read once stays on the stack, one that is read more often is a local of
/// its kind. What belongs to the items of a list is computed in loops, each as soon as what it reads is there.
/// </summary>
internal sealed partial class RecordEmitter
{
    /// <summary>What costs more than this is not computed where it is not needed; a branch that is guessed wrong costs about as much.</summary>
    private const int WorthABranch = 20;

    /// <summary>A deeper expression is cut by locals, so that no generator and no compiler of machine code runs out of stack.</summary>
    private const int Deepest = 24;

    private readonly Plan _plan;
    private readonly LaneEmitter _lane;
    private readonly ILGenerator _il;
    private readonly IInputEmitter _inputs;
    private readonly int[] _uses;
    private readonly int[] _depths;
    private readonly int[] _costs;
    private readonly LocalBuilder?[] _locals;

    // For each node the one that is computed instead where the code is for some records.
    private readonly int[] _instead;

    private RecordEmitter(Plan plan, LaneEmitter lane, IInputEmitter inputs)
    {
        (_plan, _lane, _il, _inputs) = (plan, lane, lane.Il, inputs);
        _uses = new int[plan.Steps.Length];
        _depths = new int[plan.Steps.Length];
        _costs = new int[plan.Steps.Length];
        _locals = new LocalBuilder?[plan.Steps.Length];
        _instead = [.. Enumerable.Range(0, plan.Steps.Length)];
    }

    /// <summary>Emits the plan and the writing of its values.</summary>
    /// <param name="plan">The plan, or what passes made of it.</param>
    /// <param name="layout">The places of the values.</param>
    /// <param name="lane">Where code goes.</param>
    /// <param name="inputs">Reads the record.</param>
    /// <param name="values">The argument that holds the <see cref="RecordValues"/>.</param>
    /// <param name="constants">The places that hold what is the same for every record: they are not written.</param>
    /// <param name="excluded">Where code goes on for a record that the plan is not for.</param>
    public static void Emit(Plan plan, ValueLayout layout, LaneEmitter lane, IInputEmitter inputs, int values, IReadOnlySet<int> constants, Label? excluded = null) =>
        new RecordEmitter(plan, lane, inputs).Emit(layout, values, constants, excluded);

    private void Emit(ValueLayout layout, int values, IReadOnlySet<int> constants, Label? excluded)
    {
        var places = new Dictionary<int, SortedSet<int>>();
        foreach ((int root, int place) in layout.RootsOf(_plan))
        {
            if (constants.Contains(place)) continue;
            if (!places.TryGetValue(root, out SortedSet<int>? of)) places.Add(root, of = []);
            of.Add(place);
        }
        var results = new ResultEmitter(layout, _lane, values);
        if (excluded is null && !_plan.Outputs.Shortcuts.IsEmpty)
        {
            Emit(places, results);
            return;
        }
        HashSet<int> leaving = excluded is null ? [] : [.. _plan.Outputs.Excluded.Select(e => e.Index)];
        CountUses(places, leaving);
        foreach (ScheduledStep step in Schedule.Of(_plan).Steps)
        {
            if (step.Folds is { } folds)
            {
                Loop(step.NodeOrList, folds, node => _plan.Steps[node].List >= 0 ? [.. places[node].Select(place => results.RoomFor(place, () => _inputs.Count(step.NodeOrList)))] : []);
                foreach (int fold in folds.Where(f => _plan.Steps[f].List < 0)) Write(fold);
                continue;
            }
            Measure(step.NodeOrList);
            if (IsKept(step.NodeOrList)) Keep(step.NodeOrList);
            if (leaving.Contains(step.NodeOrList))
            {
                Operand(step.NodeOrList, StackKind.Int32);
                _il.Emit(OpCodes.Brtrue, excluded!.Value);
            }
            Write(step.NodeOrList);
        }

        void Write(int node)
        {
            if (!places.TryGetValue(node, out SortedSet<int>? of)) return;
            foreach (int place in of) results.Write(place, kind => Operand(node, kind));
        }
    }

    private void CountUses(Dictionary<int, SortedSet<int>> places, HashSet<int> leaving)
    {
        foreach (int node in leaving) _uses[node]++;
        foreach ((int node, SortedSet<int> of) in places) _uses[node] += of.Count;
        for (int i = 0; i < _plan.Steps.Length; i++)
        {
            bool isOfItems = _plan.Steps[i].List >= 0 || PlanNodes.FoldedList(_plan.Steps[i].Node) >= 0;
            foreach (int operand in PlanNodes.Operands(_plan.Steps[i].Node))
                // What items read is computed once, before the loop.
                _uses[operand] += isOfItems && _plan.Steps[operand].List < 0 ? 2 : 1;
        }
    }

    private void Measure(int node)
    {
        int depth = 0, cost = OwnCost(node);
        foreach (int operand in PlanNodes.Operands(_plan.Steps[node].Node))
        {
            if (IsLocal(operand) || PlanNodes.FoldedList(_plan.Steps[node].Node) >= 0) continue;
            depth = Math.Max(depth, _depths[_instead[operand]]);
            cost += CostOf(operand);
        }
        _depths[node] = depth + 1;
        _costs[node] = cost;
    }

    private bool IsLocal(int node) => _locals[_instead[node]] is not null;

    /// <summary>What computing a node takes here.</summary>
    private int CostOf(int node) => IsLocal(node) ? 0 : _costs[_instead[node]];

    private bool IsKept(int node) => _plan.Steps[node].Node switch
    {
        BitConstant or NumberConstant => false,
        Negation => _depths[node] >= Deepest,
        _ => _uses[node] > 1 || _depths[node] >= Deepest,
    };

    private void Keep(int node) => Keep(node, _il.DeclareLocal(LaneEmitter.TypeOf(KindOf(node))));

    private void Keep(int node, LocalBuilder local)
    {
        Node(node, KindOf(node));
        _il.Emit(OpCodes.Stloc, local);
        _locals[node] = local;
        _depths[node] = 0;
        _costs[node] = 0;
    }

    private StackKind KindOf(int node) => StackKinds.Of(_plan.Steps[node].Lane);

    private int OwnCost(int node)
    {
        int each = KindOf(node) switch { StackKind.Int128 => 5, StackKind.Large => 60, _ => 1 };
        return _plan.Steps[node].Node switch
        {
            BitConstant or NumberConstant => 0,
            Quotient => 25 * each,
            DatePart => 15,
            Less n => Math.Max(1, OwnCostOf(n.Left.Index, n.Right.Index)),
            Equal n => Math.Max(1, OwnCostOf(n.Left.Index, n.Right.Index)),
            _ => each,
        };
    }

    private int OwnCostOf(int left, int right) => StackKinds.Wider(KindOf(left), KindOf(right)) switch { StackKind.Int128 => 3, StackKind.Large => 30, _ => 1 };
}
