using System.IO.Compression;
using System.Xml.Linq;
using RubricEngine.Testing;

namespace RubricEngine.House;

/// <summary>The packages hold what they should, and serve programs that know nothing of this repository.</summary>
public class PackageTests(PackedPackages packages) : IClassFixture<PackedPackages>
{
    private const string Tool = "RubricEngine.Tool";

    private const string Program = """
        using RubricEngine;
        using RubricEngine.Data;
        using RubricEngine.Text;

        CompiledRubric rubric = RubricCompiler.Compile(new SourceText("x.rubric.yaml", "format: 1\nrubric: test/fresh\nversion: \"1\"\nfacts: { n: { type: integer, min: 0, max: 9 } }\ncriteria: [ { id: c1, points: 9, formula: n } ]\n")).RubricOrThrow();
        foreach (var record in RecordSet.Open(rubric, [DataFile.FromText("x.csv", "subject,n\nA,7\n")]).Records)
            Console.WriteLine(AssessmentJson.ToLine(rubric.Evaluate(record)).Contains("\"points\":7,") ? "7 points" : "something else");
        Console.WriteLine(typeof(CompiledRubric).Assembly.GetName().Version);
        """;

    [Fact]
    public void Every_library_and_the_tool_are_packed_and_nothing_else()
    {
        string[] libraries = [.. ProductTypes.Assemblies.Select(a => a.GetName().Name!).Where(n => n != "rubric")];
        Assert.Equal(libraries.Append(Tool).Order(StringComparer.Ordinal), packages.Ids);
    }

    [Fact]
    public void Every_package_says_what_it_is()
    {
        foreach (string id in packages.Ids)
        {
            XElement nuspec = packages.Nuspec(id);
            Assert.Equal((PackedPackages.Version, "Apache-2.0", "README.md", "icon.png"),
                ((string?)nuspec.Element("version"), (string?)nuspec.Element("license"), (string?)nuspec.Element("readme"), (string?)nuspec.Element("icon")));
            Assert.True(((string?)nuspec.Element("description"))?.Length > 20, $"{id} has no description");
            Assert.True(((string?)nuspec.Element("tags"))?.Length > 0, $"{id} has no tags");
            using ZipArchive package = packages.Open(id), symbols = packages.Open(id, "snupkg");
            Assert.Contains(package.Entries, e => e.FullName == "README.md");
            Assert.Contains(package.Entries, e => e.FullName == "icon.png");
            Assert.Contains(symbols.Entries, e => e.Name.EndsWith(".pdb", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_library_has_its_documentation_and_depends_on_what_its_project_names()
    {
        foreach (string id in packages.Ids.Where(id => id != Tool))
        {
            using ZipArchive package = packages.Open(id);
            string[] files = [.. package.Entries.Select(e => e.FullName).Where(f => f.StartsWith("lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
            Assert.Equal([$"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml"], files);
            XDocument project = XDocument.Load(Repository.PathOf("src", id, id + ".csproj"));
            string[] named = [.. project.Descendants("PackageReference").Where(r => (string?)r.Attribute("PrivateAssets") != "all").Select(r => (string)r.Attribute("Include")!),
                .. project.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension((string)r.Attribute("Include")!))];
            XElement[] dependencies = [.. packages.Nuspec(id).Descendants("dependency")];
            Assert.Empty(named.Except(dependencies.Select(d => (string)d.Attribute("id")!)));
            Assert.All(dependencies.Where(d => ((string)d.Attribute("id")!).StartsWith("RubricEngine", StringComparison.Ordinal)), d => Assert.Equal(PackedPackages.Version, (string?)d.Attribute("version")));
        }
        using ZipArchive data = packages.Open("RubricEngine.Data");
        Assert.Contains(data.Entries, e => e.FullName == "schemas/rubric-audit-1.schema.json");
    }

    [Fact]
    public void A_fresh_project_restores_them_from_the_folder_and_runs()
    {
        string folder = Directory.CreateDirectory(packages.PathOf("fresh")).FullName;
        IEnumerable<string> libraries = packages.Ids.Where(id => id != Tool);
        File.WriteAllText(Path.Combine(folder, "Fresh.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                {string.Concat(libraries.Select(id => $"<PackageReference Include=\"{id}\" Version=\"{PackedPackages.Version}\" />"))}
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), Program);
        Command run = packages.Run("dotnet", ["run"], folder);
        Assert.True(run.ExitStatus == 0, run.Output + run.Errors);
        Assert.StartsWith($"7 points\n{PackedPackages.Version}", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(libraries.Select(id => id.ToLowerInvariant()), Directory.EnumerateDirectories(packages.PathOf("cache")).Select(d => Path.GetFileName(d)).Where(n => n.StartsWith("rubricengine", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_tool_is_installed_from_the_folder_and_assesses_wards()
    {
        string folder = packages.PathOf("tool");
        Command install = packages.Run("dotnet", ["tool", "install", Tool, "--tool-path", folder, "--version", PackedPackages.Version, "--configfile", packages.PathOf("nuget.config")], packages.PathOf());
        Assert.True(install.ExitStatus == 0, install.Output + install.Errors);
        Command eval = packages.Run(Path.Combine(folder, OperatingSystem.IsWindows() ? "rubric.exe" : "rubric"),
            ["eval", Repository.PathOf("rubrics", "vn", "ward-police-2021", "ward-police-2021.rubric.yaml"), Repository.PathOf("samples", "data", "wards-2021.csv"), "--format", "csv"], packages.PathOf());
        Assert.True(eval.ExitStatus == 0, eval.Errors);
        Assert.Contains("\n\"Trường Thi (Vinh, Nghệ An)\",2023,graded,", eval.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
