using System.Collections.Immutable;

namespace RubricEngine.Plans;

/// <summary>
/// Pass: shortcuts for criteria in which nothing is open. What is missing in a record concerns few criteria; where all is there that a part of
/// the plan reads, low is high, and half of its nodes need not be computed.
/// </summary>
internal static class SettledCriteria
{
    /// <summary>Of a longer plan the code becomes so long that the runtime no longer optimizes it; shortcuts only add to it.</summary>
    private const int MostNodes = 2_000;

    /// <summary>A criterion on more conditions is open so often that its shortcut is seldom taken.</summary>
    private const int MostConditions = 12;

    /// <summary>Every fork costs something: neighbours share one as long as they have so few conditions together.</summary>
    private const int MostOfSeveral = 5;

    /// <param name="plan">The plan.</param>
    /// <param name="isKnown">Whether an input is known in most records.</param>
    public static Plan Shorten(Plan plan, Func<int, bool> isKnown)
    {
        // Loops over items are not cut into pieces.
        if (plan.Lists.Length > 0 || plan.Steps.Length > MostNodes) return plan;
        Dictionary<int, bool> granted = SettledRecords.Granted(plan);
        ImmutableArray<ImmutableSortedSet<int>?> needed = Needed(plan, [.. Enumerable.Range(0, plan.Steps.Length).Where(i => IsCondition(plan, i, isKnown, granted))]);
        return WithShortcuts(PartOrder.Arrange(plan, PartOf(needed, Parts(needed, granted.Keys))), isKnown);
    }

    private static bool IsCondition(Plan plan, int place, Func<int, bool> isKnown, Dictionary<int, bool> granted) => plan.Steps[place].Node is InputKnown known
        ? isKnown(known.Input)
        : granted.TryGetValue(place, out bool value) && SettledRecords.IsLeast(plan, (BitNode)plan.Steps[place].Node, value);

    private static Plan WithShortcuts(Plan plan, Func<int, bool> isKnown)
    {
        var nodes = new SettledNodes(plan, isKnown);
        ImmutableArray<ImmutableSortedSet<int>?> needed = Needed(plan, [.. nodes.Conditions.Keys]);
        if (nodes.Said.Count > 0) needed = Needed(plan, [.. nodes.Conditions.Keys], nodes.Said.ToDictionary(s => s.Key, s => needed[s.Value.By]));
        ImmutableArray<ImmutableSortedSet<int>> parts = Parts(needed, nodes.Granted.Keys);
        (int[] places, int[] settled) = (nodes.Places, nodes.Settled);
        // Whether an input is known is asked before any fork.
        int[] partOf = [.. PartOf(needed, parts).Select((part, i) => settled[i] == places[i] || plan.Steps[i].Node is InputKnown ? -1 : part)];
        HashSet<int> ends = Ends(plan, partOf);
        var taken = new HashSet<int>();
        ImmutableArray<PlanShortcut> shortcuts =
        [
            .. parts.Select((part, p) =>
            {
                ImmutableArray<int> of = [.. Enumerable.Range(0, places.Length).Where(i => partOf[i] == p && ends.Contains(i) && taken.Add(places[i]))];
                return new PlanShortcut(
                    [.. part.Select(c => nodes.Conditions[c]).Distinct()],
                    [.. of.Where(i => plan.Steps[i].Node is BitNode).Select(i => (new PlanBit(places[i]), new PlanBit(settled[i])))],
                    [.. of.Where(i => plan.Steps[i].Node is NumberNode).Select(i => (new PlanNumber(places[i]), new PlanNumber(settled[i])))]);
            }).Where(s => s.Nodes.Any()),
        ];
        Plan whole = PlanRewriting.Build(nodes.Builder, plan, places);
        // The order of conditions is that of the parts, and stays.
        return Disjunctions.Restore(whole.With(whole.Stages, whole.Outputs with { Shortcuts = shortcuts }));
    }

    /// <summary>For each node the conditions on which it is what it is in settled records; null where they are too many.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="conditions">The places of the conditions.</param>
    /// <param name="said">For what a condition says the conditions of that; null where those are too many.</param>
    private static ImmutableArray<ImmutableSortedSet<int>?> Needed(Plan plan, HashSet<int> conditions, Dictionary<int, ImmutableSortedSet<int>?>? said = null)
    {
        // What reads an input goes with what asks whether it is known.
        var known = conditions.Where(c => plan.Steps[c].Node is InputKnown).ToDictionary(c => PlanStages.InputOf(plan.Steps[c].Node)!.Value);
        var needed = new ImmutableSortedSet<int>?[plan.Steps.Length];
        for (int i = 0; i < needed.Length; i++)
        {
            ImmutableSortedSet<int>? of = conditions.Contains(i) ? [i] : [];
            if (PlanStages.InputOf(plan.Steps[i].Node) is { } input && known.TryGetValue(input, out int place)) of = of.Add(place);
            if (said is not null && said.TryGetValue(i, out ImmutableSortedSet<int>? by)) of = by is null ? null : of.Union(by);
            foreach (int operand in PlanNodes.Operands(plan.Steps[i].Node)) of = needed[operand] is { } more ? of?.Union(more) : null;
            needed[i] = of?.Count <= MostConditions ? of : null;
        }
        return [.. needed];
    }

    /// <summary>The conditions of criteria: none that are among those of others, and those of neighbours together where they are few.</summary>
    private static ImmutableArray<ImmutableSortedSet<int>> Parts(ImmutableArray<ImmutableSortedSet<int>?> needed, IEnumerable<int> granted)
    {
        var parts = new List<ImmutableSortedSet<int>>();
        foreach (ImmutableSortedSet<int> criterion in granted.Order().Select(g => needed[g]).OfType<ImmutableSortedSet<int>>())
        {
            if (criterion.IsEmpty || parts.Any(criterion.IsSubsetOf)) continue;
            parts.RemoveAll(p => p.IsSubsetOf(criterion));
            parts.Add(criterion);
        }
        for (int i = 0; i + 1 < parts.Count;)
        {
            ImmutableSortedSet<int> both = parts[i].Union(parts[i + 1]);
            if (both.Count > MostOfSeveral)
            {
                i++;
                continue;
            }
            parts[i] = both;
            parts.RemoveAt(i + 1);
        }
        return [.. parts];
    }

    /// <summary>For each node the first part that has its conditions: -1 where it has none, beyond all parts where no part has all.</summary>
    private static ImmutableArray<int> PartOf(ImmutableArray<ImmutableSortedSet<int>?> needed, ImmutableArray<ImmutableSortedSet<int>> parts) =>
        [.. needed.Select(of => of is { IsEmpty: true } ? -1 : of is not null && parts.FirstOrDefault(of.IsSubsetOf) is { } first ? parts.IndexOf(first) : parts.Length)];

    /// <summary>The nodes that something outside of their part reads.</summary>
    private static HashSet<int> Ends(Plan plan, int[] partOf)
    {
        HashSet<int> ends = [.. PlanRoots.Of(plan)];
        for (int i = 0; i < partOf.Length; i++)
            foreach (int operand in PlanNodes.Operands(plan.Steps[i].Node))
                if (partOf[operand] != partOf[i]) ends.Add(operand);
        return ends;
    }
}
