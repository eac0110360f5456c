namespace RubricEngine.Plans;

/// <summary>Pass: a plan for records in which nothing, or nothing of what is named, is missing. Its answers are the same for those.</summary>
internal static class KnownInputs
{
    /// <param name="plan">The plan.</param>
    /// <param name="isKnown">Whether an input is known in every record.</param>
    /// <param name="itemsAreKnown">Whether every field of every item of a list is.</param>
    public static Plan Assume(Plan plan, Func<int, bool> isKnown, Func<int, bool> itemsAreKnown) =>
        PlanRewriting.Finish(PlanRewriting.Rebuild(plan, (builder, node, _) => node switch
        {
            InputKnown known when isKnown(known.Input) => builder.True,
            ItemKnown known when itemsAreKnown(known.List) => builder.True,
            _ => builder.Bit(node),
        }));
}
