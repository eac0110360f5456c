namespace RubricEngine.Tests.Damage;

/// <summary>A text with one token of it damaged.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Text">The text afterwards.</param>
/// <param name="Start">Where in that text the damage starts.</param>
/// <param name="End">Where it ends.</param>
internal sealed record DamagedText(DamageKind Kind, string Text, int Start, int End)
{
    /// <summary>Words and signs of the language, and some that it does not have.</summary>
    private static readonly string[] s_strangers =
    [
        "{", "}", "[", "]", "(", ")", ":", ",", ";", "-", "+", "*", "/", "%", "=", "!=", "<", "<=", ">", ">=", "??", "..", ".", "#", "\"", "`", "'", "\"text\"", "``",
        "0", "5", "0.5", "90%", "2024-01-01", "31/12/2024", "1_000", "1e9", "x", "c1", "a/b@1", "số_hộ", "and", "or", "not", "if", "then", "else", "in", "between", "is missing", "và",
        "hoặc", "thuộc", "rubric", "group", "criterion", "fact", "points", "measure", "at least", "otherwise", "when", "met when", "grade", "level", "test", "expect", "nhóm", "tiêu chí",
        "số liệu", "điểm", "ngược lại", "&a", "*a", "<<", "!x", "|", "?", "@", "\\", "=>", "&&", "//", "/*", "<!--", "$", "€", "😀", "\u0301", "\u202E", "\uFEFF", "\t", "\n", "\n\n  ", "\r", "null", "true", "~",
    ];

    /// <summary>Damages a token of a text.</summary>
    /// <param name="kind">What to do.</param>
    /// <param name="text">A valid text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="index">Which of them.</param>
    /// <param name="random">Chooses what is inserted.</param>
    public static DamagedText Of(DamageKind kind, string text, IReadOnlyList<Range> tokens, int index, Random random)
    {
        (int start, int end) = (tokens[index].Start.Value, tokens[index].End.Value);
        switch (kind)
        {
            case DamageKind.Deletion:
                return new(kind, text.Remove(start, end - start), start, start);
            case DamageKind.Truncation:
                return new(kind, text[..start], start, start);
            case DamageKind.Duplication:
                return new(kind, text.Insert(end, " " + text[start..end]), end, end + 1 + end - start);
            case DamageKind.Insertion:
                string inserted = random.Next(2) == 0 ? s_strangers[random.Next(s_strangers.Length)] : text[tokens[random.Next(tokens.Count)]];
                return new(kind, text.Insert(start, inserted + " "), start, start + inserted.Length);
            case DamageKind.Swap:
                Range next = tokens[index + 1 < tokens.Count ? index + 1 : index];
                (int nextStart, int nextEnd) = (next.Start.Value, next.End.Value);
                return nextStart == start
                    ? new(kind, text, start, end)
                    : new(kind, $"{text[..start]}{text[nextStart..nextEnd]}{text[end..nextStart]}{text[start..end]}{text[nextEnd..]}", start, nextEnd);
            default:
                throw new ArgumentOutOfRangeException(nameof(kind));
        }
    }

    public override string ToString() => $"{Kind} at {Start}:\n{Text}";
}
