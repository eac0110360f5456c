using RubricEngine.Catalogs;
using RubricEngine.Diagnostics;
using RubricEngine.Functions;
using RubricEngine.Hosting;

namespace RubricEngine.Cli;

/// <summary>Finds and compiles the rubrics that verbs are given: files, or ids of the catalogue.</summary>
/// <param name="folders">The folders given with <c>--rubrics</c>; none for those that stand near.</param>
/// <param name="functions">The functions that rubrics may call.</param>
internal sealed class RubricFiles(IReadOnlyList<string> folders, ToolFunctions functions)
{
    private const string FolderName = "rubrics";

    private readonly Dictionary<string, RubricCatalog> _catalogs = new(StringComparer.Ordinal);
    private readonly List<string> _opened = [];

    /// <summary>Compiles a file, or a rubric of the catalogue.</summary>
    /// <param name="argument">A path, an id or <c>id@version</c>.</param>
    /// <param name="day">The day on which the version of an id must be in force.</param>
    /// <exception cref="ToolFailure">There is no such file or id, or an id has several versions and there is no day.</exception>
    public RubricReading Compile(string argument, DateOnly? day = null)
    {
        if (!File.Exists(argument) && CatalogFor(null) is { } catalog && IdOf(argument) is var id && catalog.Versions(id) is [_, ..] versions)
        {
            if (id == argument && day is null && versions.Length > 1)
                throw new ToolFailure(ExitStatus.WrongUsage, ToolDiagnostics.VersionNotChosen(id, versions.Select(v => v.Version)));
            CatalogEntry? entry = id != argument ? catalog.Find(argument) : day is { } date ? catalog.InForce(id, date) : versions[0];
            return With(entry?.Source.Path, callable => RubricCompiler.CompileFromCatalog(argument, new CompileOptions { Catalog = catalog, AsOf = day, Functions = callable }));
        }
        try
        {
            return With(argument, callable => RubricCompiler.CompileFile(argument, new CompileOptions { Catalog = CatalogFor(argument), AsOf = day, Functions = callable }));
        }
        catch (Exception exception) when (FileAccessFailure.Is(exception))
        {
            string? nearest = File.Exists(argument) || Directory.Exists(argument) ? null : CatalogFor(null)?.NearestId(IdOf(argument));
            throw new ToolFailure(ExitStatus.Unreachable, ToolDiagnostics.CannotRead(argument, FileAccessFailure.Of(exception, argument), nearest));
        }
    }

    /// <summary>Compiles with the functions that the rubric of a file may call. Where they are at fault, what the rubric says about them would be too.</summary>
    private RubricReading With(string? file, Func<FunctionRegistry, CompileResult> compile)
    {
        LoadedFunctions callable = functions.For(file);
        if (callable.Diagnostics.Any(d => d.Severity == Severity.Error)) return new RubricReading(null, callable.Diagnostics);
        CompileResult result = compile(callable.Registry);
        return new RubricReading(result.Rubric, [.. callable.Diagnostics, .. functions.WithScriptsNamed(result.Diagnostics, file)]);
    }

    /// <summary>Compiles a rubric that a verb assesses by; reports its errors and gives null where it has any.</summary>
    public CompiledRubric? CompileOrReport(string argument, Reporter reporter, DateOnly? day = null) => RubricOrReport(Compile(argument, day), reporter);

    /// <summary>The rubric of a result; its errors are reported where it has none.</summary>
    public static CompiledRubric? RubricOrReport(RubricReading result, Reporter reporter)
    {
        foreach (Diagnostic diagnostic in result.Diagnostics.Where(d => d.Severity == Severity.Error && result.Rubric is null)) reporter.Report(diagnostic);
        if (result.Rubric is not { Rubric.IsShared: true } shared) return result.Rubric;
        reporter.Report(ToolDiagnostics.NothingToAssess(shared.Rubric.Id));
        return null;
    }

    /// <summary>What a path means to verbs that take many rubrics: the file, the rubric files anywhere in the folder, or every version of an id.</summary>
    /// <exception cref="ToolFailure">The folder holds no rubric.</exception>
    public IReadOnlyList<string> Find(string path)
    {
        if (Directory.Exists(path))
        {
            _opened.Add(path);
            return FilesIn(path);
        }
        if (!File.Exists(path) && CatalogFor(null)?.Versions(path) is [_, ..] versions) return [.. versions.Select(v => v.ToString())];
        return [path];
    }

    /// <summary>What is wrong with the versions in a folder as a whole: equal ones, gaps and overlaps of their calendar.</summary>
    public static IReadOnlyList<Diagnostic> CalendarOf(string folder) => RubricCatalog.FromFolders(folder).Diagnostics;

    private static string[] FilesIn(string folder)
    {
        try
        {
            string[] files = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(RubricCatalog.IsRubricFile).Order(StringComparer.Ordinal)];
            return files.Length > 0 ? files : throw new ToolFailure(ExitStatus.AtFault, ToolDiagnostics.FolderWithoutRubrics(folder));
        }
        catch (Exception exception) when (FileAccessFailure.Is(exception))
        {
            throw new ToolFailure(ExitStatus.Unreachable, ToolDiagnostics.CannotRead(folder, FileAccessFailure.Of(exception, folder)));
        }
    }

    /// <summary>The catalogue of the folders given; else of the nearest folder <c>rubrics</c> around the file, of the folder that a verb was given, or of a folder <c>rubrics</c> around or in the working directory.</summary>
    private RubricCatalog? CatalogFor(string? file)
    {
        string[] roots = folders.Count > 0 ? [.. folders] : Near(file) is { } folder ? [folder] : [];
        if (roots.Length == 0) return null;
        string key = string.Join('\n', roots);
        return _catalogs.TryGetValue(key, out RubricCatalog? known) ? known : _catalogs[key] = RubricCatalog.FromFolders(roots);
    }

    private string? Near(string? file)
    {
        string working = Directory.GetCurrentDirectory();
        string? found = (file is null ? null : FolderAround(Path.GetDirectoryName(Path.GetFullPath(file))))
            ?? _opened.Find(folder => file is not null && Path.GetFullPath(file).StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            ?? FolderAround(working) ?? FolderIn(working);
        // Paths are printed as the user would write them.
        return found is null || (file is not null && Path.IsPathRooted(file)) ? found : Path.GetRelativePath(working, Path.GetFullPath(found));
    }

    private static string? FolderAround(string? start)
    {
        for (string? folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
            if (Path.GetFileName(folder) == FolderName) return folder;
        return null;
    }

    private static string? FolderIn(string folder) => Path.Combine(folder, FolderName) is var inner && Directory.Exists(inner) ? inner : null;

    private static string IdOf(string argument) => argument.Split('@')[0];
}
