using System.Text.RegularExpressions;
using RubricEngine.Testing;

namespace RubricEngine.Specs.Wrong;

/// <summary>Every diagnostic that a rubric file can bring forth has a case that does.</summary>
public partial class CoverageTests
{
    /// <summary>What a text case cannot hold well: bytes that are no text, hidden characters, sizes, folders, dates. Unit tests show these.</summary>
    private static readonly string[] s_shownByUnitTests =
        ["RUB1002", "RUB1005", "RUB1101", "RUB1102", "RUB1103", "RUB1104", "RUB1105", "RUB1106", "RUB1109", "RUB1110", "RUB1209", "RUB1301", "RUB1302", "RUB1303",
            "RUB2506", "RUB2604", "RUB2605", "RUB2606", "RUB2607", "RUB2608"];

    [Fact]
    public void Every_code_of_the_catalogue_has_a_case()
    {
        HashSet<string> shown = [.. WrongRubricFile.All.SelectMany(f => f.Cases).SelectMany(c => c.Diagnostics).Select(d => d.Code), .. s_shownByUnitTests, .. ShownByPlugins()];
        Assert.Empty(Declared().Where(code => !shown.Contains(code)).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Declared() => Found(Code(), Repository.PathOf("src", "RubricEngine", "Diagnostics"), "DiagnosticCatalogue*.cs");

    /// <summary>What is wrong with a folder of plugins is no text: the tests that make such folders name the codes.</summary>
    private static IEnumerable<string> ShownByPlugins() =>
        Found(PluginCode(), Repository.PathOf("tests", "RubricEngine.Hosting.Tests"), "*.cs");

    private static IEnumerable<string> Found(Regex code, string folder, string files) =>
        Directory.GetFiles(folder, files).SelectMany(path => code.Matches(File.ReadAllText(path))).Select(match => match.Value).Distinct();

    [GeneratedRegex("(?<=\")RUB[0-9]{4}(?=\")")]
    private static partial Regex Code();

    [GeneratedRegex("\\bRUB31[0-9]{2}\\b")]
    private static partial Regex PluginCode();
}
