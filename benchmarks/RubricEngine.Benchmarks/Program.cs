using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using RubricEngine.Benchmarks;
using RubricEngine.Benchmarks.Peers;
using RubricEngine.Benchmarks.Tables;

if (args is ["--smoke"]) return Smoke.Run();
if (args is ["--results", .. var names]) return ResultFiles.Write(names);
if (args is ["--rows", var path])
{
    CompleteRows.Write(path, 1 << 18);
    return 0;
}
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, EngineBuild.Config(Job.Default));
return 0;
