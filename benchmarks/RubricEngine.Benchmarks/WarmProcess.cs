using System.Diagnostics;

namespace RubricEngine.Benchmarks;

/// <summary>Runs what is to be measured until the runtime has compiled it for good, which for code of many small methods takes longer than the warm-up of a short job.</summary>
internal static class WarmProcess
{
    private static readonly TimeSpan s_time = TimeSpan.FromSeconds(12);

    public static void Run(Func<object> measured)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < s_time) GC.KeepAlive(measured());
    }
}
