using RubricEngine.Diagnostics;
using RubricEngine.Functions;

namespace RubricEngine.Cli;

/// <summary>Finds scripts, and the functions that they declare. Nothing here compiles or runs one.</summary>
internal static class ScriptFiles
{
    private const string Pattern = "*.csx", Mark = "//!", FirstWord = "function ";
    private const int MostCharacters = 65_536;

    /// <summary>The scripts of folders and of the folders in them, in an order that does not depend on the machine.</summary>
    public static IEnumerable<string> In(IEnumerable<string> folders) => folders.SelectMany(folder => Listed(folder, SearchOption.AllDirectories));

    /// <summary>The scripts that stand in the folder of a rubric file, as paths that begin as the file's does.</summary>
    public static IEnumerable<string> Beside(string rubricFile)
    {
        string folder = Path.GetDirectoryName(rubricFile) ?? "";
        if (folder.Length == 0) return Listed(".", SearchOption.TopDirectoryOnly).Select(path => Path.GetFileName(path));
        return Directory.Exists(folder) ? Listed(folder, SearchOption.TopDirectoryOnly) : [];
    }

    /// <summary>The names of functions in both languages, each with the first of some scripts that declares it.</summary>
    public static Dictionary<string, string> Declared(IEnumerable<string> scripts)
    {
        var declared = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string script in scripts)
            foreach (FunctionSignature signature in Signatures(script))
            {
                declared.TryAdd(signature.Name, script);
                if (signature.VietnameseName is { } name) declared.TryAdd(name, script);
            }
        return declared;
    }

    private static IEnumerable<FunctionSignature> Signatures(string script)
    {
        string text = "";
        foreach (string line in Lines(script))
        {
            string? part = line.TrimStart() is var trimmed && trimmed.StartsWith(Mark, StringComparison.Ordinal) ? trimmed[Mark.Length..].TrimStart() : null;
            if (part is null || part.StartsWith(FirstWord, StringComparison.Ordinal))
            {
                if (FunctionSignature.TryParse(text, out FunctionSignature? signature, out _)) yield return signature;
                text = "";
            }
            text += part + "\n";
        }
    }

    private static string[] Lines(string script)
    {
        try
        {
            using var reader = new StreamReader(script);
            var text = new char[MostCharacters];
            // A last line that holds nothing ends the last signature.
            return $"{new string(text, 0, reader.ReadBlock(text))}\n".Split('\n');
        }
        catch (Exception exception) when (FileAccessFailure.Is(exception))
        {
            // Only a hint comes from here: what cannot be read is said where scripts are allowed.
            return [];
        }
    }

    private static string[] Listed(string folder, SearchOption depth)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, Pattern, depth).Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (FileAccessFailure.Is(exception))
        {
            throw new ToolFailure(ExitStatus.Unreachable, ToolDiagnostics.CannotRead(folder, FileAccessFailure.Of(exception, folder)));
        }
    }
}
