using BenchmarkDotNet.Attributes;
using RubricEngine.Functions;
using RubricEngine.Hosting;
using RubricEngine.Scripting;

namespace RubricEngine.Benchmarks;

/// <summary>What does a function take as a script, beside the same body compiled into the host: one call, and one of a block of rows?</summary>
[MemoryDiagnoser]
public class FuelOverhead
{
    private const int Rows = 1_024;

    private const string Signature = "weighted(area: number 0..100000 digits 2, count: number 0..1000) -> number 0..1000000 digits 1";

    /// <summary>The same text as <see cref="Compiled.Weighted"/>.</summary>
    private const string Script = $$"""
        //! function {{Signature}}
        decimal weighted(decimal area, long count)
        {
            decimal points = area > 500m ? 10m : 4.5m;
            for (long i = 0; i < count; i++) points += i % 3 == 0 ? 0.1m : 0.2m;
            return Math.Round(points, 1);
        }
        """;

    private readonly FunctionBlock _block = new(2, Rows) { Rows = Rows };
    private ForeignFunction _compiled = null!, _script = null!;

    /// <summary>How many turns of its loop a call takes.</summary>
    [Params(0, 10, 1_000)]
    public int Turns { get; set; }

    [GlobalSetup]
    public void Load()
    {
        var direct = new FunctionPolicy { TimeLimit = Timeout.InfiniteTimeSpan };
        _compiled = new ForeignFunction(new Compiled(), direct, new FunctionLanes());
        DirectoryInfo folder = Directory.CreateTempSubdirectory("rubric-benchmark");
        File.WriteAllText(Path.Combine(folder.FullName, "weighted.csx"), Script);
        var source = new ScriptFunctions(new ScriptPolicy { AllowScripts = true }, [folder.FullName]);
        SourcedFunction sourced = source.Load().Functions.Single();
        folder.Delete(recursive: true);
        _script = new ForeignFunction(sourced.Function, sourced.Policy, new FunctionLanes());
        for (int row = 0; row < Rows; row++) (_block.Arguments[0][row], _block.Arguments[1][row]) = (row * 97, Turns);
        if (CompiledCall() != ScriptCall() || CompiledBlock() != ScriptBlock()) throw new InvalidOperationException("the two give different answers");
    }

    [Benchmark(Baseline = true)]
    public long CompiledCall() => Call(_compiled);

    [Benchmark]
    public long ScriptCall() => Call(_script);

    [Benchmark]
    public long CompiledBlock() => Block(_compiled);

    [Benchmark]
    public long ScriptBlock() => Block(_script);

    private long Call(ForeignFunction function) =>
        function.TryCall([60_000, Turns], out long word, out FunctionFault? fault) ? word : throw new InvalidOperationException(fault.Detail);

    private long Block(ForeignFunction function)
    {
        FunctionBlock block = _block;
        function.Call(ref block);
        long sum = 0;
        for (int row = 0; row < Rows; row++) sum += block.Faults[row] is null ? block.Results[row] : throw new InvalidOperationException($"row {row}: {block.Faults[row]}");
        return sum;
    }

    private sealed class Compiled : IRubricFunction
    {
        public FunctionSignature Signature { get; } = FunctionSignature.Parse(FuelOverhead.Signature);

        public FunctionAnswer Invoke(FunctionArguments arguments) => Weighted(arguments.Number(0), arguments.Scaled(1));

        internal static decimal Weighted(decimal area, long count)
        {
            decimal points = area > 500m ? 10m : 4.5m;
            for (long i = 0; i < count; i++) points += i % 3 == 0 ? 0.1m : 0.2m;
            return Math.Round(points, 1);
        }
    }
}
