using System.Text;

namespace RubricEngine.Testing;

/// <summary>Compares a text with the approved one that a file of the repository keeps.</summary>
internal static class Golden
{
    /// <summary>Whether this run rewrites approved texts instead of comparing: <c>RUBRIC_UPDATE_GOLDENS=1</c>.</summary>
    public static bool Rewrites { get; } = Environment.GetEnvironmentVariable("RUBRIC_UPDATE_GOLDENS") == "1";

    /// <summary>Fails, with the first line that differs, unless the file holds exactly this text.</summary>
    public static void Matches(string path, string actual)
    {
        if (Rewrites)
        {
            if (!File.Exists(path) || File.ReadAllText(path) != actual) File.WriteAllText(path, actual, new UTF8Encoding(false));
            return;
        }
        Assert.True(File.Exists(path), $"{Repository.Relative(path)} is missing; RUBRIC_UPDATE_GOLDENS=1 writes it");
        string expected = File.ReadAllText(path);
        if (expected != actual) Assert.Fail(Difference(path, expected.Split('\n'), actual.Split('\n')));
    }

    private static string Difference(string path, string[] expected, string[] actual)
    {
        int line = 0;
        while (line < expected.Length && line < actual.Length && expected[line] == actual[line]) line++;
        string Shown(string[] lines) => line < lines.Length ? lines[line] : "(the end)";
        return $"{Repository.Relative(path)}({line + 1}):\nexpected: {Shown(expected)}\nfound:    {Shown(actual)}\n"
            + "RUBRIC_UPDATE_GOLDENS=1 rewrites it if the new text is right";
    }
}
