using System.Text;
using RubricEngine.Testing;

namespace RubricEngine.Specs.Coverage;

/// <summary>The page of the guide that tells what real rubrics do, what of the language says it, and where it is shown.</summary>
internal static class CoveragePage
{
    private const string Head = """
        # What real rubrics do, and how the language says it · Bộ tiêu chí thực tế cần gì, và ngôn ngữ diễn đạt ra sao

        The list was compiled from some thirty Vietnamese legal texts. Each row has a small rubric in YAML and in keywords of both
        languages, with an ordinary case, a boundary, a missing value, and what an author is told who uses it wrongly; figures are
        illustrative. Written by a test from `tests/specs/coverage`: if a row stops working, the test of `CoverageTests` that is named
        like its folder fails. `rubric test FOLDER/rubric.yaml` runs the cases; where a folder holds `rubrics`, add `--rubrics
        FOLDER/rubrics`. · Danh sách rút ra từ khoảng ba mươi văn bản pháp luật Việt Nam. Mỗi dòng có một bộ tiêu chí nhỏ viết bằng
        YAML và bằng từ khóa của hai ngôn ngữ, có trường hợp thông thường, trường hợp giáp ranh, trường hợp thiếu số liệu, và lời báo
        cho người viết sai; số liệu chỉ để minh họa. Trang này do chương trình ghi từ `tests/specs/coverage`.

        """;

    public static string Path { get; } = Repository.PathOf("rubrics", "guide", "coverage.md");

    public static string Of(IEnumerable<CoverageFolder> folders)
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"))
            .Append("\n| no. | what is asked · yêu cầu | said by · diễn đạt bằng | example · ví dụ | test |\n|---|---|---|---|---|\n");
        foreach (CoverageFolder folder in folders) page.Append(Line(folder)).Append('\n');
        return page.ToString();
    }

    private static string Line(CoverageFolder folder)
    {
        string at = $"../../{Repository.Relative(folder.Path)}";
        string examples = $"[YAML]({at}/rubric.yaml) · [keywords]({at}/rubric.en.rubric) · [từ khóa]({at}/rubric.vi.rubric) · [wrong · sai]({at}/wrong.cases)";
        return $"| {folder.Row.TrimStart('0')} | {folder.English}<br>{folder.Vietnamese} | {folder.Construct} | {examples} | `{folder.Name}` |";
    }
}
