using System.Collections.Immutable;
using RubricEngine.Plans;

namespace RubricEngine.Evaluation;

/// <summary>
/// A plan with shortcuts in order: a node that only one way reads is computed on it, and what waits for a fork is computed as soon as that
/// fork is behind, so that few values wait for the end.
/// </summary>
internal sealed class Stretches
{
    private enum Way
    {
        Nowhere,
        Always,
        Long,
        Short,
        Either,
        After,
    }

    private readonly Plan _plan;
    private readonly HashSet<int> _written;
    private readonly ImmutableArray<PlanShortcut> _shortcuts;

    // For each node the fork of which it is an end, or -1.
    private readonly int[] _endOf;

    // For each node the way that it is computed on, and of which fork.
    private readonly (Way Way, int Fork)[] _places;

    // For each node whether it is computed on both ways of the fork that it waits for.
    private readonly bool[] _follows;

    // For each node how many forks stand before it, and before which fork it is computed.
    private readonly int[] _levels, _slots;

    private Stretches(Plan plan, HashSet<int> written, ImmutableArray<PlanShortcut> shortcuts)
    {
        (_plan, _written, _shortcuts) = (plan, written, shortcuts);
        _endOf = new int[plan.Steps.Length];
        _places = new (Way, int)[plan.Steps.Length];
        _follows = new bool[plan.Steps.Length];
        _levels = new int[plan.Steps.Length];
        _slots = new int[plan.Steps.Length];
        Array.Fill(_endOf, -1);
        for (int fork = 0; fork < shortcuts.Length; fork++)
            foreach ((int end, _) in shortcuts[fork].Nodes) _endOf[end] = fork;
        Place();
    }

    /// <param name="plan">The plan; none of its nodes is computed for items.</param>
    /// <param name="written">The nodes that are results.</param>
    public static Stretches Of(Plan plan, HashSet<int> written)
    {
        ImmutableArray<PlanShortcut> shortcuts = plan.Outputs.Shortcuts;
        while (true)
        {
            var stretches = new Stretches(plan, written, shortcuts);
            // A fork that would wait for a later one is none, and an end that only its own way reads is none.
            int[] waits = stretches.Level();
            ImmutableArray<PlanShortcut> kept = [.. shortcuts.Select((s, fork) => waits[fork] > fork ? null : stretches.WithRealEnds(s)).OfType<PlanShortcut>()];
            if (kept.Sum(s => s.Nodes.Count()) < shortcuts.Sum(s => s.Nodes.Count()))
            {
                shortcuts = kept;
                continue;
            }
            stretches.Settle();
            return stretches;
        }
    }

    public IEnumerable<Stretch> Order()
    {
        ILookup<(Way, int), int> nodes = Enumerable.Range(0, _places.Length).ToLookup(i => _places[i].Way == Way.Always ? (Way.Always, _slots[i]) : _places[i]);
        HashSet<int> ends = Ends();
        for (int fork = 0; fork < _shortcuts.Length; fork++)
        {
            ImmutableArray<(int Long, int Short)> pairs = [.. _shortcuts[fork].Nodes];
            ImmutableArray<int> after = [.. nodes[(Way.After, fork)]];
            yield return new Stretch(
                [.. nodes[(Way.Always, fork)]], [.. _shortcuts[fork].When.Select(w => w.Index)], pairs, On(Way.Long, fork), On(Way.Short, fork), after,
                [.. pairs.Select(p => p.Long).Concat(after).Where(ends.Contains)]);
        }
        yield return new Stretch([.. nodes[(Way.Always, _shortcuts.Length)]], [], [], [], [], [], []);

        ImmutableArray<int> On(Way way, int fork) => [.. nodes[(way, fork)].Concat(nodes[(Way.Either, fork)]).Order()];
    }

    /// <summary>Whether a node is computed at all.</summary>
    public bool IsComputed(int node) => _places[node].Way != Way.Nowhere;

    /// <summary>The nodes of forks that are read behind them.</summary>
    private HashSet<int> Ends()
    {
        var ends = new HashSet<int>();
        for (int i = 0; i < _places.Length; i++)
        {
            if (_places[i].Way == Way.Nowhere) continue;
            ends.UnionWith(PlanNodes.Operands(_plan.Steps[i].Node).Where(o => _places[o].Way != Way.Always && (_places[i].Way == Way.Always || _places[o].Fork != _places[i].Fork)));
        }
        return ends;
    }

    private void Place()
    {
        for (int fork = 0; fork < _shortcuts.Length; fork++)
        {
            foreach (PlanBit condition in _shortcuts[fork].When) Read(condition.Index, (Way.Always, 0));
            foreach ((_, int node) in _shortcuts[fork].Nodes) Read(node, (Way.Short, fork));
        }
        for (int i = _places.Length - 1; i >= 0; i--)
        {
            if (_written.Contains(i)) Read(i, (Way.Always, 0));
            if (_endOf[i] >= 0)
            {
                // Read on its own way alone, it is no end.
                if (_places[i] == (Way.Long, _endOf[i])) _endOf[i] = -1;
                else _places[i] = (Way.Long, _endOf[i]);
            }
            if (_places[i].Way == Way.Nowhere) continue;
            foreach (int operand in PlanNodes.Operands(_plan.Steps[i].Node)) Read(operand, _places[i]);
        }
    }

    private void Read(int node, (Way Way, int Fork) from)
    {
        (Way Way, int Fork) before = _places[node];
        if (before.Way == Way.Nowhere) _places[node] = from;
        else if (before != from) _places[node] = before.Fork == from.Fork && before.Way != Way.Always && from.Way != Way.Always ? (Way.Either, from.Fork) : (Way.Always, 0);
    }

    private PlanShortcut? WithRealEnds(PlanShortcut shortcut)
    {
        PlanShortcut real = shortcut with { Bits = [.. shortcut.Bits.Where(b => _endOf[b.Long.Index] >= 0)], Numbers = [.. shortcut.Numbers.Where(n => _endOf[n.Long.Index] >= 0)] };
        return real.Nodes.Any() ? real : null;
    }

    /// <summary>For each fork how many others must stand before it.</summary>
    private int[] Level()
    {
        int[] waits = new int[_shortcuts.Length];
        for (int i = 0; i < _places.Length; i++)
        {
            (Way way, int fork) = _places[i];
            foreach (int operand in PlanNodes.Operands(_plan.Steps[i].Node))
            {
                if (way == Way.Always) _levels[i] = Math.Max(_levels[i], _levels[operand]);
                // What follows from ends is computed on the long way as soon as those are there.
                else if (way != Way.Nowhere && _places[operand] != _places[i] && !(way == Way.Long && _levels[operand] == fork + 1 && _follows[operand]))
                    waits[fork] = Math.Max(waits[fork], _levels[operand]);
            }
            if (_endOf[i] >= 0) _levels[i] = _endOf[i] + 1;
            _follows[i] = way == Way.Always && _levels[i] > 0 && Follows(i);
        }
        for (int fork = 0; fork < waits.Length; fork++)
        {
            foreach (PlanBit condition in _shortcuts[fork].When) waits[fork] = Math.Max(waits[fork], _levels[condition.Index]);
            foreach ((_, int node) in _shortcuts[fork].Nodes)
                if (_places[node] != (Way.Short, fork)) waits[fork] = Math.Max(waits[fork], _levels[node]);
        }
        return waits;
    }

    /// <summary>Whether a node that waits for a fork waits for its ends, and for what follows from them, alone. Not all of the end of the plan does.</summary>
    private bool Follows(int node)
    {
        ImmutableArray<int> waiting = [.. PlanNodes.Operands(_plan.Steps[node].Node).Where(o => _levels[o] == _levels[node])];
        return waiting.All(o => _endOf[o] >= 0 || _follows[o]) && (_levels[node] < _shortcuts.Length || waiting.Any(o => _endOf[o] >= 0));
    }

    /// <summary>What waits for a fork is computed on both of its ways, but not all of the end of the plan; what waits for none is computed where it is first read.</summary>
    private void Settle()
    {
        for (int i = 0; i < _places.Length; i++)
            if (_follows[i]) _places[i] = (Way.After, _levels[i] - 1);
        Array.Fill(_slots, int.MaxValue);
        for (int fork = 0; fork < _shortcuts.Length; fork++)
            foreach (int node in _shortcuts[fork].When.Select(w => w.Index).Concat(_shortcuts[fork].Nodes.Select(n => n.Short))) _slots[node] = Math.Min(_slots[node], fork);
        for (int i = _places.Length - 1; i >= 0; i--)
        {
            (Way way, int fork) = _places[i];
            if (way == Way.Always && (_levels[i] > 0 || _slots[i] == int.MaxValue)) _slots[i] = _levels[i];
            foreach (int operand in PlanNodes.Operands(_plan.Steps[i].Node))
                _slots[operand] = Math.Min(_slots[operand], way == Way.Always ? _slots[i] : fork);
        }
    }
}
