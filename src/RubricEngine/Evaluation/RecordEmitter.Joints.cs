using System.Reflection.Emit;
using RubricEngine.Plans;

namespace RubricEngine.Evaluation;

internal sealed partial class RecordEmitter
{
    /// <summary>
    /// Joins bits without a branch, but those that are so dear that they are worth not computing: they come last, and only where the others
    /// have not settled it. What is denied is joined as it is and denied as a whole.
    /// </summary>
    /// <param name="node">The conjunction or disjunction.</param>
    private void Join(int node)
    {
        bool isConjunction = _plan.Steps[node].Node is Conjunction;
        List<int> parts = Parts(node);
        int[] dear = [.. parts.Where(p => CostOf(p) >= WorthABranch).OrderBy(CostOf)];
        int[] cheap = [.. parts.Except(dear)];
        // Many are dear together: then the last comes first, which is the dearest with everything below it, and settles most.
        bool areMany = cheap.Sum(CostOf) + cheap.Length > WorthABranch;
        int[][] pieces = [.. areMany ? [[cheap[^1]], cheap[..^1]] : cheap.Length > 0 ? [cheap] : Array.Empty<int[]>(), .. dear.Select(d => new[] { d })];
        Label end = _il.DefineLabel();
        for (int i = 0; i < pieces.Length; i++)
        {
            if (i > 0)
            {
                _il.Emit(OpCodes.Dup);
                _il.Emit(isConjunction ? OpCodes.Brfalse : OpCodes.Brtrue, end);
                _il.Emit(OpCodes.Pop);
            }
            Together(pieces[i], isConjunction);
        }
        _il.MarkLabel(end);
    }

    /// <summary>Joins bits without a branch. What is denied is joined as it is and denied as a whole.</summary>
    private void Together(int[] parts, bool isConjunction)
    {
        int[] denied = [.. parts.Where(p => !IsLocal(p) && _plan.Steps[p].Node is Negation)];
        (OpCode join, OpCode joinDenied) = isConjunction ? (OpCodes.And, OpCodes.Or) : (OpCodes.Or, OpCodes.And);
        if (denied.Length < 2) denied = [];
        Chain([.. parts.Except(denied)], join, p => Operand(p, StackKind.Int32));
        if (denied.Length == 0) return;
        Chain(denied, joinDenied, p => Operand(((Negation)_plan.Steps[p].Node).Operand));
        Deny();
        if (denied.Length < parts.Length) _il.Emit(join);
    }

    private void Chain(int[] parts, OpCode join, Action<int> part)
    {
        for (int i = 0; i < parts.Length; i++)
        {
            part(parts[i]);
            if (i > 0) _il.Emit(join);
        }
    }

    private void Deny(int node)
    {
        Operand(node, StackKind.Int32);
        if (!IsLocal(node)) Deny();
        else
        {
            // Of a value that is there already no condition need be made.
            _il.Emit(OpCodes.Ldc_I4_1);
            _il.Emit(OpCodes.Xor);
        }
    }

    private void Deny()
    {
        _il.Emit(OpCodes.Ldc_I4_0);
        _il.Emit(OpCodes.Ceq);
    }

    /// <summary>What a conjunction or disjunction joins, as far as it is computed here.</summary>
    private List<int> Parts(int node)
    {
        var parts = new List<int>();
        Collect(node);
        return parts;

        void Collect(int joint)
        {
            foreach (int operand in PlanNodes.Operands(_plan.Steps[joint].Node))
            {
                int part = _instead[operand];
                if (!IsLocal(part) && _plan.Steps[part].Node.GetType() == _plan.Steps[node].Node.GetType()) Collect(part);
                else parts.Add(part);
            }
        }
    }
}
