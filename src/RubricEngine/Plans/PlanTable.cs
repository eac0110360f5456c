using System.Collections.Immutable;

namespace RubricEngine.Plans;

/// <summary>The entries of a table by place from 0; tables are equal when their entries are.</summary>
internal sealed class PlanTable<T>(ImmutableArray<T> entries) : IEquatable<PlanTable<T>> where T : IEquatable<T>
{
    public ImmutableArray<T> Entries { get; } = entries;

    public bool Equals(PlanTable<T>? other) => other is not null && Entries.AsSpan().SequenceEqual(other.Entries.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as PlanTable<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (T entry in Entries) hash.Add(entry);
        return hash.ToHashCode();
    }

    public override string ToString() => $"[{string.Join(", ", Entries)}]";
}
