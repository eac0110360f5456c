using RubricEngine.Data;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Model;
using RubricEngine.Results;
using RubricEngine.Testing;
using RubricEngine.Text;

namespace RubricEngine.Specs;

/// <summary>The rubrics that ship are sound, pass their own tests, say what is sourced, and give the printed results for the wards of the press.</summary>
public class ShippedRubricTests
{
    private const string National2021 = "rubrics/vn/ward-police-2021/ward-police-2021.rubric.yaml";
    private const string National2024 = "rubrics/vn/ward-police-2024/ward-police-2024.rubric.yaml";
    private const string NamDinh = "rubrics/nam-dinh/ward-police/ward-police.rubric.yaml";

    private const string NamDinhOverlay = "rubrics/nam-dinh/ward-police-overlay/ward-police-overlay.rubric.yaml";
    private const string SongMai = "rubrics/song-mai/ward-police/ward-police.rubric.yaml";

    private static readonly CompileOptions s_options = new() { Catalog = RubricCatalog.FromFolders(Repository.PathOf("rubrics")) };

    /// <summary>Every rubric in both of its forms.</summary>
    public static TheoryData<string> Rubrics => [.. RubricsInYaml, .. RubricsInYaml.Select(TwinOf)];

    public static IEnumerable<string> RubricsInYaml =>
        Directory.EnumerateFiles(Repository.PathOf("rubrics"), "*.rubric.yaml", SearchOption.AllDirectories).Select(Repository.Relative).Order(StringComparer.Ordinal);

    public static TheoryData<string> Twins => [.. RubricsInYaml];

    [Theory]
    [MemberData(nameof(Twins))]
    public void The_keyword_form_of_a_shipped_rubric_is_the_same_rubric(string path)
    {
        Assert.Equal(Compiled(path).RubricOrThrow().Hash, Compiled(TwinOf(path)).RubricOrThrow().Hash);
        SourceText yaml = new(path, File.ReadAllText(Repository.PathOf(path)));
        Assert.Equal(File.ReadAllText(Repository.PathOf(TwinOf(path))), RubricFormatter.Convert(yaml, RubricForm.Dsl, Language.Vietnamese).Text);
    }

    [Theory]
    [MemberData(nameof(Rubrics))]
    public void A_shipped_rubric_has_neither_errors_nor_warnings(string path) =>
        Assert.Empty(Compiled(path).Diagnostics.Where(d => d.Severity != Severity.Note).Select(d => DiagnosticPrinter.Print(d)));

    [Theory]
    [MemberData(nameof(Rubrics))]
    public void A_shipped_rubric_passes_its_own_tests(string path)
    {
        TestResult[] results = [.. Compiled(path).RubricOrThrow().RunTests()];
        Assert.NotEmpty(results);
        Assert.Empty(results.SelectMany(r => r.Failures.Select(f => $"{f.Origin}: {r.Name}: {f.Message.In(Language.English)}")));
    }

    [Theory]
    [MemberData(nameof(Rubrics))]
    public void A_shipped_rubric_says_of_every_criterion_whether_it_is_sourced(string path)
    {
        Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(Repository.PathOf(path))!, "README.md")));
        Assert.All(Compiled(path).RubricOrThrow().Rubric.Root.AllCriteria(), c => Assert.NotNull(c.Provenance));
    }

    [Fact]
    public void Four_wards_meet_22_of_22_and_one_lacks_the_headquarters()
    {
        Assessment[] wards = Assess(National2021, "samples/data/wards-2021.csv");
        Assert.Equal(5, wards.Length);
        Assert.All(wards, w => Assert.Equal(22, w.Applicable));
        Assert.Equal(4, wards.Count(w => w.Met == 22 && w.Grade?.Name == "Kiểu mẫu"));
        Assessment pilot = Assert.Single(wards, w => w.Met == 21);
        Assert.StartsWith("Điện Biên", pilot.Record.Subject, StringComparison.Ordinal);
        CriterionResult lacking = Assert.Single(pilot.Criteria, c => c.Status == CriterionStatus.NotMet);
        Assert.Equal(("g2/c06", "Khu vực làm việc của trụ sở Công an phường"), (lacking.Criterion.Path, lacking.Criterion.Title!.In(Language.Vietnamese)));
    }

    [Fact]
    public void Khue_Trung_meets_19_of_20_without_number_6()
    {
        Assessment ward = Assert.Single(Assess(National2024, "samples/data/wards-2024.csv"));
        Assert.Equal((19, 20), (ward.Met, ward.Applicable));
        Assert.Equal("6", Assert.Single(ward.Criteria, c => c.Status == CriterionStatus.NotMet).Criterion.Code);
    }

    [Fact]
    public void Thong_Nhat_is_undetermined_and_the_result_says_what_to_ask_for()
    {
        Assessment ward = Assess(NamDinh, "samples/data/nam-dinh-wards.csv").Single(w => w.Record.Subject == "Thống Nhất");
        Assert.Equal(Outcome.Undetermined, ward.Outcome);
        Assert.Equal((4, 20, 16), (ward.Met, ward.Applicable, ward.Unknown));
        // 20 points are certain, of which up to 3 % may still go; up to 2 may come as a bonus.
        Assert.Equal(("19.4", "102"), (ward.Points!.Value.Low.ToString(), ward.Points.Value.High.ToString()));
        Assert.Equal(ward.Rubric.Grades.Select(g => g.Name), ward.Possible.Select(g => g?.Name));
        Assert.Contains(ward.Faults, f => f.Fact == "hq_area");
        Assert.DoesNotContain(ward.Faults, f => f.Fact == "security_cameras");
    }

    [Fact]
    public void The_synthetic_wards_are_25_called_so_and_end_in_many_ways()
    {
        Assessment[] wards = Assess(NamDinh, "samples/data/nam-dinh-synthetic.csv");
        Assert.Equal(25, wards.Length);
        Assert.All(wards, w => Assert.EndsWith("(synthetic)", w.Record.Subject, StringComparison.Ordinal));
        Assert.All(
            new[] { Outcome.Graded, Outcome.Undetermined, Outcome.NotAssessed, Outcome.ForTheAuthority },
            outcome => Assert.Contains(wards, w => w.Outcome == outcome));
    }

    [Fact]
    public void Versions_that_ship_follow_one_another_without_gap_or_overlap() =>
        Assert.Empty(s_options.Catalog!.Diagnostics.Select(d => DiagnosticPrinter.Print(d)));

    [Fact]
    public void The_overlay_of_Nam_Dinh_means_what_its_file_means()
    {
        string text = File.ReadAllText(Repository.PathOf(NamDinhOverlay)).Replace("rubric: nam-dinh/ward-police-overlay", "rubric: nam-dinh/ward-police", StringComparison.Ordinal);
        Assert.Equal(Compiled(NamDinh).RubricOrThrow().Hash, RubricCompiler.Compile(new SourceText(NamDinhOverlay, text), s_options).RubricOrThrow().Hash);
    }

    [Theory]
    [InlineData("samples/data/nam-dinh-wards.csv")]
    [InlineData("samples/data/nam-dinh-synthetic.csv")]
    public void The_overlay_of_Nam_Dinh_gives_its_file_s_results(string data)
    {
        Assessment[] alone = Assess(NamDinh, data), laid = Assess(NamDinhOverlay, data);
        Assert.NotEmpty(alone);
        Assert.Equal(alone.Select(a => Figures(a)), laid.Select(a => Figures(a)));
    }

    [Fact]
    public void Elements_of_an_overlay_cite_the_file_they_stand_in()
    {
        Rubric songMai = Compiled(SongMai).RubricOrThrow().Rubric;
        Criterion Of(string path) => songMai.Root.AllCriteria().Single(c => c.Path == path);
        Assert.EndsWith("ward-police-2024.rubric.yaml", Of("g2/c05").Origin!.Source.Path, StringComparison.Ordinal);
        Assert.Empty(Of("g2/c05").Amendments);
        Assert.EndsWith("ward-police-2024.rubric.yaml", Of("g2/c06").Origin!.Source.Path, StringComparison.Ordinal);
        Assert.EndsWith(SongMai, Assert.Single(Of("g2/c06").Amendments).Source.Path, StringComparison.Ordinal);
        Assert.EndsWith(SongMai, Of("g4/sm01").Origin!.Source.Path, StringComparison.Ordinal);
        Assert.All(songMai.Root.AllCriteria(), c => Assert.Equal(Provenance.Illustrative, c.Provenance));
    }

    private static string Figures(Assessment a) => string.Join(';', a.Criteria.Select(c => $"{c.Criterion.Path} {c.Status} {c.Points} {c.Maximum}")
        .Concat(a.Groups.Select(g => $"{g.Group.Path} {g.Points} {g.Maximum}"))
        .Prepend($"{a.Record.Subject} {a.Outcome} {a.Grade?.Name} {a.Points} {a.Met} {a.Unknown} {string.Join(',', a.Possible.Select(g => g?.Name))}"));

    private static CompileResult Compiled(string path) => RubricCompiler.CompileFile(Repository.PathOf(path), s_options);

    private static Assessment[] Assess(string rubric, string data)
    {
        CompiledRubric compiled = Compiled(rubric).RubricOrThrow();
        RecordSet set = RecordSet.Open(compiled, [DataFile.FromBytes(data, File.ReadAllBytes(Repository.PathOf(data)))], new RecordOptions());
        Assessment[] all = [.. set.Records.Select(compiled.Evaluate)];
        Assert.Empty(set.Diagnostics.Where(d => d.Severity != Severity.Note).Select(d => DiagnosticPrinter.Print(d)));
        Assert.All(all, a => Assert.All(a.Faults, f => Assert.Contains(f.Reason.Kind, new[] { "missing", "not judged" })));
        return all;
    }

    /// <summary>The same rubric in the keyword form, in Vietnamese.</summary>
    private static string TwinOf(string path) => path[..^".yaml".Length];
}
