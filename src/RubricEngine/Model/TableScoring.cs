using System.Collections.Immutable;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Model;

/// <summary>A decision table: rows of cells, each about one input, and the points of the rows that hold.</summary>
/// <param name="Inputs">What the cells are about.</param>
/// <param name="Hit">Which rows count, where several hold.</param>
/// <param name="Rows">The rows as written; the row "otherwise", which holds where no other does, is the last.</param>
internal sealed record TableScoring(ImmutableArray<Expression> Inputs, HitPolicy Hit, ImmutableArray<TableRow> Rows) : Scoring
{
    /// <summary>Whether it is proven that some row holds in every case.</summary>
    public bool Covered { get; init; }

    /// <summary>Whether it is proven that no two rows hold together of which only one may count.</summary>
    public bool Settled { get; init; }

    /// <summary>Whether the points of all rows that hold are put together.</summary>
    public bool Collects => Hit >= HitPolicy.CollectSum;

    /// <summary>The rows by the order in which they decide: a row counts only where none of a lower tier holds.</summary>
    public int TierOf(TableRow row) => row.IsOtherwise ? int.MaxValue : Hit switch
    {
        HitPolicy.First => Rows.IndexOf(row),
        HitPolicy.Priority => row.Priority,
        _ => 0,
    };

    /// <summary>Whether two rows of one tier must not hold together.</summary>
    public bool Excludes(TableRow row, TableRow other) => row != other && (Hit == HitPolicy.Unique || row.Points != other.Points);
}

/// <summary>One row.</summary>
/// <param name="Cells">For each input a comparison whose left side is that input, or several joined by "and", or null where anything will do. Empty for "otherwise".</param>
/// <param name="Points">The points, or null where the rubric leaves the case open.</param>
/// <param name="Name">What the row is called, or null.</param>
/// <param name="Priority">Its priority where the table goes by priorities, 1 being the first.</param>
/// <param name="IsOtherwise">Whether it holds where no other row does.</param>
/// <param name="Origin">Where it was written.</param>
internal sealed record TableRow(ImmutableArray<Expression?> Cells, Rational? Points, string? Name, int Priority, bool IsOtherwise, Origin? Origin)
{
    /// <summary>The comparisons of all cells that ask for something.</summary>
    public IEnumerable<Expression> Conditions => Cells.OfType<Expression>().SelectMany(Comparisons);

    private static IEnumerable<Expression> Comparisons(Expression cell) =>
        cell is Binary { Operator: BinaryOperator.And } both ? Comparisons(both.Left).Concat(Comparisons(both.Right)) : [cell];

    public bool Equals(TableRow? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>Which rows of a table count.</summary>
internal enum HitPolicy
{
    /// <summary>At most one row holds.</summary>
    Unique,

    /// <summary>The first that holds, in the order in which they are written.</summary>
    First,

    /// <summary>Several may hold, but then they give the same points.</summary>
    Any,

    /// <summary>The one of the least priority number; rows of one number that hold together give the same points.</summary>
    Priority,
    CollectSum,
    CollectMin,
    CollectMax,

    /// <summary>A point for each row that holds.</summary>
    CollectCount,
}
