using System.Collections.Immutable;
using RubricEngine.Model;

namespace RubricEngine.Batch;

/// <summary>How one criterion or part came out in every row. Immutable.</summary>
public sealed class CriterionColumns
{
    internal CriterionColumns(Criterion criterion, NumberColumn statuses, BoundsColumn points, BoundsColumn maximum, ImmutableArray<CriterionColumns> parts) =>
        (Criterion, Statuses, Points, Maximum, Parts) = (criterion, statuses, points, maximum, parts);

    /// <summary>The criterion.</summary>
    public Criterion Criterion { get; }

    /// <summary>The numbers of the <see cref="CriterionStatus"/>, one byte each.</summary>
    public NumberColumn Statuses { get; }

    /// <summary>Its points; none where it was not assessed.</summary>
    public BoundsColumn Points { get; }

    /// <summary>Its maximum.</summary>
    public BoundsColumn Maximum { get; }

    /// <summary>Its parts, in order; empty where they were not asked for.</summary>
    public ImmutableArray<CriterionColumns> Parts { get; }

    /// <summary>The status of a row.</summary>
    public CriterionStatus Status(int row) => (CriterionStatus)(int)Statuses[row];
}
