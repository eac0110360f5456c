using System.Collections.Immutable;
using RubricEngine.Records;

namespace RubricEngine.Data;

/// <summary>How records are read.</summary>
public sealed record RecordOptions
{
    /// <summary>How the data write numbers and dates; null: as the rubric's <c>culture</c> says, else undeclared, so that what can be read in two ways is asked about.</summary>
    public NumberFormat? NumberFormat { get; init; }

    /// <summary>The period to assess, such as <c>2024</c>; null: every row is assessed.</summary>
    public string? Period { get; init; }

    /// <summary>Files that hold the records of lists, joined to their subjects by the subject's id, and by the period where they name it.</summary>
    public ImmutableArray<ListFile> Lists { get; init; } = [];

    /// <summary>The date that <c>as_of</c> reads; null: the last day of the record's period.</summary>
    public DateOnly? AssessmentDate { get; init; }
}
