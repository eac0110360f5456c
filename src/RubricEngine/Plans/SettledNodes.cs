namespace RubricEngine.Plans;

/// <summary>The nodes of a plan twice in one builder: as they are, and as they are where no criterion is open, with the conditions that say so.</summary>
internal sealed class SettledNodes
{
    private readonly Plan _plan;
    private readonly Func<int, bool> _isKnown;
    private readonly Dictionary<int, PlanBit> _conditions = [];
    private readonly Dictionary<int, (bool Value, int By)> _said = [];

    /// <param name="plan">The plan.</param>
    /// <param name="isKnown">Whether an input is known in most records.</param>
    public SettledNodes(Plan plan, Func<int, bool> isKnown)
    {
        (_plan, _isKnown) = (plan, isKnown);
        Granted = SettledRecords.Granted(plan);
        Builder = new PlanBuilder(plan.Inputs, plan.Lists, plan.Texts);
        Places = PlanRewriting.Rebuild(Builder, plan, (node, _) => Builder.Bit(node));
        Settled = PlanRewriting.Rebuild(Builder, plan, Settle);
        Listen();
        if (_said.Count > 0) Settled = PlanRewriting.Rebuild(Builder, plan, (node, place) => _said.TryGetValue(place, out (bool Value, int By) bit) ? Builder.Constant(bit.Value) : Settle(node, place));
    }

    public PlanBuilder Builder { get; }

    /// <summary>The bits that are as they are wherever nothing is open.</summary>
    public IReadOnlyDictionary<int, bool> Granted { get; }

    /// <summary>For each node of the plan where it stands in the builder.</summary>
    public int[] Places { get; }

    /// <summary>For each node of the plan what it is in the builder where nothing is open.</summary>
    public int[] Settled { get; }

    /// <summary>By the node of the plan whose value is granted, what says that it has it.</summary>
    public IReadOnlyDictionary<int, PlanBit> Conditions => _conditions;

    /// <summary>Other nodes of the plan of which a condition says what they are: "not (known and broken)" says of what is known that it is not broken.</summary>
    public IReadOnlyDictionary<int, (bool Value, int By)> Said => _said;

    private PlanBit Settle(BitNode node, int place)
    {
        if (node is InputKnown known && _isKnown(known.Input))
        {
            _conditions[place] = Builder.Known(known.Input);
            return Builder.True;
        }
        if (!Granted.TryGetValue(place, out bool value)) return Builder.Bit(node);
        PlanBit holds = value ? Builder.Bit(node) : Builder.Not(Builder.Bit(node));
        // What is said by its parts holds on their conditions, unless they contradict each other: then it never does.
        if (Builder[holds] is BitConstant { Value: false } || (Builder[holds] is not BitConstant && SettledRecords.IsLeast(_plan, node, value))) _conditions.TryAdd(place, holds);
        return Builder.Constant(value);
    }

    private void Listen()
    {
        var placesOf = Enumerable.Range(0, Settled.Length).ToLookup(i => Settled[i]);
        foreach ((int condition, PlanBit holds) in _conditions)
        {
            if (Builder[holds] is BitConstant or InputKnown) continue;
            (PlanBit bit, bool value) = Builder[holds] is Negation not ? (not.Operand, false) : (holds, true);
            foreach (int place in placesOf[bit.Index])
                if (!Granted.ContainsKey(place) && !_conditions.ContainsKey(place)) _said[place] = (value, condition);
        }
    }
}
