using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using RubricEngine.Testing;

namespace RubricEngine.House;

/// <summary>Who depends on what, and who sees whose internals.</summary>
public class DependencyTests
{
    /// <summary>Of the platform's extensions the core takes what hosts implement, and options, which have no implementation apart.</summary>
    private static readonly string[] s_packagesOfTheCore =
    [
        "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Diagnostics.HealthChecks.Abstractions",
        "Microsoft.Extensions.Hosting.Abstractions", "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options", "YamlDotNet",
    ];

    [Fact]
    public void The_core_depends_on_YamlDotNet_and_abstractions_of_hosts() =>
        Assert.Equal(s_packagesOfTheCore, PackagesOf("RubricEngine").Order(StringComparer.Ordinal));

    [Fact]
    public void The_core_references_only_the_platform_and_these_packages() => Findings.None(
        typeof(RubricCompiler).Assembly.GetReferencedAssemblies().Select(a => a.Name!)
            .Where(n => !s_packagesOfTheCore.Contains(n) && !n.StartsWith("System.", StringComparison.Ordinal)));

    [Fact]
    public void The_readers_of_data_depend_on_CsvHelper_alone() => Assert.Equal(["CsvHelper"], PackagesOf("RubricEngine.Data"));

    [Fact]
    public void Scripts_depend_on_the_compiler_alone() => Assert.Equal(["Microsoft.CodeAnalysis.CSharp"], PackagesOf("RubricEngine.Scripting"));

    [Fact]
    public void Only_tests_and_benchmarks_see_internals() => Assert.All(
        ProductTypes.Assemblies.SelectMany(a => a.GetCustomAttributes<InternalsVisibleToAttribute>()),
        friend => Assert.Contains(new[] { "tests", "benchmarks" }, folder => File.Exists(Repository.PathOf(folder, friend.AssemblyName, friend.AssemblyName + ".csproj"))));

    [Fact]
    public void Every_package_is_pinned_in_one_place() => Findings.None(
        from project in RepositoryFiles.WithExtension(".csproj")
        from reference in XDocument.Load(project).Descendants("PackageReference")
        where reference.Attribute("Version") is not null || reference.Attribute("VersionOverride") is not null
        select $"{Repository.Relative(project)}: {reference}");

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        string solution = File.ReadAllText(Repository.PathOf("RubricEngine.sln"));
        Findings.None(RepositoryFiles.WithExtension(".csproj").Select(Repository.Relative)
            .Where(p => !solution.Contains(p.Replace('/', '\\'), StringComparison.Ordinal)));
    }

    private static IEnumerable<string> PackagesOf(string project) =>
        XDocument.Load(Repository.PathOf("src", project, project + ".csproj")).Descendants("PackageReference").Select(r => (string)r.Attribute("Include")!);
}
