using System.Collections.Immutable;

namespace RubricEngine.Evaluation;

/// <summary>Reads records out of what a caller has.</summary>
internal interface IRecordSource<in T>
{
    /// <summary>The fields that it never gives.</summary>
    ImmutableArray<FieldCode> Unmatched { get; }

    /// <summary>Reads one record, every field of it.</summary>
    void Read(T subject, RecordReading to);
}
