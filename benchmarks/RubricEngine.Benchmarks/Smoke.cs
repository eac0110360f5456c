using System.Diagnostics;
using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace RubricEngine.Benchmarks;

/// <summary>Runs every benchmark once, in the least of its settings, to see that it runs. It measures nothing.</summary>
internal static class Smoke
{
    public static int Run()
    {
        foreach (Type type in typeof(Smoke).Assembly.GetTypes().Where(t => t.IsPublic && Benchmarks(t).Any()).OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            var clock = Stopwatch.StartNew();
            object benchmarks = Activator.CreateInstance(type)!;
            foreach (PropertyInfo property in type.GetProperties())
                if (property.GetCustomAttribute<ParamsAttribute>() is { Values: [var least, ..] }) property.SetValue(benchmarks, least);
            if (benchmarks is ISmallSetUp small) small.SetUp();
            else foreach (MethodInfo setup in type.GetMethods().Where(m => m.IsDefined(typeof(GlobalSetupAttribute)))) setup.Invoke(benchmarks, null);
            foreach (MethodInfo benchmark in Benchmarks(type))
            {
                benchmark.Invoke(benchmarks, null);
                Console.WriteLine($"ran {type.Name}.{benchmark.Name}");
            }
            Console.WriteLine($"{type.Name} took {clock.Elapsed.TotalSeconds:0.0} s");
        }
        return 0;
    }

    private static IEnumerable<MethodInfo> Benchmarks(Type type) => type.GetMethods().Where(m => m.IsDefined(typeof(BenchmarkAttribute)));
}
