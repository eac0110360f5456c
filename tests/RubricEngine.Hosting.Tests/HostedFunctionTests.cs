using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using RubricEngine.Functions;
using RubricEngine.Values;

namespace RubricEngine.Hosting.Tests;

/// <summary>Functions of services and of plugins in a host: rubrics call them, they come and go, and their failures are told.</summary>
public sealed class HostedFunctionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public HostedFunctionTests()
    {
        Directory.CreateDirectory(_folder.Of("rubrics"));
        Directory.CreateDirectory(_folder.Of("plugins"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_function_is_given_services()
    {
        _folder.Write("rubrics/a.rubric.yaml", RubricTexts.Calling("served()"));
        using TestHost host = Started(o => o.AddFunction<Served>(), services => services.AddSingleton(new Table(17)));
        Assert.Equal(new Bounds(17, 17), CatalogTests.PointsOf(host.Catalog.Find("test/calls")!));
    }

    [Fact]
    public async Task A_plugin_that_is_replaced_brings_a_new_generation_and_a_broken_one_leaves_the_rubrics_as_they_were()
    {
        _folder.Write("rubrics/a.rubric.yaml", RubricTexts.Calling("one()"));
        PluginProject.Write(_folder.Of("plugins"), "one", PluginProject.Compile("one", PluginProject.Function("one", "return 1L;")));
        using TestHost host = Started(o => o.AddPlugins(_folder.Of("plugins")));
        Assert.True(host.Catalog.Current.IsSound, string.Join('\n', host.Catalog.Current.Diagnostics));
        Assert.Equal(new Bounds(1, 1), CatalogTests.PointsOf(host.Catalog.Find("test/calls")!));

        PluginProject.Write(_folder.Of("plugins"), "one", PluginProject.Compile("one", PluginProject.Function("one", "return 2L;")));
        await host.Catalog.ReloadAsync();
        Assert.Equal(new Bounds(2, 2), CatalogTests.PointsOf(host.Catalog.Find("test/calls")!));

        File.AppendAllText(_folder.Of("plugins", "one", "one.dll"), "more");
        RubricGeneration broken = await host.Catalog.ReloadAsync();
        Assert.Equal((3, true), (broken.Number, broken.Find("test/calls")!.IsKept));
        Assert.Equal(new Bounds(2, 2), CatalogTests.PointsOf(broken.Find("test/calls")!));
        HealthCheckResult health = await HealthOf(host);
        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Contains("RUB3114", health.Description, StringComparison.Ordinal);
        Assert.Contains("test/calls@1.0 stays as it was in generation 2", health.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failures_are_told_to_the_log_and_to_the_health_check_and_a_disabled_function_degrades()
    {
        _folder.Write("rubrics/a.rubric.yaml", RubricTexts.Calling("sad()", "test/sad"));
        _folder.Write("rubrics/b.rubric.yaml", RubricTexts.Calling("slow()", "test/slow"));
        PluginProject.Write(_folder.Of("plugins"), "sad", PluginProject.Compile("sad", PluginProject.Function("sad", "throw new Exception(\"no luck\");")));
        using var end = new ManualResetEventSlim();
        using TestHost host = Started(o => o.AddPlugins(_folder.Of("plugins")).AddFunction(new Waiting(end), new FunctionPolicy { TimeLimit = TimeSpan.FromMilliseconds(50) }));
        Assert.Equal(HealthStatus.Healthy, (await HealthOf(host)).Status);

        Assert.Equal(new Bounds(0, 1000), CatalogTests.PointsOf(host.Catalog.Find("test/sad")!));
        HealthCheckResult failed = await HealthOf(host);
        Assert.Equal(HealthStatus.Healthy, failed.Status);
        Assert.Equal(["sad() of sad 1.0.0: Threw: Exception: no luck"], (string[])failed.Data["failures"]);
        Assert.Contains(host.Log, l => l.Level == LogLevel.Warning && l.Text.EndsWith("sad() of sad 1.0.0 failed: Threw Exception: no luck", StringComparison.Ordinal));

        Assert.Equal(new Bounds(0, 1000), CatalogTests.PointsOf(host.Catalog.Find("test/slow")!));
        HealthCheckResult disabled = await HealthOf(host);
        Assert.Equal(HealthStatus.Degraded, disabled.Status);
        Assert.Equal("slow() of host is disabled, because a call was too slow", disabled.Description);
        Assert.Contains(host.Log, l => l.Level == LogLevel.Error && l.Text.Contains("slow() of host is disabled", StringComparison.Ordinal));

        // A new generation for another reason does not enable it again.
        _folder.Write("rubrics/c.rubric.yaml", RubricTexts.Worth(1));
        Assert.Equal(2, (await host.Catalog.ReloadAsync()).Number);
        Assert.Equal(HealthStatus.Degraded, (await HealthOf(host)).Status);
        end.Set();
    }

    [Fact]
    public async Task A_catalogue_without_rubrics_is_unhealthy()
    {
        using TestHost host = Started();
        Assert.Equal((HealthStatus.Unhealthy, "there is no rubric"), ((await HealthOf(host)).Status, (await HealthOf(host)).Description));
    }

    [Fact]
    public void A_source_that_throws_is_told_of_and_the_others_work()
    {
        _folder.Write("rubrics/a.rubric.yaml", RubricTexts.Calling("served()"));
        using TestHost host = Started(o => o.AddFunctions(null, _ => new Throwing()).AddFunction(new Served(new Table(3))));
        Assert.Equal("RUB3122", Assert.Single(host.Catalog.Current.Diagnostics).Code);
        Assert.Equal(new Bounds(3, 3), CatalogTests.PointsOf(host.Catalog.Find("test/calls")!));
    }

    private static async Task<HealthCheckResult> HealthOf(TestHost host)
    {
        HealthReport report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        (string name, HealthReportEntry entry) = Assert.Single(report.Entries);
        Assert.Equal("rubrics", name);
        return new HealthCheckResult(entry.Status, entry.Description, entry.Exception, entry.Data);
    }

    private TestHost Started(Action<RubricEngineOptions>? configure = null, Action<IServiceCollection>? more = null) => new TestHost(services =>
    {
        more?.Invoke(services);
        services.AddHealthChecks().Add(RubricHealthCheck.Registration());
        services.AddRubricEngine(o =>
        {
            o.Reload = ReloadMode.Off;
            o.AddRubrics(_folder.Of("rubrics"));
            configure?.Invoke(o);
        });
    }).Start();

    private sealed record Table(int Value);

    private sealed class Served(Table table) : IRubricFunction
    {
        public FunctionSignature Signature { get; } = new("served", [], new NumberType(new Bounds(0, 1000), 0, Unit.None));

        public FunctionAnswer Invoke(FunctionArguments arguments) => (long)table.Value;
    }

    private sealed class Waiting(ManualResetEventSlim end) : IRubricFunction
    {
        public FunctionSignature Signature { get; } = new("slow", [], new NumberType(new Bounds(0, 1000), 0, Unit.None));

        public FunctionAnswer Invoke(FunctionArguments arguments)
        {
            end.Wait(TimeSpan.FromSeconds(20));
            return 1L;
        }
    }

    private sealed class Throwing : IFunctionSource
    {
        public System.Collections.Immutable.ImmutableArray<string> Folders => [];

        public FunctionSet Load() => throw new InvalidOperationException("out of order.");

        public void Dispose() { }
    }
}
