namespace RubricEngine.Tests.Properties;

/// <summary>Texts and names that a writer or reader may stumble over.</summary>
internal static class OddTexts
{
    private static readonly string[] s_texts =
    [
        "Hộ gia đình văn hóa", "a \"quoted\" word", "\"", "it's", "'", "`code`", "key: value", "ends with:", "# no remark", "a # b", "- no item", "-", "? what", "[x]", "{x}", "{", "}", "a, b; c",
        "null", "~", "true", "no", "5", "0.5", "90%", "1_000", "2024-01-01", "16/11", "0x1F", "*a", "&a", "!tag", "|", ">", "%", "@x", "\\", "C:\\new\\table", "two\nlines", "one\n\nthree\n  deep", " blanks around ",
        "trailing  ", "tab\there", "đạt", "met", "none", "không xếp loại", "otherwise", "còn lại", "missing", "points", "criterion c1 {", "format 1", "Kế hoạch 54/KH-UBND ngày 21/4/2023", "Ủy ban – “trích dẫn”…", "nghĩa là: \"có\"",
        "e\u0301 decomposed", "😀", "---", "...", "<<", "=", "a = b", "nhóm \"A\" (1)",
    ];

    /// <summary>Any text.</summary>
    public static Node Text(Random random) => new Scalar(s_texts[random.Next(s_texts.Length)], true);

    /// <summary>A text, or texts by language.</summary>
    public static Node Localized(Random random) => random.Next(3) switch
    {
        0 => Node.Of(("vi", Text(random)), ("en", Text(random))),
        1 when random.Next(4) == 0 => Node.Of(("en", Text(random))),
        _ => Text(random),
    };

    /// <summary>Several texts that may stand in an expression, each another one.</summary>
    public static string[] Different(Random random, int count) =>
        [.. s_texts.Where(t => !t.Contains('\n', StringComparison.Ordinal)).OrderBy(_ => random.Next()).DistinctBy(t => t.Trim()).Take(count)];
}
