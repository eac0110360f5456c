using System.Diagnostics;
using System.Text;

namespace RubricEngine.Cli.Tests;

/// <summary>What only a process of its own can show.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _rubric;

    public ProcessTests() => _rubric = _folder.Write("library.rubric.yaml", SampleRubric.Text);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Output_IsUtf8WithoutAByteOrderMark()
    {
        using Process process = Start("expr", "t", "--facts", """{"t": "Điện Biên"}""");
        Assert.Equal("""{"value":"Điện Biên"}""" + "\n", process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    [Theory]
    [InlineData(1, "expr", "1 +")]
    [InlineData(2, "frobnicate")]
    [InlineData(3, "check", "no-such.rubric.yaml")]
    public void TheExitStatus_ReachesTheShell(int status, params string[] args)
    {
        using Process process = Start(args);
        process.WaitForExit();
        Assert.NotEqual("", process.StandardError.ReadToEnd());
        Assert.Equal(status, process.ExitCode);
    }

    [Fact]
    public void AReaderThatGoesAway_EndsTheWorkQuietly()
    {
        using Process process = Start("sample", _rubric, "--rows", "100000000");
        Assert.StartsWith("library,", process.StandardOutput.ReadLine(), StringComparison.Ordinal);
        process.StandardOutput.Close();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(30)));
        Assert.Equal("", process.StandardError.ReadToEnd());
        Assert.Equal(0, process.ExitCode);
    }

    /// <summary>The compiler of scripts would take most of the time of a short run.</summary>
    [Fact]
    public void WithoutScripts_NoCompilerIsLoaded()
    {
        using Process process = Start("sample", _rubric, "--rows", "100000000");
        Assert.StartsWith("library,", process.StandardOutput.ReadLine(), StringComparison.Ordinal);
        string[] mapped = [.. File.ReadLines($"/proc/{process.Id}/maps").Select(Path.GetFileName).OfType<string>()];
        process.StandardOutput.Close();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(30)));
        Assert.Contains("rubric.dll", mapped);
        Assert.DoesNotContain(mapped, name => name.Contains("CodeAnalysis", StringComparison.Ordinal));
    }

    [Fact]
    public void AnInterrupt_EndsTheWorkAndLeavesNoUnfinishedFile()
    {
        string output = _folder["out.csv"];
        using Process process = Start("sample", _rubric, "--rows", "100000000", "-o", output);
        while (Directory.GetFiles($"{_folder}").Length < 2) Thread.Sleep(20);
        using (Process kill = Process.Start("kill", ["-INT", $"{process.Id}"])) kill.WaitForExit();
        bool ended = process.WaitForExit(TimeSpan.FromSeconds(30));
        // Where interrupts are ignored, as for what is started in the background, it would go on writing after the test.
        if (!ended) process.Kill();
        Assert.True(ended);
        Assert.Equal(130, process.ExitCode);
        Assert.Equal("", process.StandardError.ReadToEnd());
        Assert.Equal([_rubric], Directory.GetFiles($"{_folder}"));
    }

    private static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(RubricCommand).Assembly.Location, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false, throwOnInvalidBytes: true),
        };
        return Process.Start(start)!;
    }
}
