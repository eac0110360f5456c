using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using RubricEngine.Diagnostics;
using RubricEngine.Functions;

namespace RubricEngine.Hosting;

/// <summary>The instruments of all catalogues of a host. Safe on any number of threads.</summary>
internal sealed class RubricInstruments : IDisposable
{
    private const int NanosecondsOfTick = 100;
    private static readonly ImmutableArray<long> s_bounds = [1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000];

    private readonly ConcurrentDictionary<IRubricCatalog, RubricGeneration> _current = new();
    private readonly ActivitySource _activities = new(RubricTelemetry.ActivitySourceName, EngineRange.Current.ToString());
    private readonly Meter _meter;
    private readonly Counter<long> _assessments, _reloads, _failures;
    private readonly Histogram<long> _assessmentTime, _reloadTime;

    /// <param name="factory">The host's meters; null where it has none of its own.</param>
    public RubricInstruments(IMeterFactory? factory)
    {
        var options = new MeterOptions(RubricTelemetry.MeterName) { Version = EngineRange.Current.ToString() };
        _meter = factory?.Create(options) ?? new Meter(options);
        var bounds = new InstrumentAdvice<long> { HistogramBucketBoundaries = [.. s_bounds] };
        _assessments = _meter.CreateCounter<long>("rubric_engine.assessments", "{record}", "Records assessed through a catalogue");
        _assessmentTime = _meter.CreateHistogram("rubric_engine.assessment.duration", "ns", "How long a call took that assessed one record or a table", null, bounds);
        _reloads = _meter.CreateCounter<long>("rubric_engine.reloads", "{reload}", "How often files and plugins were looked at");
        _reloadTime = _meter.CreateHistogram("rubric_engine.reload.duration", "ns", "How long looking at files and plugins took, compiling included", null, bounds);
        _failures = _meter.CreateCounter<long>("rubric_engine.function.failures", "{failure}", "Kinds of failure that functions were seen to have, each counted once a function");
        _meter.CreateObservableGauge("rubric_engine.generation", () => Measure(g => [Of(g.Number)]), "{generation}", "The number of the current generation");
        _meter.CreateObservableGauge("rubric_engine.rubrics", () => Measure(g => [Of(g.Rubrics.Count(r => !r.IsKept), "rubric.state", "current"), Of(g.Rubrics.Count(r => r.IsKept), "rubric.state", "kept")]), "{rubric}", "Versions of rubrics in the current generation");
        _meter.CreateObservableGauge("rubric_engine.functions", () => Measure(g => [Of(g.Functions.Count(isDisabled: false), "function.state", "enabled"), Of(g.Functions.Count(isDisabled: true), "function.state", "disabled")]), "{function}", "Functions that rubrics may call");
        _meter.CreateObservableGauge("rubric_engine.diagnostics", () => Measure(g => Enum.GetValues<Severity>().Select(s => Of(g.Diagnostics.Count(d => d.Severity == s), "severity", DiagnosticPrinter.Word(s)))), "{diagnostic}", "What is wrong with files and plugins");
    }

    /// <summary>The time that <see cref="Assessed"/> counts from; 0 where nobody asks how long.</summary>
    public long Now() => _assessmentTime.Enabled ? Stopwatch.GetTimestamp() : 0;

    public Activity? Assessing(RubricTags tags, int records = 1)
    {
        Activity? activity = _activities.HasListeners() ? _activities.StartActivity("rubric_engine.assess", ActivityKind.Internal, default(ActivityContext), tags.Activity) : null;
        activity?.SetTag("rubric.records", records);
        return activity;
    }

    public void Assessed(ImmutableArray<KeyValuePair<string, object?>> tags, long records, long start)
    {
        _assessments.Add(records, tags.AsSpan());
        if (start != 0) _assessmentTime.Record(NanosecondsSince(start), tags.AsSpan());
    }

    public Activity? Reloading(string catalog) => _activities.StartActivity("rubric_engine.reload")?.SetTag("rubric.catalog", catalog);

    public void Reloaded(string catalog, string outcome, long start)
    {
        var tags = new TagList { { "rubric.catalog", catalog }, { "reload.outcome", outcome } };
        _reloads.Add(1, tags);
        _reloadTime.Record(NanosecondsSince(start), tags);
    }

    public void Failed(string catalog, FunctionFailure failure) => _failures.Add(1, new TagList
    {
        { "rubric.catalog", catalog }, { "function.name", failure.Function }, { "function.plugin", failure.Plugin }, { "function.failure", $"{failure.Kind}" },
    });

    /// <summary>From now on this is what gauges show of a catalogue.</summary>
    public void Show(IRubricCatalog catalog, RubricGeneration generation) => _current[catalog] = generation;

    /// <summary>Gauges show nothing of a catalogue any more.</summary>
    public void Forget(IRubricCatalog catalog) => _current.TryRemove(catalog, out _);

    public void Dispose()
    {
        _activities.Dispose();
        _meter.Dispose();
    }

    private static long NanosecondsSince(long start) => Stopwatch.GetElapsedTime(start).Ticks * NanosecondsOfTick;

    private static (long Value, string? Key, string? State) Of(long value, string? key = null, string? state = null) => (value, key, state);

    private IEnumerable<Measurement<long>> Measure(Func<RubricGeneration, IEnumerable<(long Value, string? Key, string? State)>> values) =>
        from shown in _current
        from value in values(shown.Value)
        select new Measurement<long>(value.Value, new KeyValuePair<string, object?>[] { new("rubric.catalog", shown.Key.Name), new(value.Key ?? "", value.State) }.Where(t => t.Key.Length > 0));
}
