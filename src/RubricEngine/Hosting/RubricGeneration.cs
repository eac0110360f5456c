using System.Collections.Frozen;
using System.Collections.Immutable;
using RubricEngine.Catalogs;
using RubricEngine.Diagnostics;
using RubricEngine.Functions;

namespace RubricEngine.Hosting;

/// <summary>The rubrics of a catalogue at one time, compiled with the functions of that time. Immutable and safe on any number of threads.</summary>
public sealed class RubricGeneration
{
    private readonly FrozenDictionary<string, ImmutableArray<HostedRubric>> _byId;

    internal RubricGeneration(long number, DateTimeOffset loadedAt, ImmutableArray<HostedRubric> rubrics, FunctionRegistry functions, ImmutableArray<Diagnostic> diagnostics)
    {
        (Number, LoadedAt, Functions, Diagnostics) = (number, loadedAt, functions, diagnostics);
        Rubrics = [.. rubrics.OrderBy(r => r.Id, StringComparer.Ordinal).ThenBy(r => r.EffectiveFrom ?? DateOnly.MinValue).ThenBy(r => r.Version, StringComparer.Ordinal)];
        _byId = Rubrics.GroupBy(r => r.Id, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>1 for the first generation of a catalogue, then one more each time.</summary>
    public long Number { get; }

    /// <summary>When it was loaded.</summary>
    public DateTimeOffset LoadedAt { get; }

    /// <summary>Every version of every rubric, by id and then by time; shared declarations are not among them.</summary>
    public ImmutableArray<HostedRubric> Rubrics { get; }

    /// <summary>The functions that rubrics could call.</summary>
    public FunctionRegistry Functions { get; }

    /// <summary>What is wrong with files, plugins and functions, and what is worth knowing.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Whether nothing is at fault: no error was found and no rubric had to be kept from before.</summary>
    public bool IsSound => Diagnostics.All(d => d.Severity != Severity.Error) && Rubrics.All(r => !r.IsKept);

    /// <summary>The rubric of a reference; null where there is none, or where the id stands alone and has several versions.</summary>
    /// <param name="reference">Id and version, <c>vn/ward-police@2024.1</c>; or the id alone where it has one version.</param>
    public HostedRubric? Find(string reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        RubricReference named = RubricReference.Parse(reference);
        ImmutableArray<HostedRubric> versions = Versions(named.Id);
        return named.Version is { } version ? versions.FirstOrDefault(r => r.Version == version) : versions is [var only] ? only : null;
    }

    /// <summary>The versions of an id, the earliest first; none where the id is not known.</summary>
    public ImmutableArray<HostedRubric> Versions(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _byId.GetValueOrDefault(id, []);
    }

    /// <summary>The version of an id that is in force on a day; null where there is none, or more than one.</summary>
    public HostedRubric? InForce(string id, DateOnly day) =>
        Versions(id).Where(r => (r.EffectiveFrom ?? DateOnly.MinValue) <= day && day <= (r.EffectiveTo ?? DateOnly.MaxValue)).Take(2).ToArray() is [var only] ? only : null;
}
