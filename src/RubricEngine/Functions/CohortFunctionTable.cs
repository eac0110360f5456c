using System.Collections.Immutable;
using RubricEngine.Text;

namespace RubricEngine.Functions;

/// <summary>The functions over a cohort by their names in both languages. A name is one only where brackets and <c>over</c> follow it.</summary>
internal static class CohortFunctionTable
{
    private static readonly ImmutableArray<(CohortFunction Function, string English, string Vietnamese)> s_names =
    [
        (CohortFunction.Best, "best", "cao_nhất"),
        (CohortFunction.Lowest, "lowest", "thấp_nhất"),
        (CohortFunction.Mean, "mean", "trung_bình"),
        (CohortFunction.Total, "total", "tổng"),
        (CohortFunction.Share, "share", "tỷ_lệ"),
        (CohortFunction.Rank, "rank", "thứ_hạng"),
    ];

    /// <summary>Every name, in both languages.</summary>
    public static IEnumerable<string> Names => s_names.SelectMany(n => new[] { n.English, n.Vietnamese });

    /// <summary>The function of an English or Vietnamese name, or null.</summary>
    public static CohortFunction? Find(string name)
    {
        foreach ((CohortFunction function, string english, string vietnamese) in s_names)
            if (name == english || name == vietnamese) return function;
        return null;
    }

    /// <summary>The name in a language.</summary>
    public static string Spell(CohortFunction function, Language language)
    {
        (_, string english, string vietnamese) = s_names.First(n => n.Function == function);
        return language == Language.Vietnamese ? vietnamese : english;
    }
}
