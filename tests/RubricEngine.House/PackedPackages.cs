using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml.Linq;
using RubricEngine.Testing;

namespace RubricEngine.House;

/// <summary>The packages of this repository, packed once from what the tests' own build compiled, in a folder outside of it.</summary>
public sealed class PackedPackages : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("rubric-packages-").FullName;

    public PackedPackages()
    {
        Directory.CreateDirectory(Feed);
        string traversal = PathOf("pack.proj");
        string projects = string.Join(';', Projects);
        File.WriteAllText(traversal, $"""<Project><Target Name="Pack"><MSBuild Projects="{projects}" Targets="Pack" Properties="NoBuild=true;Configuration={Command.Configuration};PackageOutputPath={Feed}" /></Target></Project>""");
        Command pack = Run("dotnet", ["msbuild", traversal, "-nologo", "-v:q"], _root);
        Assert.True(pack.ExitStatus == 0, pack.Output + pack.Errors);
        File.WriteAllText(PathOf("nuget.config"), ConfigurationShown());
        LinkOtherPackages();
    }

    /// <summary>The projects that are packed: those that say so.</summary>
    public static IEnumerable<string> Projects => RepositoryFiles.WithExtension(".csproj")
        .Where(p => (string?)XDocument.Load(p).Descendants("IsPackable").FirstOrDefault() == "true").Order(StringComparer.Ordinal);

    /// <summary>The one version of all packages.</summary>
    public static string Version { get; } = (string)XDocument.Load(Repository.PathOf("Directory.Build.props")).Descendants("Version").Single();

    /// <summary>The folder with the packages, where nuget.config says that it is.</summary>
    public string Feed => PathOf("artifacts", "packages");

    /// <summary>The ids of the packages, in order.</summary>
    public IEnumerable<string> Ids => Directory.EnumerateFiles(Feed, $"*.{Version}.nupkg").Select(f => Path.GetFileName(f)[..^$".{Version}.nupkg".Length]).Order(StringComparer.Ordinal);

    public string PathOf(params string[] parts) => Path.Combine([_root, .. parts]);

    public ZipArchive Open(string id, string extension = "nupkg") => ZipFile.OpenRead(Path.Combine(Feed, $"{id}.{Version}.{extension}"));

    /// <summary>The nuspec of a package without its namespace.</summary>
    public XElement Nuspec(string id)
    {
        using ZipArchive package = Open(id);
        using Stream nuspec = package.Entries.Single(e => e.FullName == $"{id}.nuspec").Open();
        XElement root = XDocument.Load(nuspec).Root!;
        foreach (XElement element in root.DescendantsAndSelf()) element.Name = element.Name.LocalName;
        return root.Element("metadata")!;
    }

    /// <summary>Runs a program with a cache of packages of its own, so that nothing is taken for ours that was packed before.</summary>
    internal Command Run(string program, IEnumerable<string> arguments, string folder) => Command.Run(program, arguments, folder,
    [
        new("NUGET_PACKAGES", PathOf("cache")),
        new("RestoreFallbackFolders", PathOf("others")),
        new("DOTNET_CLI_HOME", PathOf("home")),
        new("DOTNET_ROOT", Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."))),
        new("DOTNET_NOLOGO", "1"),
        new("DOTNET_CLI_TELEMETRY_OPTOUT", "1"),
        new("MSBUILDDISABLENODEREUSE", "1"),
    ]);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <summary>What the repository's nuget.config shows to a program elsewhere.</summary>
    private static string ConfigurationShown()
    {
        string page = File.ReadAllText(Repository.PathOf("nuget.config"));
        int start = page.LastIndexOf("<configuration>", StringComparison.Ordinal);
        const string End = "</configuration>";
        return page[start..(page.IndexOf(End, start, StringComparison.Ordinal) + End.Length)];
    }

    /// <summary>Everything that this build restored and that is not ours needs no registry a second time.</summary>
    private void LinkOtherPackages()
    {
        string known = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        Directory.CreateDirectory(PathOf("others"));
        foreach (string package in Directory.EnumerateDirectories(known).Where(d => !Path.GetFileName(d).StartsWith("rubricengine", StringComparison.OrdinalIgnoreCase)))
            Directory.CreateSymbolicLink(PathOf("others", Path.GetFileName(package)), package);
    }
}
