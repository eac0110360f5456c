using RubricEngine.Diagnostics;
using RubricEngine.Records;

namespace RubricEngine.Data;

/// <summary>The faults of records as diagnostics, for those who print them.</summary>
public static class RecordDiagnostics
{
    /// <summary>One warning RUB3020 a fault: it names file, line, column, subject, fact and reason.</summary>
    public static IEnumerable<Diagnostic> Of(SubjectRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Faults.Select(f => DataDiagnosticCatalogue.RecordFault(f.Origin ?? record.Origin, record.Subject, f.Reason.Sentence));
    }
}
