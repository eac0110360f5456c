using RubricEngine.Diagnostics;
using RubricEngine.Results;
using RubricEngine.Specs.Wrong;
using RubricEngine.Testing;
using RubricEngine.Text;

namespace RubricEngine.Specs.Coverage;

/// <summary>Every row of the list of what real rubrics do is sayable, checked, evaluated and explained, and the guide's page of them is true.</summary>
public class CoverageTests
{
    private static readonly string[] s_rows = [.. Enumerable.Range(1, 42).Select(n => $"{n:00}").Append("19b").Order(StringComparer.Ordinal)];

    public static TheoryData<string> Names => [.. CoverageFolder.All.Select(f => f.Name)];

    [Fact]
    public void Every_row_has_one_folder() => Assert.Equal(s_rows, CoverageFolder.All.Select(f => f.Row));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_row_has_every_kind_of_case_and_its_tests_pass(string name)
    {
        CoverageFolder folder = Folder(name);
        Assert.Empty(folder.Defects());
        foreach (string path in folder.Rubrics)
        {
            TestResult[] tests = [.. Compiled(folder, path).RunTests()];
            Assert.Empty(tests.SelectMany(t => t.Failures.Select(f => $"{f.Origin}: {t.Name}: {f.Message.English}")));
            if (path == folder.PathOf(RubricSpellings.Yaml)) Assert.Empty(folder.LackingCases(tests));
            else Assert.NotEmpty(tests);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_row_is_the_same_in_YAML_and_in_keywords_of_both_languages(string name)
    {
        CoverageFolder folder = Folder(name);
        var spellings = new RubricSpellings(folder.Path, folder.Others);
        spellings.CheckConversion();
        spellings.CheckSameness();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_row_has_a_wrong_use_that_is_told_what_is_wrong(string name)
    {
        // What it is told is compared where all wrong rubrics are.
        WrongRubricFile wrong = WrongRubricFile.All.Single(f => f.Path == Folder(name).WrongCases);
        Assert.All(wrong.Cases, c => Assert.Contains(c.Diagnostics, d => d.Severity != Severity.Note));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Rows_of_data_give_what_is_expected(string name)
    {
        CoverageFolder folder = Folder(name);
        if (RubricCase.HasRows(folder.Path)) new RubricCase(folder.Path, folder.Others).Check();
    }

    [Theory]
    [InlineData("2021-07-13", "2021.1")]
    [InlineData("2023-12-31", "2021.1")]
    [InlineData("2024-01-01", "2024.1")]
    [InlineData("2021-07-12", null)]
    public void Of_versions_the_one_in_force_on_the_day_is_meant(string day, string? version)
    {
        CoverageFolder folder = CoverageFolder.All.Single(f => f.Row == "39");
        var catalog = RubricCatalog.FromSources(folder.Rubrics.Select(path => new SourceText(Path.GetFileName(path), File.ReadAllText(path))));
        CompileResult chosen = RubricCompiler.CompileFromCatalog("coverage/versions-over-time", new CompileOptions { Catalog = catalog, AsOf = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) });
        Assert.Equal(version, chosen.Rubric?.Rubric.Version);
    }

    [Fact]
    public void The_page_says_what_the_folders_say() => Golden.Matches(CoveragePage.Path, CoveragePage.Of(CoverageFolder.All));

    private static CoverageFolder Folder(string name) => CoverageFolder.All.Single(f => f.Name == name);

    private static CompiledRubric Compiled(CoverageFolder folder, string path)
    {
        CompileResult result = RubricCompiler.CompileFile(path, folder.Options);
        Assert.Empty(result.Diagnostics.Where(d => d.Severity != Severity.Note).Select(d => DiagnosticPrinter.Print(d)));
        return result.RubricOrThrow();
    }
}
