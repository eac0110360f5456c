namespace RubricEngine.House;

/// <summary>What a house rule found; all of it is printed, so that one run shows everything to mend.</summary>
internal static class Findings
{
    public static void None(IEnumerable<string> findings)
    {
        string[] all = [.. findings.Distinct()];
        Assert.True(all.Length == 0, $"{all.Length} found:\n{string.Join('\n', all)}");
    }
}
