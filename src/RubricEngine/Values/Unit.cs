using System.Collections.Frozen;
using System.Collections.Immutable;

namespace RubricEngine.Values;

/// <summary>What a number counts: a product of named units with whole exponents. The pure number is the empty product.</summary>
/// <remarks>Two units of the same dimensions convert into each other; a unit that no table knows is a dimension of its own.</remarks>
public sealed class Unit : IEquatable<Unit>
{
    private static readonly FrozenDictionary<string, (string Family, Rational Factor)> s_known = new Dictionary<string, (string Family, Rational Factor)>
    {
        ["m2"] = ("m2", 1), ["ha"] = ("m2", 10_000), ["km2"] = ("m2", 1_000_000),
        ["minute"] = ("minute", 1), ["hour"] = ("minute", 60), ["day"] = ("minute", 1_440),
        ["g"] = ("g", 1), ["kg"] = ("g", 1_000), ["tonne"] = ("g", 1_000_000),
        ["đồng"] = ("đồng", 1), ["nghìn_đồng"] = ("đồng", 1_000),
        ["triệu_đồng"] = ("đồng", 1_000_000), ["tỷ_đồng"] = ("đồng", 1_000_000_000),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Invariant: sorted by family, one named unit a family, no exponent 0.
    private readonly ImmutableArray<(string Name, string Family, int Exponent)> _factors;

    private Unit(ImmutableArray<(string Name, string Family, int Exponent)> factors)
    {
        _factors = factors;
        Rational factor = 1;
        foreach ((string name, _, int exponent) in factors)
            for (int i = 0; i < Math.Abs(exponent); i++)
                factor = exponent > 0 ? factor * FactorOf(name) : factor / FactorOf(name);
        FactorToBase = factor;
    }

    /// <summary>The pure number.</summary>
    public static Unit None { get; } = new([]);

    /// <summary>A day, the unit of the difference of two dates.</summary>
    public static Unit Day { get; } = Named("day");

    /// <summary>The names that convert within a family.</summary>
    internal static IEnumerable<string> BuiltInNames => s_known.Keys.Order(StringComparer.Ordinal);

    /// <summary>Whether this is the pure number.</summary>
    public bool IsNone => _factors.IsEmpty;

    /// <summary>How many base units of its dimensions one of this unit is.</summary>
    internal Rational FactorToBase { get; }

    /// <summary>The sum of the exponents' sizes: a measure of how unwieldy the unit has become.</summary>
    internal int Degree => _factors.Sum(f => Math.Abs(f.Exponent));

    /// <summary>The unit of a name; any identifier is one.</summary>
    public static Unit Named(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new([(name, s_known.TryGetValue(name, out var known) ? known.Family : name, 1)]);
    }

    /// <summary>Whether numbers of the two units can be added and compared.</summary>
    public bool Converts(Unit other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return _factors.Select(f => (f.Family, f.Exponent)).SequenceEqual(other._factors.Select(f => (f.Family, f.Exponent)));
    }

    /// <summary>What a number of this unit is multiplied by to become a number of <paramref name="other"/>, of the same dimensions.</summary>
    public Rational FactorTo(Unit other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return FactorToBase / other.FactorToBase;
    }

    /// <summary>The unit of a product; of two names in one family the left one stays.</summary>
    internal Unit Times(Unit other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Combine(other, 1);
    }

    /// <summary>The unit of a quotient; of two names in one family the left one stays.</summary>
    internal Unit Over(Unit other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Combine(other, -1);
    }

    /// <inheritdoc/>
    public bool Equals(Unit? other) => other is not null && (ReferenceEquals(this, other) || _factors == other._factors || _factors.SequenceEqual(other._factors));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Unit);

    /// <inheritdoc/>
    public override int GetHashCode() => _factors.Aggregate(0, (hash, factor) => HashCode.Combine(hash, factor));

    /// <summary>The printed form, such as <c>case/household</c>; empty for the pure number.</summary>
    public override string ToString()
    {
        if (_factors is []) return "";
        if (_factors is [(var only, _, 1)]) return only;
        string above = string.Join("·", _factors.Where(f => f.Exponent > 0).Select(f => Power(f.Name, f.Exponent)));
        string below = string.Join("·", _factors.Where(f => f.Exponent < 0).Select(f => Power(f.Name, -f.Exponent)));
        return below.Length == 0 ? above : $"{(above.Length == 0 ? "1" : above)}/{below}";
    }

    private static string Power(string name, int exponent) => exponent == 1 ? name : $"{name}^{exponent}";

    private static Rational FactorOf(string name) => s_known.TryGetValue(name, out var known) ? known.Factor : 1;

    private Unit Combine(Unit other, int sign)
    {
        var factors = _factors.ToDictionary(f => f.Family);
        foreach ((string name, string family, int exponent) in other._factors)
        {
            (string Name, string Family, int Exponent) left = factors.TryGetValue(family, out var found) ? found : (name, family, 0);
            factors[family] = (left.Name, family, left.Exponent + sign * exponent);
        }
        return new([.. factors.Values.Where(f => f.Exponent != 0).OrderBy(f => f.Family, StringComparer.Ordinal)]);
    }
}
