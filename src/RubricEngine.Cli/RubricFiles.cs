using RubricEngine.Diagnostics;

namespace RubricEngine.Cli;

/// <summary>Reads rubrics for the verbs.</summary>
internal static class RubricFiles
{
    /// <summary>Compiles a file.</summary>
    /// <exception cref="ToolFailure">The file cannot be reached.</exception>
    public static CompileResult Compile(string path)
    {
        try
        {
            return RubricCompiler.CompileFile(path);
        }
        catch (Exception exception) when (FileAccessFailure.Is(exception))
        {
            throw new ToolFailure(ExitStatus.Unreachable, ToolDiagnostics.CannotRead(path, FileAccessFailure.Of(exception, path)));
        }
    }

    /// <summary>Compiles a file that a verb needs; reports its errors and gives null where it has any.</summary>
    public static CompiledRubric? CompileOrReport(string path, Reporter reporter)
    {
        CompileResult result = Compile(path);
        if (result.Rubric is null)
            foreach (Diagnostic diagnostic in result.Diagnostics.Where(d => d.Severity == Severity.Error)) reporter.Report(diagnostic);
        return result.Rubric;
    }

    /// <summary>The rubric files at a path: the file itself, or those anywhere in the folder, in the order of their paths.</summary>
    /// <exception cref="ToolFailure">There is no such path, or the folder holds no rubric.</exception>
    public static IReadOnlyList<string> Find(string path)
    {
        if (!Directory.Exists(path)) return [path];
        try
        {
            string[] files = [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(IsRubric).Order(StringComparer.Ordinal)];
            return files.Length > 0 ? files : throw new ToolFailure(ExitStatus.AtFault, ToolDiagnostics.FolderWithoutRubrics(path));
        }
        catch (Exception exception) when (FileAccessFailure.Is(exception))
        {
            throw new ToolFailure(ExitStatus.Unreachable, ToolDiagnostics.CannotRead(path, FileAccessFailure.Of(exception, path)));
        }
    }

    private static bool IsRubric(string path)
    {
        string name = Path.GetFileName(path);
        return name is "rubric.yaml" or "rubric.yml"
            || name.EndsWith(".rubric.yaml", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".rubric.yml", StringComparison.OrdinalIgnoreCase);
    }
}
