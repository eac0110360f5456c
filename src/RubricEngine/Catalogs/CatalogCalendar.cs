using System.Collections.Immutable;
using RubricEngine.Diagnostics;

namespace RubricEngine.Catalogs;

/// <summary>Whether the versions of one rubric follow one another day by day.</summary>
internal static class CatalogCalendar
{
    /// <summary>Gaps and overlaps between each version and the ones before it.</summary>
    /// <param name="versions">The versions of one id, the earliest first.</param>
    public static IEnumerable<Diagnostic> Diagnostics(ImmutableArray<CatalogEntry> versions)
    {
        CatalogEntry last = versions[0];
        foreach (CatalogEntry next in versions.Skip(1))
        {
            DateOnly end = last.EffectiveTo ?? DateOnly.MaxValue, start = next.EffectiveFrom ?? DateOnly.MinValue;
            if (start <= end)
                yield return DiagnosticCatalogue.CalendarOverlap(next.Place, next.ToString(), last.ToString(), last.Place, start == DateOnly.MinValue ? null : start.AddDays(-1));
            else if (end.AddDays(1) < start)
                yield return DiagnosticCatalogue.CalendarGap(next.Place, next.Id, end.AddDays(1), start.AddDays(-1), last.Place);
            // Of two that overlap, the one that lasts longer meets the next one.
            if ((next.EffectiveTo ?? DateOnly.MaxValue) >= end) last = next;
        }
    }
}
