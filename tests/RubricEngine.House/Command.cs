using System.Diagnostics;
using System.Text;
using RubricEngine.Testing;

namespace RubricEngine.House;

/// <summary>Runs a program of the repository from its root and keeps what it prints.</summary>
internal sealed record Command(int ExitStatus, string Output, string Errors)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    /// <summary>The configuration these tests were built in; what they run was built with them.</summary>
    private static readonly string s_configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>
    /// Runs <c>dotnet run</c> with the arguments given behind it. Nothing is built again: the tests' own build did it,
    /// and a second one at the same time would write what other tests have open.
    /// </summary>
    public static Command RunProject(IEnumerable<string> arguments) => Run(["run", "--no-build", "-c", s_configuration, .. arguments]);

    private static Command Run(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(s_patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} did not end");
        }
        return new Command(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }
}
