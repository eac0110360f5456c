using System.Reflection.Emit;
using RubricEngine.Plans;

namespace RubricEngine.Evaluation;

internal sealed partial class RecordEmitter
{
    /// <summary>Emits a plan with shortcuts.</summary>
    /// <param name="places">The places that each node is written to.</param>
    /// <param name="results">Writes results.</param>
    private void Emit(Dictionary<int, SortedSet<int>> places, ResultEmitter results)
    {
        Stretches stretches = Stretches.Of(_plan, [.. places.Keys]);
        foreach ((int node, SortedSet<int> of) in places) _uses[node] += of.Count;
        for (int i = 0; i < _plan.Steps.Length; i++)
            if (stretches.IsComputed(i))
                foreach (int operand in PlanNodes.Operands(_plan.Steps[i].Node)) _uses[operand]++;
        foreach (Stretch stretch in stretches.Order())
        {
            foreach (int condition in stretch.When) _uses[condition]++;
            foreach ((int node, int shorter) in stretch.Pairs) _uses[shorter] += _uses[node];
        }
        foreach (Stretch stretch in stretches.Order())
        {
            foreach (int node in stretch.Always.Concat(stretch.Long).Concat(stretch.Short))
                if (PlanStages.InputOf(_plan.Steps[node].Node) is { } input) _inputs.Prepare(input);
            foreach (int node in stretch.Always) Compute(node, null, Write);
            if (!stretch.Pairs.IsEmpty) Fork(stretch, Write);
        }

        void Write(int node)
        {
            if (!places.TryGetValue(node, out SortedSet<int>? of)) return;
            foreach (int place in of) results.Write(place, kind => Operand(node, kind));
        }
    }

    private void Compute(int node, LocalBuilder? end, Action<int> write)
    {
        Measure(node);
        if (end is not null) Keep(node, end);
        else if (IsKept(node)) Keep(node);
        write(node);
    }

    private void Fork(Stretch stretch, Action<int> write)
    {
        Label other = _il.DefineLabel(), end = _il.DefineLabel();
        foreach (int condition in stretch.When)
        {
            bool isNot = _plan.Steps[condition].Node is Negation && _locals[condition] is null;
            Operand(isNot ? ((Negation)_plan.Steps[condition].Node).Operand.Index : condition, StackKind.Int32);
            _il.Emit(isNot ? OpCodes.Brtrue : OpCodes.Brfalse, other);
        }
        var ends = stretch.Ends.ToDictionary(e => e, e => Local(KindOf(e)));
        foreach (int node in stretch.Short) Compute(node, null, write);
        foreach ((int node, int shorter) in stretch.Pairs)
        {
            _instead[node] = shorter;
            write(node);
        }
        foreach (int node in stretch.After) Compute(node, ends.GetValueOrDefault(node), write);
        foreach ((int node, _) in stretch.Pairs)
            if (ends.TryGetValue(node, out LocalBuilder? local)) Put(local, () => Operand(node, KindOf(node)));
        foreach ((int node, _) in stretch.Pairs) _instead[node] = node;
        foreach (int node in stretch.Short.Concat(stretch.After)) _locals[node] = null;
        _il.Emit(OpCodes.Br, end);
        _il.MarkLabel(other);
        foreach (int node in stretch.Long.Concat(stretch.After).Order()) Compute(node, ends.GetValueOrDefault(node), write);
        _il.MarkLabel(end);
    }
}
