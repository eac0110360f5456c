using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace RubricEngine.Tests;

/// <summary>
/// How long random tests go on. An ordinary run has a fixed seed and a fixed number of cases; <c>RUBRIC_LONG_RUN=20</c> gives each of
/// them a fresh seed again and again for so many minutes, and <c>RUBRIC_SEED</c> repeats the run that printed it.
/// </summary>
internal static class LongRun
{
    private const int UsualSeed = 20_240_101;

    private static readonly TimeSpan s_duration = TimeSpan.FromMinutes(Number("RUBRIC_LONG_RUN") ?? 0);

    /// <summary>Whether tests go on for longer than usual.</summary>
    public static bool IsLong => s_duration > TimeSpan.Zero;

    /// <summary>Runs a test once with the usual seed; in a long run with one seed after the other, each printed before it is used.</summary>
    public static void Repeat(ITestOutputHelper? output, Action<int> test)
    {
        int? chosen = (int?)Number("RUBRIC_SEED");
        if (chosen is not null || s_duration == TimeSpan.Zero)
        {
            test(chosen ?? UsualSeed);
            return;
        }
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < s_duration;)
        {
            int seed = Random.Shared.Next();
            string note = $"RUBRIC_SEED={seed}";
            Console.WriteLine(note);
            output?.WriteLine(note);
            test(seed);
        }
    }

    private static double? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;
}
