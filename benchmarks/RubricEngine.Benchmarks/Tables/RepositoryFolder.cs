namespace RubricEngine.Benchmarks.Tables;

/// <summary>The folder of the repository, inside which the benchmarks run.</summary>
internal static class RepositoryFolder
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "RubricEngine.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("the benchmarks run inside the repository");
    }
}
