using System.Collections.Immutable;
using RubricEngine.Documents;
using RubricEngine.Text;

namespace RubricEngine.Yaml;

/// <summary>Finds the comments of a YAML text: a number sign at the start of a line or behind a blank, outside quotes and blocks of text.</summary>
internal static class YamlComments
{
    /// <summary>The comments.</summary>
    /// <param name="source">The text.</param>
    /// <param name="texts">The places of quoted scalars and blocks of text, in which a number sign is one; in the order of the text.</param>
    public static ImmutableArray<Comment> Find(SourceText source, IReadOnlyList<TextSpan> texts)
    {
        string text = source.Text;
        var comments = ImmutableArray.CreateBuilder<Comment>();
        int next = 0, end;
        for (int i = NextSign(text, 0); i >= 0; i = NextSign(text, end))
        {
            end = i + 1;
            while (next < texts.Count && texts[next].End <= i) next++;
            if (next < texts.Count && texts[next].Start <= i)
            {
                end = texts[next].End;
                continue;
            }
            if (i > 0 && text[i - 1] is not (' ' or '\t' or '\n' or '\r' or '\uFEFF')) continue;
            end = text.AsSpan(i).IndexOfAny('\n', '\r') is >= 0 and var length ? i + length : text.Length;
            comments.Add(new Comment(TextOf(text[(i + 1)..end]), IsTrailing(text, i), new SourceSpan(source, i, end - i)));
        }
        return comments.ToImmutable();
    }

    private static int NextSign(string text, int from) => text.IndexOf('#', from);

    /// <summary>Whether something stands before it in its line.</summary>
    private static bool IsTrailing(string text, int at)
    {
        do at--;
        while (at >= 0 && text[at] is ' ' or '\t' or '\uFEFF');
        return at >= 0 && text[at] is not ('\n' or '\r');
    }

    private static string TextOf(string written) => NormalForm.Compose((written.StartsWith(' ') ? written[1..] : written).TrimEnd());
}
