using RubricEngine.Data;
using RubricEngine.Results;

namespace RubricEngine.Cli;

/// <summary>Says on stderr what is wrong with records: a line for each bad datum.</summary>
internal sealed class FaultReport(Reporter reporter)
{
    /// <summary>Beyond this many lines nobody reads; the results list every fault.</summary>
    private const int MostLines = 1_000;

    private int _records, _faulty, _lines;

    /// <summary>Whether any record had a fault.</summary>
    public bool Any => _faulty > 0;

    /// <summary>Notes one assessment.</summary>
    public void Add(Assessment assessment)
    {
        _records++;
        if (!assessment.Faults.IsEmpty) _faulty++;
        // Faults of one place have one cause, such as a ragged row that takes every fact with it: the first says it.
        foreach (var place in RecordDiagnostics.Of(assessment.Record).GroupBy(diagnostic => diagnostic.Origin))
        {
            if (_lines++ >= MostLines) continue;
            reporter.ReportInOneLine(place.First());
            if (place.Count() > 1) reporter.ReportInOneLine(ToolDiagnostics.SameCause(place.Count() - 1, place.Key));
        }
    }

    /// <summary>Says what the single lines did not.</summary>
    public void Complete(bool strict)
    {
        if (_lines > MostLines) reporter.Report(ToolDiagnostics.MoreBadData(_lines - MostLines));
        if (strict && Any) reporter.Report(ToolDiagnostics.RecordsWithFaults(_faulty, _records));
    }
}
