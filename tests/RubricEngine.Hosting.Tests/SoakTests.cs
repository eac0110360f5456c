using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using RubricEngine.Batch;
using RubricEngine.Functions;
using RubricEngine.Results;
using RubricEngine.Text;
using RubricEngine.Values;
using Xunit.Abstractions;

namespace RubricEngine.Hosting.Tests;

/// <summary>
/// What runs for long neither leaks nor mixes versions. <c>RUBRIC_SOAK_SECONDS=60</c> lets the threads run for so long; an ordinary run is shorter.
/// </summary>
public sealed class SoakTests(ITestOutputHelper output) : IDisposable
{
    private const int Cycles = 1_000, WarmUp = 200, Threads = 8;
    private const long MostGrowth = 4 << 20;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_thousand_times_loaded_evaluated_and_unloaded_leaves_nothing_behind()
    {
        byte[][] versions = [.. new[] { 1, 2 }.Select(n => PluginProject.Compile("counted", PluginProject.Function("counted", $"return {n}L;")))];
        Directory.CreateDirectory(_folder.Of("plugins"));
        var contexts = new List<WeakReference>();
        var watch = Stopwatch.StartNew();
        long before = 0;
        using (var sources = new FunctionSources([new PluginFolder(_folder.Of("plugins"))]))
        {
            for (int cycle = 0; cycle < Cycles; cycle++)
            {
                if (cycle == WarmUp) before = Memory();
                contexts.AddRange(Cycle(sources, versions[cycle % 2], 1 + cycle % 2));
            }
        }
        TimeSpan took = watch.Elapsed;
        long after = Memory();
        output.WriteLine($"{Cycles} cycles in {took}; {before:N0} bytes after {WarmUp}, {after:N0} after all; {contexts.Count(c => c.IsAlive)} contexts and assemblies alive; {Process.GetCurrentProcess().Threads.Count} threads");
        Assert.Equal(0, contexts.Count(c => c.IsAlive));
        Assert.InRange(after - before, long.MinValue, MostGrowth);
        Assert.DoesNotContain(AssemblyLoadContext.All, c => c.Name == "plugin counted 1.0.0");
    }

    [Fact]
    public async Task Reloading_under_evaluation_never_mixes_versions()
    {
        TimeSpan duration = TimeSpan.FromSeconds(double.Parse(Environment.GetEnvironmentVariable("RUBRIC_SOAK_SECONDS") ?? "8", CultureInfo.InvariantCulture));
        byte[][] plugins = [.. Enumerable.Range(1, 9).Select(n => PluginProject.Compile("counted", PluginProject.Function("counted", $"return {n}L;")))];
        Directory.CreateDirectory(_folder.Of("plugins"));
        WriteVersion(plugins, 1);
        using TestHost host = new TestHost(services => services.AddRubricEngine(o =>
        {
            o.AddRubrics(_folder.Of("rubrics")).AddPlugins(_folder.Of("plugins"));
            o.ReloadDelay = TimeSpan.FromMilliseconds(10);
        })).Start();
        using var stop = new CancellationTokenSource(duration);
        var seen = new long[Threads];
        Task[] evaluating = [.. Enumerable.Range(0, Threads).Select(t => Task.Factory.StartNew(() => seen[t] = Evaluate(host.Catalog, t, stop.Token), TaskCreationOptions.LongRunning))];
        int written = 1;
        while (!stop.IsCancellationRequested)
        {
            WriteVersion(plugins, 1 + written++ % 9);
            await Task.Delay(25);
            if (written % 10 == 0) _folder.Write("rubrics/a.rubric.yaml", "format: 1\nrubric: test/soak\n");
            if (written % 10 == 0) await Task.Delay(25);
        }
        await Task.WhenAll(evaluating);
        output.WriteLine($"{seen.Sum():N0} evaluations, {written} versions written, {host.Catalog.Current.Number} generations");
        Assert.True(host.Catalog.Current.Number > 5, "hardly anything was reloaded");
        Assert.All(seen, n => Assert.True(n > 0));
        Assert.DoesNotContain(host.Log, l => l.Event == 7);
    }

    /// <summary>Rubric and plugin are told apart from those of other versions: the rubric adds ten times its number to what the plugin gives.</summary>
    private void WriteVersion(byte[][] plugins, int number)
    {
        PluginProject.Write(_folder.Of("plugins"), "counted", plugins[number - 1]);
        _folder.Write("rubrics/a.rubric.yaml", RubricTexts.Calling($"{10 * number} + counted()", "test/soak").Replace("\"1.0\"", $"\"{number}.0\"", StringComparison.Ordinal));
    }

    /// <summary>Evaluates until it is stopped; every result must be that of one rubric, and the rubric's version the one that it says.</summary>
    private static long Evaluate(IRubricCatalog catalog, int thread, CancellationToken stop)
    {
        long count = 0;
        for (; !stop.IsCancellationRequested; count++)
        {
            RubricGeneration generation = catalog.Current;
            foreach (HostedRubric rubric in generation.Rubrics)
            {
                int number = rubric.Version[0] - '0';
                Bounds[] points = [.. PointsOf(rubric, (thread + count) % 2 == 0)];
                Assert.All(points, p => Assert.True(p.IsExact, $"{p} of {rubric}"));
                Rational plugin = points[0].Low - 10 * number;
                Assert.True(plugin >= 1 && plugin <= 9 && points.All(p => p == points[0]), $"{string.Join(' ', points)} of {rubric}");
            }
        }
        return count;
    }

    private static IEnumerable<Bounds> PointsOf(HostedRubric rubric, bool single)
    {
        Records.SubjectRecord record = rubric.Compiled.NewRecord("x").SetBoolean("open", true).Build();
        if (single)
        {
            Assessment assessment = rubric.Evaluate(record);
            Assert.Equal((rubric.Version, rubric.Compiled.Hash), (assessment.Rubric.Version, assessment.Hash));
            return [assessment.Points!.Value];
        }
        AssessmentTable table = rubric.EvaluateBatch(rubric.Compiled.ToTable(Enumerable.Repeat(record, 100)));
        Assert.Equal(rubric.Version, table.Rubric.Version);
        return [.. Enumerable.Range(0, table.Rows).Select(row => table.Points[row]!.Value)];
    }

    // Not inlined: what the method holds must be gone when it has returned.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference[] Cycle(FunctionSources sources, byte[] plugin, int expected)
    {
        PluginProject.Write(_folder.Of("plugins"), "counted", plugin);
        LoadedFunctions loaded = sources.Load();
        Assert.Empty(loaded.Diagnostics);
        CompiledRubric rubric = RubricCompiler.Compile(new SourceText("soak.rubric.yaml", RubricTexts.Calling("counted()")), new CompileOptions { Functions = loaded.Registry }).RubricOrThrow();
        Records.SubjectRecord record = rubric.NewRecord("x").SetBoolean("open", true).Build();
        Assert.Equal(new Bounds(expected, expected), rubric.Evaluate(record).Points);
        Assert.Equal(new Bounds(expected, expected), rubric.EvaluateBatch(rubric.ToTable([record, record])).Points[1]);
        // The context before was let go, so that there is one of this name.
        AssemblyLoadContext context = Assert.Single(AssemblyLoadContext.All, c => c.Name == "plugin counted 1.0.0");
        return [new WeakReference(context, trackResurrection: true), new WeakReference(Assert.Single(context.Assemblies), trackResurrection: true)];
    }

    private static long Memory()
    {
        for (int i = 0; i < 5; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
