using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Reference;
using RubricEngine.Values;

namespace RubricEngine.Standings;

/// <summary>Where a subject stands among others.</summary>
/// <param name="Ahead">How many others come before it, and how many may.</param>
/// <param name="NotBehind">How many others come before it or are equal to it, and how many may.</param>
internal readonly record struct Position((int Surely, int Maybe) Ahead, (int Surely, int Maybe) NotBehind)
{
    public Bounds Rank => new(1 + Ahead.Surely, 1 + Ahead.Maybe);

    /// <summary>Whether others are surely equal to it.</summary>
    public bool HasEquals => NotBehind.Surely > Ahead.Maybe;

    /// <summary>Whether it is among the first so many; unknown too where it is one of equal ones of whom only some are.</summary>
    public Truth IsWithin(int places, EdgeTies ties) =>
        (ties == EdgeTies.All ? Ahead.Maybe : NotBehind.Maybe) < places ? Truth.True
        : (ties == EdgeTies.None ? NotBehind.Surely : Ahead.Surely) >= places ? Truth.False
        : Truth.Unknown;

    /// <summary>Whether nothing is open but who of equal ones is taken.</summary>
    public bool IsTied => Ahead.Surely == Ahead.Maybe && NotBehind.Surely == NotBehind.Maybe && HasEquals;
}

/// <summary>Compares subjects by keys, one after the other. Equal figures are equal; with uncertain ones an order may be open.</summary>
internal sealed class Contest
{
    private readonly List<(int Subject, Truth TakesPart, ImmutableArray<Bounds?> Figures)> _others = [];

    /// <summary>Those that surely take part, with figures that are all exact, by what they are: how many come before, how many are equal.</summary>
    private readonly Dictionary<int, (int Ahead, int Equal)> _exact = [];

    private readonly List<(int Subject, ImmutableArray<Bounds?> Figures)> _sorted = [];

    /// <param name="joint">The batch.</param>
    /// <param name="keys">What subjects are compared by.</param>
    /// <param name="subjects">Who takes part, or may.</param>
    public Contest(JointEvaluation joint, ImmutableArray<RankKey> keys, IEnumerable<(int Subject, Truth TakesPart)> subjects)
    {
        foreach ((int subject, Truth takesPart) in subjects)
        {
            ImmutableArray<Bounds?> figures = [.. keys.Select(k => Figure(joint.Of(subject).Expressions.Read(k.Value, new Trace()), k))];
            if (takesPart == Truth.True && figures.All(f => f is { IsExact: true })) _sorted.Add((subject, figures));
            else _others.Add((subject, takesPart, figures));
        }
        _sorted.Sort((a, b) => Order(a.Figures, b.Figures));
        for (int first = 0, end; first < _sorted.Count; first = end)
        {
            end = first + 1;
            while (end < _sorted.Count && Order(_sorted[first].Figures, _sorted[end].Figures) == 0) end++;
            for (int i = first; i < end; i++) _exact.Add(_sorted[i].Subject, (first, end - first - 1));
        }
    }

    /// <summary>Where a subject that takes part, or may, stands.</summary>
    public Position Of(int subject)
    {
        (int Surely, int Maybe) ahead = (0, 0), notBehind = (0, 0);
        ImmutableArray<Bounds?> own;
        if (_exact.TryGetValue(subject, out (int Ahead, int Equal) known))
        {
            (ahead, notBehind) = ((known.Ahead, known.Ahead), (known.Ahead + known.Equal, known.Ahead + known.Equal));
            own = _sorted[known.Ahead].Figures;
        }
        else
        {
            own = _others.First(o => o.Subject == subject).Figures;
            foreach ((_, ImmutableArray<Bounds?> figures) in _sorted) Count(Compare(figures, own), Truth.True);
        }
        foreach ((int other, Truth takesPart, ImmutableArray<Bounds?> figures) in _others)
            if (other != subject) Count(Compare(figures, own), takesPart);
        return new Position(ahead, notBehind);

        void Count((bool Ahead, bool Equal, bool Behind) may, Truth takesPart)
        {
            bool surely = takesPart == Truth.True;
            if (may.Ahead) ahead.Maybe++;
            if (may is { Ahead: true, Equal: false, Behind: false } && surely) ahead.Surely++;
            if (may.Ahead || may.Equal) notBehind.Maybe++;
            if (!may.Behind && surely) notBehind.Surely++;
        }
    }

    /// <summary>A figure of which more comes first; null where nothing is known of it.</summary>
    private static Bounds? Figure(Reading reading, RankKey key)
    {
        Bounds? figure = reading.Value switch
        {
            NumberValue number => number.Number,
            DateValue date => Bounds.Exactly(date.Date.DayNumber),
            ChoiceValue choice => Bounds.Exactly(((ChoiceType)key.Value.Type).Choices.IndexOf(choice.Choice)),
            _ => null,
        };
        return key.LowestFirst && figure is { } rising ? Intervals.Negate(rising) : figure;
    }

    /// <summary>The order of exact figures.</summary>
    private static int Order(ImmutableArray<Bounds?> first, ImmutableArray<Bounds?> second)
    {
        (bool ahead, bool equal, _) = Compare(first, second);
        return equal ? 0 : ahead ? -1 : 1;
    }

    /// <summary>Whether the first may come before the second, be equal to it, or come behind it.</summary>
    private static (bool Ahead, bool Equal, bool Behind) Compare(ImmutableArray<Bounds?> first, ImmutableArray<Bounds?> second)
    {
        bool ahead = false, behind = false;
        for (int i = 0; i < first.Length; i++)
        {
            bool known = first[i] is not null && second[i] is not null;
            Bounds a = first[i] ?? default, b = second[i] ?? default;
            ahead |= !known || a.High > b.Low;
            behind |= !known || a.Low < b.High;
            if (known && (a.High < b.Low || b.High < a.Low)) return (ahead, false, behind);
        }
        return (ahead, true, behind);
    }
}
