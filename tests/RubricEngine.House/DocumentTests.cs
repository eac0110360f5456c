using System.Text.RegularExpressions;
using RubricEngine.Testing;

namespace RubricEngine.House;

/// <summary>What holds for every file and every page of text in the repository.</summary>
public partial class DocumentTests
{
    [Fact]
    public void No_file_is_over_one_MiB() =>
        Findings.None(RepositoryFiles.All.Where(f => new FileInfo(f).Length > 1 << 20).Select(Repository.Relative));

    [Fact]
    public void Every_relative_link_leads_somewhere() => Findings.None(
        from page in RepositoryFiles.WithExtension(".md")
        from Match link in Link().Matches(WithoutCode(File.ReadAllText(page)))
        let target = Uri.UnescapeDataString(link.Groups[1].Value.Split('#')[0])
        where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
        let path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, target))
        where !Path.Exists(path)
        select $"{Repository.Relative(page)}: {target}");

    private static string WithoutCode(string page) => Code().Replace(page, "");

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();
}
