using System.Diagnostics;
using RubricEngine.Diagnostics;
using RubricEngine.Hosting;
using RubricEngine.Testing;
using Xunit.Abstractions;

namespace RubricEngine.Scripting.Tests;

/// <summary>What scripts may not do, they cannot; what they may do, they can.</summary>
public class EscapeTests(ITestOutputHelper output)
{
    private const string OutOfFuel = "out of fuel";
    // Far more than a call takes on any machine, and far less than one that fuel does not stop.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private const int LeastHostile = 60, LeastHonest = 30;

    /// <summary>Each file says in a comment how it is stopped: a code and what its message says, or <c>out of fuel</c>.</summary>
    [Fact]
    public void Every_hostile_script_is_refused_or_runs_out_of_fuel()
    {
        string[] paths = [.. Scripts.In("hostile")];
        Assert.True(paths.Length >= LeastHostile);
        using var source = new ScriptFunctions(Scripts.Allowed, paths);
        ILookup<string, SourcedFunction> functions = Load(source, out ILookup<string, Diagnostic> diagnostics);
        var failures = new List<string>();
        int refused = 0, stopped = 0;
        foreach (string path in paths)
        {
            string expected = Scripts.Said(path, "expect").Single();
            Diagnostic[] errors = [.. diagnostics[path].Where(d => d.Severity == Severity.Error)];
            var watch = Stopwatch.StartNew();
            string found = errors.Length > 0 ? string.Join('\n', errors.Select(d => DiagnosticPrinter.Print(d)))
                : functions[path].SingleOrDefault() is { } function ? Scripts.Call(function) : "nothing";
            if (watch.Elapsed > s_patience) failures.Add($"{Path.GetFileName(path)} took {watch.ElapsedMilliseconds} ms");
            if (expected == OutOfFuel ? found != OutOfFuel : !errors.Any(e => IsAsExpected(e, expected)))
                failures.Add($"{Path.GetFileName(path)}: expected {expected}, found {found}");
            else if (expected == OutOfFuel) stopped++;
            else refused++;
        }
        output.WriteLine($"{refused + stopped} of {paths.Length} hostile scripts are stopped: {refused} are refused, {stopped} run out of fuel");
        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
        Assert.Equal(paths.Length, refused + stopped);
    }

    /// <summary>Each file says in comments what is called and what comes of it.</summary>
    [Fact]
    public void Every_honest_script_runs()
    {
        string[] paths = [.. Scripts.In("honest")];
        Assert.True(paths.Length >= LeastHonest);
        using var source = new ScriptFunctions(Scripts.Allowed, paths);
        ILookup<string, SourcedFunction> functions = Load(source, out ILookup<string, Diagnostic> diagnostics);
        var failures = new List<string>();
        int ran = 0;
        foreach (string path in paths)
        {
            string[] wrong = [.. diagnostics[path].Select(d => DiagnosticPrinter.Print(d)), .. Scripts.Said(path, "call").Select(c => Difference(c, functions[path])).OfType<string>()];
            if (wrong.Length == 0) ran++;
            else failures.Add($"{Path.GetFileName(path)}: {string.Join('\n', wrong)}");
        }
        output.WriteLine($"{ran} of {paths.Length} honest scripts run");
        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
        Assert.Equal(paths.Length, ran);
    }

    private static string? Difference(string call, IEnumerable<SourcedFunction> functions)
    {
        string name = call[..call.IndexOf('(', StringComparison.Ordinal)], arguments = call[(name.Length + 1)..call.IndexOf(')', StringComparison.Ordinal)];
        string expected = call[(call.IndexOf("=> ", StringComparison.Ordinal) + 3)..];
        if (functions.SingleOrDefault(f => f.Function.Signature.Name == name) is not { } function) return $"no function {name}";
        string found = Scripts.Call(function, arguments.Split(", ", StringSplitOptions.RemoveEmptyEntries));
        return found == expected ? null : $"{call}, found {found}";
    }

    private static bool IsAsExpected(Diagnostic error, string expected)
    {
        string code = expected.Split(' ')[0];
        return error.Code.StartsWith(code, StringComparison.Ordinal) && error.Message.English.Contains(expected[code.Length..].Trim(), StringComparison.Ordinal)
            && error.Origin is { } place && place.Position.Line >= 1;
    }

    private static ILookup<string, SourcedFunction> Load(ScriptFunctions source, out ILookup<string, Diagnostic> diagnostics)
    {
        FunctionSet set = source.Load();
        diagnostics = set.Diagnostics.ToLookup(d => d.Origin!.Source.Path);
        return set.Functions.ToLookup(f => f.Policy.Plugin);
    }
}
