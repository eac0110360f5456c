using System.Diagnostics;
using System.Text;
using RubricEngine.Testing;

namespace RubricEngine.House;

/// <summary>Runs a program of the repository from its root and keeps what it prints.</summary>
internal sealed record Command(int ExitStatus, string Output, string Errors)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    private static readonly string s_configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>
    /// Runs <c>dotnet run</c> with the arguments given behind it. Nothing is built again: the tests' own build did it,
    /// and a second one at the same time would write what other tests have open.
    /// </summary>
    public static Command RunProject(IEnumerable<string> arguments) => Run(["run", "--no-build", "-c", s_configuration, .. arguments]);

    /// <summary>The configuration these tests were built in; what they run was built with them.</summary>
    public static string Configuration => s_configuration;

    private static Command Run(IEnumerable<string> arguments) => Run("dotnet", arguments, Repository.Root, []);

    /// <summary>Runs a program in a folder, with variables of its environment beside those of the tests.</summary>
    public static Command Run(string program, IEnumerable<string> arguments, string folder, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach ((string name, string value) in environment) start.Environment[name] = value;
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(s_patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end");
        }
        return new Command(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }
}
