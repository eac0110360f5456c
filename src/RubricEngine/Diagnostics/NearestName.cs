using System.Globalization;
using System.Text;
using RubricEngine.Text;

namespace RubricEngine.Diagnostics;

/// <summary>Finds the name an author most likely meant.</summary>
/// <example>
/// <code>
/// string? meant = NearestName.Find("aera", ["area", "staff"]);   // area
/// </code>
/// </example>
public static class NearestName
{
    private const int LongestCompared = 64;

    /// <summary>The candidate with the fewest edits, if it is near enough to be a misspelling; ties go to the first.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="candidates">The names that exist.</param>
    /// <returns>A candidate, or null where none is near.</returns>
    public static string? Find(string written, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(candidates);
        if (written.Length > LongestCompared) return null;
        string plain = Plain(written);
        string? best = null;
        int least = LongestCompared;
        foreach (string candidate in candidates)
        {
            if (candidate.Length > LongestCompared) continue;
            string other = Plain(candidate);
            // One edit in three letters is a misspelling; names of one or two letters are too short to have one.
            int limit = Math.Min(least, Math.Max(plain.Length, other.Length) / 3 + 1);
            int distance = Distance(plain, other, limit);
            if (distance < limit) (best, least) = (candidate, distance);
        }
        return best;
    }

    /// <summary>Lower case, without marks; spaces, hyphens and underscores alike.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char c in NormalForm.Decompose(text))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            plain.Append(c is ' ' or '-' or '_' ? '_' : c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
        }
        return plain.ToString();
    }

    /// <summary>Edits (insert, delete, replace, swap of neighbours) between two texts, cut at a limit.</summary>
    private static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) >= limit) return limit;
        int[] beforeLast = new int[b.Length + 1], last = new int[b.Length + 1], current = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++) last[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                int edits = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) edits = Math.Min(edits, beforeLast[j - 2] + 1);
                current[j] = edits;
            }
            (beforeLast, last, current) = (last, current, beforeLast);
        }
        return last[b.Length];
    }
}
