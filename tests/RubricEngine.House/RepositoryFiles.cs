using RubricEngine.Testing;

namespace RubricEngine.House;

/// <summary>The files of the repository, without what builds and tests leave behind.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] s_leftOut = ["bin", "obj", ".git", ".vs", "TestResults", "artifacts", "BenchmarkDotNet.Artifacts"];

    public static IReadOnlyList<string> All { get; } = [.. Below(Repository.Root)];

    public static IEnumerable<string> WithExtension(string extension) => All.Where(f => f.EndsWith(extension, StringComparison.Ordinal));

    private static IEnumerable<string> Below(string folder) =>
        Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder)
            .Where(d => !s_leftOut.Contains(Path.GetFileName(d)))
            .SelectMany(Below))
        .Order(StringComparer.Ordinal);
}
