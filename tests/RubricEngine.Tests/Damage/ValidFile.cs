using RubricEngine.Testing;

namespace RubricEngine.Tests.Damage;

/// <summary>A rubric without a mistake, as text.</summary>
internal sealed record ValidFile(string Path, string Text)
{
    /// <summary>The rubrics of the specification: short ones, each of which shows one thing.</summary>
    public static IReadOnlyList<ValidFile> Specified() =>
        [.. Files(Repository.PathOf("tests", "specs", "rubrics"), "rubric.yaml")];

    /// <summary>The rubrics that ship, some hundred lines each.</summary>
    public static IReadOnlyList<ValidFile> Shipped() => [.. Files(Repository.PathOf("rubrics"), "*.rubric.yaml")];

    private static IEnumerable<ValidFile> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => new ValidFile(Repository.Relative(path), File.ReadAllText(path)));

    public override string ToString() => Path;
}
