using System.Collections.Immutable;
using CsvHelper;

namespace RubricEngine.Data;

/// <summary>Tells which character separates the fields of a CSV text.</summary>
internal static class CsvSeparator
{
    private static readonly ImmutableArray<char> s_candidates = [',', ';', '\t'];

    /// <summary>
    /// The separator under which the header line has the most columns that the rubric knows, then the most columns;
    /// null where a first line <c>sep=;</c> says it.
    /// </summary>
    /// <remarks>A count of characters alone would be misled by labels that hold commas.</remarks>
    public static char? Find(string head, HeaderNames names)
    {
        if (head.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)) return null;
        return s_candidates.Select(c => (Separator: c, Headers: Headers(head, c)))
            .OrderByDescending(c => c.Headers.Count(h => names.Find(h).Count > 0))
            .ThenByDescending(c => c.Headers.Count)
            .First().Separator;
    }

    private static List<string> Headers(string head, char separator)
    {
        using CsvReader reader = CsvReader.FromText(head, CsvRows.Options(separator));
        while (reader.Read())
            if (!CsvRows.IsComment(reader)) return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
        return [];
    }
}
