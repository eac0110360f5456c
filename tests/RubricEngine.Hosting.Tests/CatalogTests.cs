using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RubricEngine.Results;
using RubricEngine.Values;

namespace RubricEngine.Hosting.Tests;

/// <summary>A catalogue finds rubrics, follows their files, and never loses a good one to a bad file.</summary>
public sealed class CatalogTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rubrics_are_found_by_id_version_and_date()
    {
        _folder.Write("a.rubric.yaml", RubricTexts.Worth(1, version: "1", effective: "{ from: 2020-01-01, to: 2020-12-31 }"));
        _folder.Write("b.rubric.yaml", RubricTexts.Worth(2, version: "2", effective: "{ from: 2021-01-01 }"));
        _folder.Write("c.rubric.yaml", RubricTexts.Worth(3, id: "test/other"));
        using TestHost host = Started();
        IRubricCatalog catalog = host.Catalog;
        Assert.Equal(["test/one@1", "test/one@2", "test/other@1.0"], catalog.Current.Rubrics.Select(r => $"{r}"));
        Assert.Equal("1", catalog.Find("test/one@1")!.Version);
        Assert.Null(catalog.Find("test/one"));
        Assert.Equal("test/other@1.0", $"{catalog.Find("test/other")}");
        Assert.Equal("1", catalog.InForce("test/one", new DateOnly(2020, 12, 31))!.Version);
        Assert.Equal("2", catalog.InForce("test/one", new DateOnly(2021, 1, 1))!.Version);
        Assert.Null(catalog.InForce("test/one", new DateOnly(2019, 1, 1)));
        Assert.True(catalog.Current.IsSound);
        Assert.Equal(1, catalog.Current.Number);
        HostedRubric rubric = catalog.Find("test/other")!;
        Assert.Equal(new Bounds(3, 3), rubric.Evaluate(rubric.Compiled.NewRecord("x").SetBoolean("open", true).Build()).Points);
    }

    [Theory]
    [InlineData(ReloadMode.Watch)]
    [InlineData(ReloadMode.Poll)]
    public async Task A_changed_file_brings_a_new_generation(ReloadMode mode)
    {
        _folder.Write("a.rubric.yaml", RubricTexts.Worth(1));
        using TestHost host = Started(o => (o.Reload, o.PollInterval, o.ReloadDelay) = (mode, TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(20)));
        RubricGeneration first = host.Catalog.Current;
        _folder.Write("a.rubric.yaml", RubricTexts.Worth(2));
        await TestHost.Until(() => host.Catalog.Current.Number == 2, "a second generation");
        Assert.Equal(new Bounds(2, 2), PointsOf(host.Catalog.Find("test/one")!));
        Assert.Equal(new Bounds(1, 1), PointsOf(first.Find("test/one")!));
        _folder.Write("more/b.rubric.yaml", RubricTexts.Worth(3, id: "test/two"));
        await TestHost.Until(() => host.Catalog.Find("test/two") is not null, "a rubric of a new folder");
        File.Delete(_folder.Of("a.rubric.yaml"));
        await TestHost.Until(() => host.Catalog.Find("test/one") is null, "the end of a rubric that was taken away");
    }

    [Fact]
    public async Task A_file_that_breaks_leaves_its_last_good_version()
    {
        _folder.Write("a.rubric.yaml", RubricTexts.Worth(1));
        _folder.Write("b.rubric.yaml", RubricTexts.Worth(3, id: "test/two"));
        using TestHost host = Started();
        _folder.Write("a.rubric.yaml", RubricTexts.Worth(2).Replace("met: open", "met: opn", StringComparison.Ordinal));
        _folder.Write("b.rubric.yaml", RubricTexts.Worth(4, id: "test/two"));
        RubricGeneration next = await host.Catalog.ReloadAsync();
        Assert.False(next.IsSound);
        HostedRubric kept = next.Find("test/one")!;
        Assert.True(kept.IsKept);
        Assert.Equal(1, kept.Generation);
        Assert.Equal(new Bounds(1, 1), PointsOf(kept));
        Assert.Equal(new Bounds(4, 4), PointsOf(next.Find("test/two")!));
        Assert.Contains(host.Log, l => l.Level == LogLevel.Error && l.Text.Contains("a.rubric.yaml(8,44): error RUB2001", StringComparison.Ordinal));
        Assert.Contains(host.Log, l => l.Level == LogLevel.Warning && l.Text.Contains("test/one@1.0 stays as it was in generation 1", StringComparison.Ordinal));

        // Half a file has no id at all; it is still the file that the rubric came from.
        _folder.Write("a.rubric.yaml", "format: 1\n");
        Assert.Equal(new Bounds(1, 1), PointsOf((await host.Catalog.ReloadAsync()).Find("test/one")!));
        _folder.Write("a.rubric.yaml", RubricTexts.Worth(5));
        RubricGeneration whole = await host.Catalog.ReloadAsync();
        Assert.True(whole.IsSound);
        Assert.Equal(new Bounds(5, 5), PointsOf(whole.Find("test/one")!));
    }

    [Fact]
    public async Task A_file_that_becomes_another_rubric_takes_the_old_one_with_it()
    {
        _folder.Write("a.rubric.yaml", RubricTexts.Worth(1));
        using TestHost host = Started();
        _folder.Write("a.rubric.yaml", RubricTexts.Worth(1, version: "2.0"));
        Assert.Equal(["test/one@2.0"], (await host.Catalog.ReloadAsync()).Rubrics.Select(r => $"{r}"));
    }

    [Fact]
    public async Task An_overlay_whose_base_breaks_is_kept_as_well()
    {
        _folder.Write("base.rubric.yaml", RubricTexts.Worth(1, id: "test/base"));
        _folder.Write("over.rubric.yaml", "format: 1\nrubric: test/over\nversion: \"1.0\"\nextends: test/base@1.0\n");
        using TestHost host = Started();
        Assert.True(host.Catalog.Current.IsSound, string.Join('\n', host.Catalog.Current.Diagnostics));
        _folder.Write("base.rubric.yaml", "format: 1\nrubric: test/base\nversion: \"1.0\"\n");
        RubricGeneration next = await host.Catalog.ReloadAsync();
        Assert.Equal([true, true], next.Rubrics.Select(r => r.IsKept));
    }

    [Fact]
    public async Task Where_nothing_has_changed_the_generation_stays()
    {
        string path = _folder.Write("a.rubric.yaml", RubricTexts.Worth(1));
        using TestHost host = Started();
        RubricGeneration first = host.Catalog.Current;
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddMinutes(1));
        Assert.Same(first, await host.Catalog.ReloadAsync());
    }

    [Fact]
    public void Without_a_host_the_first_use_loads()
    {
        _folder.Write("a.rubric.yaml", RubricTexts.Worth(1));
        using ServiceProvider services = new ServiceCollection().AddRubricEngine(o => o.AddRubrics(_folder.Path)).BuildServiceProvider();
        Assert.NotNull(services.GetRequiredService<IRubricCatalog>().Find("test/one"));
    }

    [Fact]
    public void A_host_that_demands_it_does_not_start_with_an_error()
    {
        _folder.Write("a.rubric.yaml", RubricTexts.Worth(2).Replace("met: open", "met: opn", StringComparison.Ordinal));
        var thrown = Assert.Throws<InvalidOperationException>(() => Started(o => o.RequireSound = true));
        Assert.Contains("error RUB2001", thrown.Message, StringComparison.Ordinal);
        using TestHost lenient = Started();
        Assert.Empty(lenient.Catalog.Current.Rubrics);
    }

    [Fact]
    public void Tenants_have_catalogues_of_their_own()
    {
        _folder.Write("a/a.rubric.yaml", RubricTexts.Worth(1));
        _folder.Write("b/b.rubric.yaml", RubricTexts.Worth(2));
        using TestHost host = new TestHost(services => services
            .AddRubricEngine("a", o => o.AddRubrics(_folder.Of("a")))
            .AddRubricEngine("b", o => o.AddRubrics(_folder.Of("b")))
            .AddRubricEngine("b", o => o.FunctionTimeLimit = TimeSpan.FromSeconds(2))).Start();
        IRubricCatalog a = host.Services.GetRequiredKeyedService<IRubricCatalog>("a"), b = host.Services.GetRequiredKeyedService<IRubricCatalog>("b");
        Assert.Equal(("a", "b"), (a.Name, b.Name));
        Assert.Equal(new Bounds(1, 1), PointsOf(a.Find("test/one")!));
        Assert.Equal(new Bounds(2, 2), PointsOf(b.Find("test/one")!));
        Assert.Null(host.Services.GetService<IRubricCatalog>());
    }

    internal static Bounds? PointsOf(HostedRubric rubric)
    {
        Assessment assessment = rubric.Evaluate(rubric.Compiled.NewRecord("x").SetBoolean("open", true).Build());
        return assessment.Points;
    }

    private TestHost Started(Action<RubricEngineOptions>? configure = null)
    {
        var host = new TestHost(services => services.AddRubricEngine(o =>
        {
            o.Reload = ReloadMode.Off;
            o.AddRubrics(_folder.Path);
            configure?.Invoke(o);
        }));
        try
        {
            return host.Start();
        }
        catch (Exception)
        {
            host.Dispose();
            throw;
        }
    }
}
