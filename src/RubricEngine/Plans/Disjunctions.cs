namespace RubricEngine.Plans;

/// <summary>Pass: "not (not a and not b)", in which form equal bits were found, is "a or b" again, which engines compute in one step.</summary>
internal static class Disjunctions
{
    public static Plan Restore(Plan plan)
    {
        var steps = plan.Steps.ToBuilder();
        for (int i = 0; i < steps.Count; i++)
        {
            // Where only one side is a negation, "not (not a and b)" is "a or not b": the same number of steps.
            if (steps[i].Node is Negation not && plan[not.Operand].Node is Conjunction both
                && plan[both.Left].Node is Negation left && plan[both.Right].Node is Negation right)
                steps[i] = steps[i] with { Node = new Disjunction(left.Operand, right.Operand) };
        }
        return DeadParts.Remove(plan.With(steps.ToImmutable()));
    }
}
