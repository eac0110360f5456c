using System.Collections.Immutable;
using System.Text.RegularExpressions;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Text;
using YamlDotNet.Core;

namespace RubricEngine.Yaml;

/// <summary>
/// Puts together again what YAML split at its commas: <c>{ formula: clamp(a, 0, 10) }</c> has three keys for YAML. The author
/// gets one diagnostic that says to quote, and the value is then read as it was meant.
/// </summary>
internal sealed partial class SplitValues(SourceText source, DiagnosticBag diagnostics)
{
    /// <summary>Whether a mapping has keys without values.</summary>
    public static bool MayBeSplit(YamlMapping mapping)
    {
        if (!mapping.IsFlow) return false;
        foreach (YamlEntry entry in mapping.Entries)
            if (entry.IsBare) return true;
        return false;
    }

    /// <summary>The entries of a mapping, split values joined.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="isKey">Whether a text is a key that may stand here without a value, by mistake.</param>
    public ImmutableArray<YamlEntry> Join(YamlMapping mapping, Func<string, bool> isKey)
    {
        if (!MayBeSplit(mapping)) return mapping.Entries;
        var joined = ImmutableArray.CreateBuilder<YamlEntry>();
        ImmutableArray<YamlEntry> entries = [.. mapping.Entries.Select(e => (e.IsBare ? WithoutSpace(e.Key, isKey) : null) ?? e)];
        for (int i = 0; i < entries.Length; i++)
        {
            YamlEntry entry = entries[i];
            if (!entry.IsBare && entry.Value is YamlScalar { Style: ScalarStyle.Plain, IsNull: false } value)
            {
                int last = i;
                while (last + 1 < entries.Length && entries[last + 1] is { IsBare: true } next
                    && (IsOpen(Between(value, entries[last])) || !isKey(next.Key.Text))) last++;
                if (last > i)
                {
                    entry = entry with { Value = Whole(value, entries[last].Key.Span.End, Vocabulary.FindAny(entry.Key.Text)) };
                    i = last;
                }
            }
            joined.Add(entry);
        }
        return joined.ToImmutable();

        string Between(YamlScalar first, YamlEntry last) =>
            source.Text[first.Span.Start..Math.Max(first.Span.End, last.Key.Span.End)];
    }

    /// <summary>The items of a list, split values joined.</summary>
    public ImmutableArray<YamlNode> Join(YamlSequence sequence)
    {
        if (!sequence.IsFlow || !sequence.Items.Any(i => i is YamlScalar { Style: ScalarStyle.Plain } s && IsOpen(s.Value))) return sequence.Items;
        var joined = ImmutableArray.CreateBuilder<YamlNode>();
        for (int i = 0; i < sequence.Items.Length; i++)
        {
            YamlNode item = sequence.Items[i];
            if (item is YamlScalar { Style: ScalarStyle.Plain } first)
            {
                int last = i;
                while (last + 1 < sequence.Items.Length && sequence.Items[last + 1] is YamlScalar next && next.Span.Start > first.Span.Start
                    && IsOpen(source.Text[first.Span.Start..sequence.Items[last].Span.End])) last++;
                if (last > i)
                {
                    item = Whole(first, sequence.Items[last].Span.End, null);
                    i = last;
                }
            }
            joined.Add(item);
        }
        return joined.ToImmutable();
    }

    private YamlScalar Whole(YamlScalar first, int end, Key? key)
    {
        var span = new TextSpan(first.Span.Start, end - first.Span.Start);
        string text = Blanks().Replace(source.Text.Substring(span.Start, span.Length), " ");
        diagnostics.Add(DiagnosticCatalogue.QuoteExpression(At(span), text, Quoting.Quote(text), Quoting.IsText(key)));
        return new YamlScalar(text, ScalarStyle.Plain, span);
    }

    /// <summary><c>points:5</c>, which is a key without a value for YAML: reported, and read as it was meant.</summary>
    private YamlEntry? WithoutSpace(YamlScalar bare, Func<string, bool> isKey)
    {
        int colon = bare.Value.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || bare.Span.Length != bare.Value.Length || !isKey(bare.Value[..colon])) return null;
        var key = new YamlScalar(bare.Value[..colon], ScalarStyle.Plain, new(bare.Span.Start, colon));
        var value = new YamlScalar(bare.Value[(colon + 1)..], ScalarStyle.Plain, new(bare.Span.Start + colon + 1, bare.Span.Length - colon - 1));
        diagnostics.Add(DiagnosticCatalogue.MissingSpace(At(new(bare.Span.Start, colon + 1)), key.Value + ":"));
        return new YamlEntry(key, value, false);
    }

    /// <summary>Whether a bracket or a double quote is still open at the end of a text.</summary>
    private static bool IsOpen(string text)
    {
        int depth = 0;
        bool quoted = false;
        foreach (char c in text)
        {
            if (c == '"') quoted = !quoted;
            else if (!quoted && c == '(') depth++;
            else if (!quoted && c == ')') depth--;
        }
        return quoted || depth > 0;
    }

    private Origin At(TextSpan span) => new(source, span);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
