using BenchmarkDotNet.Running;
using RubricEngine.Benchmarks;

if (args is ["--smoke"]) return Smoke.Run();
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
