using System.Collections.Immutable;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Model;

/// <summary>Something judged, worth points by one scoring.</summary>
public sealed class Criterion
{
    internal Criterion(string path, string id, Scoring scoring, Origin? origin)
    {
        Path = path;
        Id = id;
        Scoring = scoring;
        Origin = origin;
    }

    /// <summary>Its identity: the ids of its groups and its own, joined by slashes, such as <c>g1/c03</c>.</summary>
    public string Path { get; }

    /// <summary>The last part of <see cref="Path"/>.</summary>
    public string Id { get; }

    /// <summary>The printed code, or null. Codes may repeat.</summary>
    public string? Code { get; internal init; }

    /// <summary>The title, or null.</summary>
    public LocalizedText? Title { get; internal init; }

    /// <summary>The most points it can give.</summary>
    public Rational Points { get; internal init; } = 1;

    /// <summary>The least points it can give; may be negative.</summary>
    public Rational Lowest { get; internal init; }

    /// <summary>Whether a grade may ask for it by <c>required_met</c>.</summary>
    public bool Required { get; internal init; }

    /// <summary>The legal source, or null.</summary>
    public string? Citation { get; internal init; }

    /// <summary>Whether its rule was published or is made up for illustration; null where the file does not say.</summary>
    public Provenance? Provenance { get; internal init; }

    /// <summary>The documents that prove it.</summary>
    public ImmutableArray<string> Evidence { get; internal init; } = [];

    /// <summary>The stages of judging in their order, of which the rubric says whose judgement counts; empty where there is one judgement, or none.</summary>
    public ImmutableArray<string> Stages => (Scoring as JudgedScoring)?.Stages.Select(s => s.Name).ToImmutableArray() ?? [];

    /// <summary>Where it was written.</summary>
    public Origin? Origin { get; }

    /// <summary>Where overlays changed it, in the order in which they were laid over each other; empty where none did.</summary>
    public ImmutableArray<Origin> Amendments { get; internal init; } = [];

    /// <summary>The type of the value that people enter for it, or null where no person judges it.</summary>
    public DataType? JudgedType => (Scoring as JudgedScoring)?.Type;

    /// <summary>Whether it only adds to the points: bonuses have no maximum and are not counted.</summary>
    public bool IsBonus => Scoring is BonusScoring;

    /// <summary>Its parts, in order; empty where it is not scored by parts.</summary>
    public ImmutableArray<Criterion> Parts => (Scoring as PartsScoring)?.Parts ?? [];

    /// <summary>The names of the levels that it can come to, lowest first; empty where its levels have no names, or it has none.</summary>
    public ImmutableArray<string> LevelNames { get; internal init; } = [];

    internal Scoring Scoring { get; }
    internal EvidenceRule? EvidenceRule { get; init; }
    internal Rational Weight { get; init; } = 1;
    internal Expression? Applies { get; init; }
    internal NotApplicablePolicy NotApplicable { get; init; } = NotApplicablePolicy.Exclude;
    internal MissingPolicy Missing { get; init; } = MissingPolicy.Unknown;
    internal Rational? MetAt { get; init; }
    internal Rounding? Rounding { get; init; }
    internal KnockOut? KnockOut { get; init; }
}
