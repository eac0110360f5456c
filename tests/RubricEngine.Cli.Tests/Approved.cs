using RubricEngine.Testing;

namespace RubricEngine.Cli.Tests;

/// <summary>Output that was read and found right.</summary>
internal static class Approved
{
    public static void Is(string name, string actual) =>
        Golden.Matches(Repository.PathOf("tests", "RubricEngine.Cli.Tests", "Approved", name), actual);
}
