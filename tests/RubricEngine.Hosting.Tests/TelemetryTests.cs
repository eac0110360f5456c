using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using RubricEngine.Functions;
using RubricEngine.Testing;

namespace RubricEngine.Hosting.Tests;

/// <summary>Measurements and activities are called what the page for embedders says.</summary>
public sealed partial class TelemetryTests : IDisposable
{
    private const string Tenant = "telemetry";

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentDictionary<string, (string Kind, string Unit, string Tags)> _seen = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Names_units_and_tags_are_those_of_the_table()
    {
        _folder.Write("a.rubric.yaml", RubricTexts.Worth(1));
        _folder.Write("b.rubric.yaml", RubricTexts.Calling("sad()"));
        using MeterListener meters = ListenToMeters();
        using ActivityListener activities = ListenToActivities();
        using TestHost host = new TestHost(services => services.AddRubricEngine(Tenant, o =>
        {
            o.Reload = ReloadMode.Off;
            o.AddRubrics(_folder.Path).AddFunction(new Sad());
        })).Start();
        IRubricCatalog catalog = host.Services.GetRequiredKeyedService<IRubricCatalog>(Tenant);
        foreach (HostedRubric rubric in catalog.Current.Rubrics) CatalogTests.PointsOf(rubric);
        HostedRubric one = catalog.Find("test/one")!;
        one.EvaluateBatch(one.Compiled.NewTable(3).Build());
        await catalog.ReloadAsync();
        meters.RecordObservableInstruments();
        Assert.Equal(
            Table().OrderBy(r => r.Name, StringComparer.Ordinal),
            _seen.Select(s => (Name: s.Key, s.Value.Kind, s.Value.Unit, s.Value.Tags)).OrderBy(r => r.Name, StringComparer.Ordinal));
    }

    private static IEnumerable<(string Name, string Kind, string Unit, string Tags)> Table() =>
        from Match row in Row().Matches(File.ReadAllText(Repository.PathOf("samples", "README.md")))
        let tags = Tag().Matches(row.Groups[4].Value).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal)
        select (row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value, string.Join(' ', tags));

    private MeterListener ListenToMeters()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == RubricTelemetry.MeterName) listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) =>
        {
            KeyValuePair<string, object?>[] all = tags.ToArray();
            if (!all.Contains(new("rubric.catalog", Tenant))) return;
            string kind = instrument switch { Counter<long> => "counter", Histogram<long> => "histogram", _ => "gauge" };
            _seen[instrument.Name] = (kind, instrument.Unit ?? "", Names(all));
        });
        listener.Start();
        return listener;
    }

    private ActivityListener ListenToActivities()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == RubricTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.GetTagItem("rubric.catalog") as string == Tenant) _seen[activity.OperationName] = ("activity", "", Names(activity.TagObjects));
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static string Names(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.Select(t => t.Key).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"^\| `(rubric_engine[a-z_.]*)` \| (\w+) \| ?`?([^`|]*?)`? ?\| (.*?) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([a-z_.]+)`")]
    private static partial Regex Tag();

    private sealed class Sad : IRubricFunction
    {
        public FunctionSignature Signature { get; } = new Constant("sad", 0).Signature;

        public FunctionAnswer Invoke(FunctionArguments arguments) => throw new InvalidOperationException("no luck");
    }
}
