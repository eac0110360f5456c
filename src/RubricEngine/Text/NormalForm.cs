using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace RubricEngine.Text;

/// <summary>Unicode's canonical composition (NFC) and decomposition (NFD), the same on every machine.</summary>
/// <remarks>
/// <see cref="string.Normalize()"/> does nothing where the host runs without globalisation data, as many containers do, and
/// throws on unpaired surrogates. A rubric must mean, and hash to, the same everywhere; so the tables are the library's own.
/// </remarks>
/// <example>
/// <code>
/// string composed = NormalForm.Compose("a\u0300");   // one letter: à
/// </code>
/// </example>
public static class NormalForm
{
    private const int HangulBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TrailBase = 0x11A7;
    private const int LeadCount = 19, VowelCount = 21, TrailCount = 28;
    private const int HangulCount = LeadCount * VowelCount * TrailCount;

    /// <summary>Below this code point nothing composes or is reordered.</summary>
    private const char FirstUnstable = '\u0300';

    private static readonly Tables s_tables = Tables.Load();

    /// <summary>The composed form, NFC.</summary>
    public static string Compose(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsSurelyComposed(text) ? text : ToText(Composed(Decomposed(text)));
    }

    /// <summary>The decomposed form, NFD.</summary>
    public static string Decompose(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.All(char.IsAscii) ? text : ToText(Decomposed(text));
    }

    /// <summary>Whether nothing of a text needs to be composed; where it says no, the text may be composed all the same.</summary>
    internal static bool IsSurelyComposed(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
            if (c >= FirstUnstable && (s_tables.Unstable[c >> 6] >> (c & 63) & 1) != 0) return false;
        return true;
    }

    private static List<int> Decomposed(string text)
    {
        var points = new List<int>(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            bool pair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            Append(points, pair ? char.ConvertToUtf32(text[i], text[++i]) : text[i]);
        }
        return points;
    }

    private static void Append(List<int> points, int point)
    {
        int syllable = point - HangulBase;
        if (syllable is >= 0 and < HangulCount)
        {
            points.Add(LeadBase + syllable / (VowelCount * TrailCount));
            points.Add(VowelBase + syllable / TrailCount % VowelCount);
            if (syllable % TrailCount > 0) points.Add(TrailBase + syllable % TrailCount);
        }
        else if (s_tables.Decompositions.TryGetValue(point, out (int First, int Second) parts))
        {
            Append(points, parts.First);
            if (parts.Second != 0) Append(points, parts.Second);
        }
        else
        {
            points.Add(point);
            Reorder(points);
        }
    }

    /// <summary>Moves the last mark before those of a higher class, so that the order of typing does not matter.</summary>
    private static void Reorder(List<int> points)
    {
        int mark = points[^1], rank = ClassOf(mark);
        if (rank == 0) return;
        int at = points.Count - 1;
        for (; at > 0 && ClassOf(points[at - 1]) > rank; at--) points[at] = points[at - 1];
        points[at] = mark;
    }

    private static List<int> Composed(List<int> points)
    {
        var result = new List<int>(points.Count);
        int starter = -1, lastClass = -1;
        foreach (int point in points)
        {
            int rank = ClassOf(point);
            // A mark joins its starter unless another mark of the same or a higher class stands between them.
            if (starter >= 0 && lastClass < rank && Pair(result[starter], point) is { } joined)
            {
                result[starter] = joined;
                continue;
            }
            if (rank == 0)
            {
                starter = result.Count;
                lastClass = -1;
            }
            else
            {
                lastClass = rank;
            }
            result.Add(point);
        }
        return result;
    }

    private static int? Pair(int first, int second)
    {
        int lead = first - LeadBase, vowel = second - VowelBase;
        if (lead is >= 0 and < LeadCount && vowel is >= 0 and < VowelCount)
            return HangulBase + (lead * VowelCount + vowel) * TrailCount;
        int syllable = first - HangulBase, trail = second - TrailBase;
        if (syllable is >= 0 and < HangulCount && syllable % TrailCount == 0 && trail is > 0 and < TrailCount)
            return first + trail;
        return s_tables.Compositions.TryGetValue((first, second), out int joined) ? joined : null;
    }

    private static int ClassOf(int point) => point < FirstUnstable ? 0 : s_tables.Classes.GetValueOrDefault(point);

    private static string ToText(List<int> points)
    {
        var text = new StringBuilder(points.Count);
        foreach (int point in points)
            if (point > char.MaxValue) text.Append(char.ConvertFromUtf32(point));
            else text.Append((char)point);
        return text.ToString();
    }

    private sealed class Tables
    {
        public required FrozenDictionary<int, (int First, int Second)> Decompositions { get; init; }
        public required FrozenDictionary<(int First, int Second), int> Compositions { get; init; }
        public required FrozenDictionary<int, int> Classes { get; init; }

        /// <summary>The characters that may not stand in composed text, or not everywhere, and surrogates: a bit each, for every text is looked through.</summary>
        public required ImmutableArray<ulong> Unstable { get; init; }

        public static Tables Load()
        {
            var reading = new TablesReading();
            using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("CanonicalDecompositions.txt")!;
            using var reader = new StreamReader(stream);
            while (reader.ReadLine() is { } line)
            {
                if (line.StartsWith('#')) continue;
                string[] words = line.Split(' ');
                if (words[1][0] == '=') reading.AddClasses(words);
                else reading.AddDecomposition(words);
            }
            return reading.ToTables();
        }
    }

    private sealed class TablesReading
    {
        private readonly Dictionary<int, (int First, int Second)> _decompositions = [];
        private readonly Dictionary<(int First, int Second), int> _compositions = [];
        private readonly Dictionary<int, int> _classes = [];
        private readonly ulong[] _unstable = new ulong[(char.MaxValue + 1) / 64];

        public Tables ToTables()
        {
            for (int point = VowelBase; point < TrailBase + TrailCount; point++) MarkUnstable(point);
            for (int point = '\uD800'; point <= '\uDFFF'; point++) MarkUnstable(point);
            return new Tables
            {
                Decompositions = _decompositions.ToFrozenDictionary(),
                Compositions = _compositions.ToFrozenDictionary(),
                Classes = _classes.ToFrozenDictionary(),
                Unstable = [.. _unstable],
            };
        }

        public void AddClasses(string[] words)
        {
            string[] range = words[0].Split('-');
            for (int point = Hex(range[0]); point <= Hex(range[1]); point++)
            {
                _classes[point] = int.Parse(words[1].AsSpan(1), CultureInfo.InvariantCulture);
                MarkUnstable(point);
            }
        }

        public void AddDecomposition(string[] words)
        {
            bool excluded = words[^1] == "!";
            int parts = words.Length - (excluded ? 2 : 1);
            int point = Hex(words[0]), first = Hex(words[1]), second = parts > 1 ? Hex(words[2]) : 0;
            _decompositions[point] = (first, second);
            if (excluded) MarkUnstable(point);
            else _compositions[(first, second)] = point;
            if (second != 0) MarkUnstable(second);
        }

        private void MarkUnstable(int point)
        {
            if (point <= char.MaxValue) _unstable[point >> 6] |= 1UL << (point & 63);
        }

        private static int Hex(string text) => int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }
}
