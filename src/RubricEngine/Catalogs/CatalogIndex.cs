using System.Collections.Concurrent;
using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;

namespace RubricEngine.Catalogs;

/// <summary>Rubrics by id and version. Immutable once built; what twins are is found out when they are asked for.</summary>
internal sealed class CatalogIndex
{
    private const int LongestChain = 16;

    private readonly ImmutableSortedDictionary<string, ImmutableArray<CatalogEntry>> _byId;
    private readonly ImmutableArray<(CatalogEntry First, CatalogEntry Other)> _equal;
    private readonly Func<CatalogEntry, CatalogEntry, bool> _isSameRubric;
    private readonly ConcurrentDictionary<string, Diagnostic?> _conflicts = new(StringComparer.Ordinal);

    /// <param name="entries">What there is, in an order that does not depend on the machine.</param>
    /// <param name="isSameRubric">Whether two texts of one version have the same hash.</param>
    public CatalogIndex(IEnumerable<CatalogEntry> entries, Func<CatalogEntry, CatalogEntry, bool> isSameRubric)
    {
        _isSameRubric = isSameRubric;
        var first = new Dictionary<string, CatalogEntry>(StringComparer.Ordinal);
        var equal = ImmutableArray.CreateBuilder<(CatalogEntry, CatalogEntry)>();
        foreach (CatalogEntry entry in entries)
            if (!first.TryAdd(entry.ToString(), entry)) equal.Add((first[entry.ToString()], entry));
        _equal = equal.ToImmutable();
        _byId = first.Values.Select(e => WithTime(e, first)).GroupBy(e => e.Id, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(g => g.Key, g => g.OrderBy(e => e.EffectiveFrom ?? DateOnly.MinValue).ThenBy(e => e.Version, StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);
    }

    public IEnumerable<string> Ids => _byId.Keys;

    public IEnumerable<CatalogEntry> Entries => _byId.Values.SelectMany(v => v);

    /// <summary>The versions of an id, the earliest first; none where there is no such id.</summary>
    public ImmutableArray<CatalogEntry> Versions(string id) => _byId.GetValueOrDefault(id, []);

    public CatalogEntry? Find(RubricReference reference) => Versions(reference.Id).FirstOrDefault(e => e.Version == reference.Version);

    /// <summary>The versions of an id that are in force on a day; more than one where they overlap.</summary>
    public IEnumerable<CatalogEntry> InForce(string id, DateOnly day) =>
        Versions(id).Where(e => (e.EffectiveFrom ?? DateOnly.MinValue) <= day && day <= (e.EffectiveTo ?? DateOnly.MaxValue));

    /// <summary>The entry that is meant: of an id alone, the version in force on a day, or the only one. Null, with a diagnostic, where there is none or no single one.</summary>
    public CatalogEntry? Choose(RubricReference reference, DateOnly? day, DiagnosticBag diagnostics)
    {
        ImmutableArray<CatalogEntry> versions = Versions(reference.Id);
        string[] names = [.. versions.Select(e => e.Version)];
        CatalogEntry[] meant = reference.Version is not null ? [.. versions.Where(e => e.Version == reference.Version)]
            : day is { } date ? [.. InForce(reference.Id, date)]
            : [.. versions];
        Diagnostic? wrong = versions.IsEmpty ? DiagnosticCatalogue.UnknownRubric(null, reference.Id, NearestName.Find(reference.Id, Ids))
            : meant is [var only] ? Conflict(only)
            : reference.Version is { } version ? DiagnosticCatalogue.UnknownVersion(null, reference.Id, version, names)
            : day is not { } asked ? DiagnosticCatalogue.VersionOrDateNeeded(reference.Id, names)
            : meant.Length == 0 ? DiagnosticCatalogue.NoneInForce(reference.Id, asked, names)
            : DiagnosticCatalogue.SeveralInForce(reference.Id, asked, meant.Select(e => e.Version));
        if (wrong is null) return meant[0];
        diagnostics.Add(wrong);
        return null;
    }

    /// <summary>What is wrong with an entry's version being there twice; null where it is there once, or in two forms that mean the same.</summary>
    public Diagnostic? Conflict(CatalogEntry entry) => _conflicts.GetOrAdd(entry.ToString(), _ =>
    {
        foreach ((CatalogEntry first, CatalogEntry other) in _equal)
            if (first.ToString() == entry.ToString() && !AreTwins(first, other))
                return DiagnosticCatalogue.EqualVersions(other.VersionPlace, other.ToString(), first.VersionPlace);
        return null;
    });

    /// <summary>Versions that are there twice, and gaps and overlaps of the calendar.</summary>
    public IEnumerable<Diagnostic> Diagnostics() =>
        Entries.Select(Conflict).OfType<Diagnostic>().Concat(_byId.Values.Where(v => v.Length > 1).SelectMany(CatalogCalendar.Diagnostics));

    private bool AreTwins(CatalogEntry first, CatalogEntry other) =>
        first.Document.Form != other.Document.Form && Path.GetDirectoryName(first.Source.Path) == Path.GetDirectoryName(other.Source.Path) && _isSameRubric(first, other);

    /// <summary>An overlay that does not say when it is in force is in force when its base is.</summary>
    private static CatalogEntry WithTime(CatalogEntry entry, Dictionary<string, CatalogEntry> all)
    {
        CatalogEntry timed = entry;
        for (int step = 0; step < LongestChain && !timed.HasOwnTime && timed.Base is { } reference && all.TryGetValue(reference.ToString(), out CatalogEntry? next); step++) timed = next;
        return timed == entry ? entry : entry.InForce(timed.EffectiveFrom, timed.EffectiveTo);
    }
}
