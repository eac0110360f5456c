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
        var comments = ImmutableArray.CreateBuilder<Comment>();
        int next = 0;
        bool isTrailing = false;
        for (int i = 0; i < source.Text.Length; i++)
        {
            while (next < texts.Count && texts[next].Start < i) next++;
            if (next < texts.Count && texts[next].Start == i && texts[next].Length > 0)
            {
                i = texts[next].End - 1;
                isTrailing = true;
                continue;
            }
            char c = source.Text[i];
            if (c is '\n' or '\r') isTrailing = false;
            else if (c == '#' && (i == 0 || source.Text[i - 1] is ' ' or '\t' or '\n' or '\r' or '\uFEFF'))
            {
                int end = source.Text.AsSpan(i).IndexOfAny('\n', '\r') is >= 0 and var length ? i + length : source.Text.Length;
                comments.Add(new Comment(TextOf(source.Text[(i + 1)..end]), isTrailing, new SourceSpan(source, i, end - i)));
                i = end - 1;
            }
            else if (c is not (' ' or '\t' or '\uFEFF')) isTrailing = true;
        }
        return comments.ToImmutable();
    }

    private static string TextOf(string written) => NormalForm.Compose((written.StartsWith(' ') ? written[1..] : written).TrimEnd());
}
