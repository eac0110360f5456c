using System.Collections.Concurrent;
using System.Diagnostics;
using RubricEngine.Testing;

namespace RubricEngine.House;

/// <summary>A program of the repository that runs until it is disposed, and the lines that it prints.</summary>
internal sealed class RunningProgram : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly BlockingCollection<string> _lines = [];
    private readonly ConcurrentQueue<string> _all = new();

    /// <summary>Starts <c>dotnet run</c> of what the tests' own build has built.</summary>
    public RunningProgram(IEnumerable<string> arguments)
    {
        _process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", ["run", "--no-build", "-c", Command.Configuration, .. arguments])
            {
                WorkingDirectory = Repository.Root,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>The next line that holds a text.</summary>
    public string WaitFor(string text)
    {
        using var patience = new CancellationTokenSource(s_patience);
        try
        {
            while (true)
                if (_lines.Take(patience.Token) is var line && line.Contains(text, StringComparison.Ordinal)) return line;
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"`{text}` was not printed, but\n{string.Join('\n', _all)}");
        }
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _lines.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        _all.Enqueue(line);
        _lines.Add(line);
    }
}
