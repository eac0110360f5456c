using System.Collections.Frozen;
using System.Collections.Immutable;
using RubricEngine.Text;

namespace RubricEngine.Syntax;

/// <summary>The reserved words of expressions, a table for each language. Both are in force everywhere.</summary>
internal static class ExpressionKeywords
{
    private const string EnglishWhere = "where", VietnameseWhere = "có";

    private static readonly ImmutableArray<(string Phrase, TokenKind Kind)> s_english =
    [
        ("and", TokenKind.And), ("or", TokenKind.Or), ("not", TokenKind.Not),
        ("true", TokenKind.True), ("false", TokenKind.False),
        ("if", TokenKind.If), ("then", TokenKind.Then), ("else", TokenKind.Else),
        ("between", TokenKind.Between), ("in", TokenKind.In), ("is", TokenKind.Is),
        ("is missing", TokenKind.IsMissing), ("is not missing", TokenKind.IsNotMissing),
        ("at least", TokenKind.AtLeast), ("of", TokenKind.OutOf),
        ("over", TokenKind.Over), ("over cohort", TokenKind.OverCohort), ("over all", TokenKind.OverAll),
    ];

    private static readonly ImmutableArray<(string Phrase, TokenKind Kind)> s_vietnamese =
    [
        ("và", TokenKind.And), ("hoặc", TokenKind.Or), ("không phải", TokenKind.Not),
        ("có", TokenKind.True), ("không", TokenKind.False),
        ("nếu", TokenKind.If), ("thì", TokenKind.Then), ("ngược lại", TokenKind.Else),
        ("từ", TokenKind.Between), ("đến", TokenKind.Until), ("thuộc", TokenKind.In),
        ("chưa có số liệu", TokenKind.IsMissing), ("đã có số liệu", TokenKind.IsNotMissing),
        ("ít nhất", TokenKind.AtLeast), ("trong số", TokenKind.OutOf),
        ("trong", TokenKind.Over), ("trong cụm", TokenKind.OverCohort), ("trong toàn bộ", TokenKind.OverAll),
    ];

    /// <summary>The phrases that begin with a word, the longest first.</summary>
    private static readonly FrozenDictionary<string, ImmutableArray<(ImmutableArray<string> Words, TokenKind Kind)>> s_byFirstWord =
        s_english.Concat(s_vietnamese)
            .Select(k => (Words: k.Phrase.Split(' ').ToImmutableArray(), k.Kind))
            .GroupBy(k => k.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(k => k.Words.Length).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>Every word of every phrase.</summary>
    public static IEnumerable<string> AllWords => s_english.Concat(s_vietnamese).SelectMany(k => k.Phrase.Split(' '));

    /// <summary>The phrases that begin with a word, the longest first; empty for most words.</summary>
    public static ImmutableArray<(ImmutableArray<string> Words, TokenKind Kind)> StartingWith(string word) =>
        s_byFirstWord.TryGetValue(word, out var phrases) ? phrases : [];

    /// <summary>How a language writes a reserved word: the first of its table. Null for signs, and for what the language does without.</summary>
    public static string? Spell(TokenKind kind, Language language)
    {
        if (kind == TokenKind.Where) return SpellWhere(language);
        foreach ((string phrase, TokenKind of) in language == Language.Vietnamese ? s_vietnamese : s_english)
            if (of == kind) return phrase;
        return null;
    }

    /// <summary>Whether a word introduces the condition of a figure of a list or a cohort, where one can stand: <c>count(x where c)</c>, <c>đếm(x có c)</c>.</summary>
    public static bool IsWhere(string word) => word is EnglishWhere or VietnameseWhere;

    /// <summary>How a language writes that word.</summary>
    public static string SpellWhere(Language language) => language == Language.Vietnamese ? VietnameseWhere : EnglishWhere;

    /// <summary>Whether a name must stand in backticks.</summary>
    public static bool IsReserved(string name) => StartingWith(name).Any(k => k.Words.Length == 1);

    /// <summary>The reserved word that differs from a name in upper and lower case only, or null.</summary>
    public static string? InOtherCase(string name)
    {
        string lower = name.ToLowerInvariant();
        return lower != name && IsReserved(lower) ? lower : null;
    }
}
