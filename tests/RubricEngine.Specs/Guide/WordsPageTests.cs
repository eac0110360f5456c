using System.Collections.Immutable;
using System.Text;
using RubricEngine.Documents;
using RubricEngine.Functions;
using RubricEngine.Model;
using RubricEngine.Testing;
using RubricEngine.Text;

namespace RubricEngine.Specs.Guide;

/// <summary>The page of all keys and words says what the tables of the product say.</summary>
public class WordsPageTests
{
    private const string Head = """
        # Keys and words · Khóa và từ khóa

        Every key by construct, then the words that may stand under a key, then what expressions may call. Written from the tables
        of the product by a test. · Mọi khóa theo từng cấu trúc, tiếp theo là các từ được dùng dưới một khóa, rồi tên dùng trong
        biểu thức. Trang này do chương trình ghi từ bảng từ của sản phẩm.

        """;

    private static readonly ImmutableArray<Construct> s_constructs =
    [
        Construct.Rubric, Construct.Effective, Construct.Window, Construct.Subject, Construct.Roundings, Construct.Rounding, Construct.Import, Construct.Fact, Construct.Records, Construct.Field,
        Construct.Parameter, Construct.ParameterRow, Construct.Group, Construct.GroupLevel, Construct.ZeroWhen, Construct.Combination, Construct.Criterion, Construct.Level, Construct.Steps,
        Construct.Tally, Construct.Judged, Construct.JudgedLevel, Construct.Stage, Construct.DecisionTable, Construct.TableRow, Construct.KnockOut, Construct.Gate, Construct.Veto, Construct.Deduction, Construct.Grade, Construct.Quota,
        Construct.Adjustment, Construct.Recognition, Construct.Withdrawal, Construct.Target, Construct.Ranking, Construct.RankKey, Construct.Test, Construct.TestRecord, Construct.Addition, .. Construct.Changes.Select(FirstKeyOnly), .. Construct.RemovalKinds,
    ];

    private static readonly ImmutableArray<(string English, string Vietnamese, WordSet Words)> s_words =
    [
        ("type of a fact", "kiểu số liệu", WordSet.FactType), ("figure of another result", "lấy gì từ kết quả khác", WordSet.ResultFigure), ("provenance", "nguồn", WordSet.Provenance),
        ("rounding", "cách làm tròn", WordSet.RoundingMode), ("combining", "cách tổng hợp", WordSet.Combination), ("not applicable", "khi không áp dụng", WordSet.NotApplicable),
        ("missing", "khi chưa có số liệu", WordSet.Missing), ("direction of steps", "chiều", WordSet.Direction), ("counting steps", "cách tính bước", WordSet.StepCount),
        ("judged", "người chấm", WordSet.Judged), ("stage of judging", "vòng chấm", WordSet.Stage), ("evidence needed", "tài liệu cần có", WordSet.EvidenceNeeded),
        ("without evidence", "khi thiếu tài liệu", WordSet.WithoutEvidence), ("which rows of a table count", "cách chọn dòng", WordSet.HitPolicy), ("points left open", "điểm để ngỏ", WordSet.OpenPoints), ("no grade", "không xếp loại", WordSet.NoGrade),
        ("order of a ranking", "thứ tự xếp hạng", WordSet.RankOrder), ("equal ones at the edge", "trường hợp bằng nhau", WordSet.Ties),
        ("yes, no", "có, không", WordSet.Truth), ("status", "trạng thái", WordSet.Status), ("outcome", "kết luận", WordSet.Outcome),
        ("a test's field of the whole", "trường của toàn bộ", WordSet.WholeField), ("a test's field of a criterion or group", "trường của tiêu chí, nhóm", WordSet.MemberField),
        ("a test's no value", "không có giá trị", WordSet.Nothing),
    ];

    [Fact]
    public void The_page_of_keys_and_words_follows_the_tables()
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n")).Append('\n');
        foreach (Construct construct in s_constructs) Append(page, construct);
        page.Append("## Words · Từ khóa\n\n| where · ở đâu | English | tiếng Việt |\n|---|---|---|\n");
        foreach ((string english, string vietnamese, WordSet words) in s_words)
            page.Append($"| {english} · {vietnamese} | {Spelled(words, Vocabulary.English)} | {Spelled(words, Vocabulary.Vietnamese)} |\n");
        page.Append("\n## Functions · Hàm\n\n| English | tiếng Việt |\n|---|---|\n");
        foreach (BuiltInSignature function in FunctionTable.All) page.Append($"| `{function.Name}` | `{function.VietnameseName}` |\n");
        foreach (CohortFunction function in Enum.GetValues<CohortFunction>())
            page.Append($"| `{CohortFunctionTable.Spell(function, Language.English)}(…) over cohort` | `{CohortFunctionTable.Spell(function, Language.Vietnamese)}(…) trong cụm` |\n");
        Golden.Matches(Path.Combine(GuidePage.Folder, "words.md"), page.ToString());
    }

    [Fact]
    public void Every_key_is_on_the_page() =>
        Assert.Empty(Enum.GetValues<Key>().Except(s_constructs.SelectMany(c => c.Slots.Select(s => s.Key))));

    [Fact]
    public void Statuses_are_called_the_same_everywhere() =>
        Assert.Equal(WordSet.Status.Words.Zip(StatusNames.Vietnamese), WordSet.Status.Words.Select(w => (w, Vocabulary.Vietnamese.Spell(WordSet.Status, w))));

    /// <summary>What a change names; its other keys are those of what it changes.</summary>
    private static Construct FirstKeyOnly(Construct change) => new(change.Name, change.Slots[0]);

    private static void Append(StringBuilder page, Construct construct)
    {
        page.Append($"## {construct.Name.English} · {construct.Name.Vietnamese}\n\n| English | tiếng Việt |\n|---|---|\n");
        foreach (Slot slot in construct.Slots) page.Append($"| `{Vocabulary.English.Spell(slot.Key)}` | `{Vocabulary.Vietnamese.Spell(slot.Key)}` |\n");
        page.Append('\n');
    }

    private static string Spelled(WordSet words, Vocabulary vocabulary) => string.Join(", ", words.Words.Select(w => $"`{vocabulary.Spell(words, w)}`"));
}
