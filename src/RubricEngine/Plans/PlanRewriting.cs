namespace RubricEngine.Plans;

/// <summary>Rebuilds a plan node by node, so that what becomes known is folded and what becomes the same is shared.</summary>
internal static class PlanRewriting
{
    /// <param name="plan">The plan.</param>
    /// <param name="bit">Builds a bit whose operands have been rebuilt; its old place is given too.</param>
    public static Plan Rebuild(Plan plan, Func<PlanBuilder, BitNode, int, PlanBit> bit)
    {
        var builder = new PlanBuilder(plan.Inputs, plan.Lists, plan.Texts);
        int[] places = Rebuild(builder, plan, (node, place) => bit(builder, node, place));
        return Build(builder, plan, places);
    }

    /// <summary>The plan whose nodes a builder has built again.</summary>
    /// <param name="builder">Where the nodes are.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="places">For each of its nodes the place where it stands now.</param>
    public static Plan Build(PlanBuilder builder, Plan plan, int[] places)
    {
        return builder.Build(PlanRoots.Map(plan.Outputs, Bit, Number), [.. plan.Stages.Select(s => PlanRoots.Map(s, Bit, Number))]);

        PlanBit Bit(PlanBit old) => new(places[old.Index]);
        PlanNumber Number(PlanNumber old) => new(places[old.Index]);
    }

    /// <summary>Builds every node of a plan again, and says for each where it stands now.</summary>
    /// <param name="builder">Where the nodes go.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="bit">Builds a bit whose operands have been rebuilt; its old place is given too.</param>
    public static int[] Rebuild(PlanBuilder builder, Plan plan, Func<BitNode, int, PlanBit> bit)
    {
        int[] places = new int[plan.Steps.Length];
        for (int i = 0; i < places.Length; i++)
            places[i] = PlanNodes.With(plan.Steps[i].Node, b => new(places[b.Index]), n => new(places[n.Index])) switch
            {
                BitNode node => bit(node, i).Index,
                var node => builder.Number((NumberNode)node).Index,
            };
        return places;
    }

    /// <summary>What is done last to every plan that has been built: nodes as engines compute them fastest.</summary>
    public static Plan Finish(Plan plan) => ConjunctOrder.Arrange(Disjunctions.Restore(plan));
}
