using BenchmarkDotNet.Running;
using RubricEngine.Benchmarks;
using RubricEngine.Benchmarks.Peers;

if (args is ["--smoke"]) return Smoke.Run();
if (args is ["--rows", var path])
{
    CompleteRows.Write(path, 1 << 18);
    return 0;
}
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
