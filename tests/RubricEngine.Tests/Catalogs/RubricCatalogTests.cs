using RubricEngine.Catalogs;
using RubricEngine.Diagnostics;
using RubricEngine.Text;

namespace RubricEngine.Tests.Catalogs;

public class RubricCatalogTests
{
    private static readonly DateOnly s_day = new(2024, 6, 1);

    private static readonly RubricCatalog s_versions = RubricCatalog.FromSources(
        Text("a/2021.rubric.yaml", "vn/police", "2021.1", "effective: { from: 2021-07-13, to: 2023-12-31 }"),
        Text("a/2024.rubric.yaml", "vn/police", "2024.1", "effective: { from: 2024-01-01 }"),
        Text("b/overlay.rubric.yaml", "a/police", "1", "extends: vn/police@2021.1"));

    [Fact]
    public void Versions_are_listed_by_time() =>
        Assert.Equal(["2021.1", "2024.1"], s_versions.Versions("vn/police").Select(e => e.Version));

    [Fact]
    public void A_reference_finds_its_version()
    {
        Assert.Equal("a/2021.rubric.yaml", s_versions.Find("vn/police@2021.1")?.Source.Path);
        Assert.Null(s_versions.Find("vn/police@2022.1"));
        Assert.Null(s_versions.Find("vn/police"));
    }

    [Fact]
    public void The_version_in_force_is_the_one_whose_days_hold_the_date()
    {
        Assert.Equal("2021.1", s_versions.InForce("vn/police", new(2023, 12, 31))?.Version);
        Assert.Equal("2024.1", s_versions.InForce("vn/police", new(2024, 1, 1))?.Version);
        Assert.Null(s_versions.InForce("vn/police", new(2021, 7, 12)));
    }

    [Fact]
    public void An_overlay_without_dates_is_in_force_when_its_base_is() =>
        Assert.Equal(new DateOnly(2023, 12, 31), s_versions.Find("a/police@1")!.EffectiveTo);

    [Fact]
    public void An_id_alone_means_the_version_in_force_or_the_only_one()
    {
        var options = new CompileOptions { Catalog = s_versions, AsOf = s_day };
        Assert.Equal("2024.1", RubricCompiler.CompileFromCatalog("vn/police", options).RubricOrThrow().Rubric.Version);
        Assert.Equal("2021.1", RubricCompiler.CompileFromCatalog("vn/police@2021.1", options).RubricOrThrow().Rubric.Version);
        Assert.Equal("a/police", RubricCompiler.CompileFromCatalog("a/police", options with { AsOf = null }).RubricOrThrow().Rubric.Id);
    }

    [Theory]
    [InlineData("vn/police", "2020-01-01", "RUB2606")]
    [InlineData("vn/police", null, "RUB2608")]
    [InlineData("vn/polise", null, "RUB2503")]
    [InlineData("vn/police@3", null, "RUB2504")]
    public void A_rubric_that_cannot_be_chosen_is_a_diagnostic(string reference, string? day, string code)
    {
        var options = new CompileOptions { Catalog = s_versions, AsOf = day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) };
        Assert.Equal(code, Assert.Single(RubricCompiler.CompileFromCatalog(reference, options).Diagnostics).Code);
    }

    [Fact]
    public void Versions_that_overlap_are_not_chosen_by_date()
    {
        var catalog = RubricCatalog.FromSources(Text("1.yaml", "a", "1", ""), Text("2.yaml", "a", "2", ""));
        Assert.Null(catalog.InForce("a", s_day));
        Assert.Equal("RUB2607", Assert.Single(RubricCompiler.CompileFromCatalog("a", new CompileOptions { Catalog = catalog, AsOf = s_day }).Diagnostics).Code);
    }

    [Fact]
    public void A_base_may_be_as_deep_as_administrations_are_and_not_deeper()
    {
        SourceText[] chain = [.. Enumerable.Range(0, 40).Select(i => Text($"{i}.yaml", $"r{i}", "1", i == 0 ? "" : $"extends: r{i - 1}@1"))];
        var options = new CompileOptions { Catalog = RubricCatalog.FromSources(chain) };
        Assert.NotNull(RubricCompiler.Compile(chain[15], options).Rubric);
        Assert.Contains(RubricCompiler.Compile(chain[16], options).Diagnostics, d => d.Code == "RUB2506");
    }

    [Fact]
    public void Folders_are_read_with_the_folders_in_them_and_links_are_not_followed()
    {
        using var folder = new Folder();
        folder.Write("vn/police.rubric.yaml", Text("", "vn/police", "1", "").Text);
        folder.Write("other/police.rubric.yaml", Text("", "other/police", "1", "").Text);
        folder.Write("vn/notes.yaml", "rubric: no");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "vn", "linked.rubric.yaml"), Path.Combine(folder.Path, "other", "police.rubric.yaml"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "vn", "linked"), Path.Combine(folder.Path, "other"));
        Assert.Equal(["vn/police@1"], RubricCatalog.FromFolders(Path.Combine(folder.Path, "vn")).Entries.Select(e => e.ToString()));
        Assert.Equal(["other/police@1", "vn/police@1"], RubricCatalog.FromFolders(folder.Path, Path.Combine(folder.Path, "vn")).Entries.Select(e => e.ToString()));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_an_exception() => Assert.Throws<DirectoryNotFoundException>(() => RubricCatalog.FromFolders("/no/such/folder"));

    [Fact]
    public void A_file_that_is_no_text_does_not_hide_the_others()
    {
        using var folder = new Folder();
        folder.Write("a.rubric.yaml", Text("", "a", "1", "").Text);
        File.WriteAllBytes(Path.Combine(folder.Path, "b.rubric.yaml"), [0xFF, 0xFF, 0xFF, 0x00]);
        var catalog = RubricCatalog.FromFolders(folder.Path);
        Assert.NotNull(catalog.Find("a@1"));
        Assert.NotEmpty(catalog.Diagnostics);
    }

    [Fact]
    public void What_cannot_be_read_and_what_is_too_much_is_said()
    {
        var origin = new Origin(new SourceText("a.rubric.yaml", ""), default);
        Assert.Equal(("RUB2604", Severity.Warning), (DiagnosticCatalogue.UnreadableRubric(origin, "a.rubric.yaml", "denied").Code, DiagnosticCatalogue.UnreadableRubric(origin, "a", "b").Severity));
        Assert.Equal("RUB2605", DiagnosticCatalogue.TooManyRubrics(origin, FolderReader.MostFiles, FolderReader.MostBytes).Code);
    }

    [Theory]
    [InlineData("x/police.rubric.yaml", true)]
    [InlineData("x/police.RUBRIC.yml", true)]
    [InlineData("x/police.rubric", true)]
    [InlineData("rubric.yaml", true)]
    [InlineData(".rubric", false)]
    [InlineData("police.yaml", false)]
    public void Rubrics_are_known_by_their_names(string path, bool expected) => Assert.Equal(expected, RubricCatalog.IsRubricFile(path));

    [Fact]
    public void A_shared_file_is_checked_and_scores_nothing()
    {
        CompileResult result = RubricCompiler.Compile(new SourceText("facts.yaml", "format: 1\nshared: vn/facts\nversion: \"1\"\nfacts: { x: { type: integer } }\nlet: { y: x + z }\n"));
        Assert.Equal(["RUB2001"], result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Code));
        CompiledRubric sound = RubricCompiler.Compile(new SourceText("facts.yaml", "format: 1\nshared: vn/facts\nversion: \"1\"\nfacts: { x: { type: integer } }\nlet: { y: x + 1 }\n")).RubricOrThrow();
        Assert.True(sound.Rubric.IsShared);
        Assert.Empty(sound.Evaluate(sound.NewRecord("a").Build()).Criteria);
    }

    private static SourceText Text(string path, string id, string version, string head) =>
        new(path, $"format: 1\nrubric: {id}\nversion: \"{version}\"\n{head}\n{(head.StartsWith("extends", StringComparison.Ordinal) ? "" : "criteria: [ { id: c01, judged: met } ]\n")}");

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("rubrics").FullName;

        public void Write(string path, string text)
        {
            string full = System.IO.Path.Combine(Path, path);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
