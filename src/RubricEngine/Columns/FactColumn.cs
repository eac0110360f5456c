using System.Collections.Immutable;
using RubricEngine.Records;
using RubricEngine.Values;

namespace RubricEngine.Columns;

/// <summary>The values of one field in all rows. Where a value is not known, the rest of its range stands, or false, or no item.</summary>
/// <param name="Field">The field.</param>
/// <param name="Known">Which rows have a value; null where all have.</param>
internal abstract record FactColumn(InputField Field, Bitmap? Known)
{
    public bool IsKnown(int row) => Known?[row] ?? true;
}

/// <summary>Numbers, choices, days and texts.</summary>
/// <param name="Field">The field.</param>
/// <param name="Code">What the integers mean.</param>
/// <param name="Values">The integers.</param>
/// <param name="Known">Which rows have a value; null where all have.</param>
internal sealed record IntegerColumn(InputField Field, FieldCode Code, IntegerStore Values, Bitmap? Known) : FactColumn(Field, Known);

/// <summary>Truths.</summary>
internal sealed record BitColumn(InputField Field, Bitmap Values, Bitmap? Known) : FactColumn(Field, Known);

/// <summary>Lists of records: the items of all rows one after the other.</summary>
/// <param name="Field">The field.</param>
/// <param name="Starts">Where the items of each row begin; last, where the items end.</param>
/// <param name="Lengths">How many items each row has: those up to the next row's, or none where the list is not known.</param>
/// <param name="Items">Every field of the items, in its order.</param>
/// <param name="Known">Which rows have a list; null where all have.</param>
internal sealed record ListColumn(InputField Field, ImmutableArray<int> Starts, ImmutableArray<int> Lengths, ImmutableArray<FactColumn> Items, Bitmap? Known) : FactColumn(Field, Known);

/// <summary>Figures of cohorts that are given instead of computed: few or none, so they are kept by row.</summary>
internal sealed record GivenFigures(InputField Field, ImmutableDictionary<int, Value> Values) : FactColumn(Field, null);
