using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Text;

namespace RubricEngine.Dsl;

/// <summary>Text in the keyword form to a document. A broken text still gives a tree, and all its diagnostics at once; nothing throws.</summary>
internal static class DslReader
{
    /// <summary>Reads a rubric file's text.</summary>
    public static RubricDocument Read(SourceText source, DiagnosticBag diagnostics) => Read(source, DocumentLimits.Default, diagnostics);

    /// <summary>Reads a text of any size that the limits allow.</summary>
    public static RubricDocument Read(SourceText source, DocumentLimits limits, DiagnosticBag diagnostics)
    {
        if (!SourceScan.Accepts(source, limits, diagnostics)) return new RubricDocument(source, RubricForm.Dsl, Vocabulary.English, null) { IsComplete = false };
        DslText text = DslLexer.Read(source);
        Vocabulary vocabulary = VocabularyOf(text);
        var parser = new DslParser(source, text, vocabulary, limits, diagnostics);
        DocumentElement? root = parser.ParseRubric();
        return new RubricDocument(source, RubricForm.Dsl, vocabulary, root) { IsComplete = parser.IsComplete, Comments = text.Comments };
    }

    /// <summary>Whether a text is in the keyword form, by what it begins with; any other is YAML.</summary>
    public static bool Recognises(SourceText source)
    {
        DslToken[] tokens = DslLexer.Read(source, mostTokens: 8).Tokens;
        foreach (Vocabulary vocabulary in Vocabulary.All)
        {
            foreach (PhraseWords opener in DslGrammar.Of(vocabulary).Openers)
                if (StartsWith(tokens, opener)) return tokens[opener.Words.Length] is { Sign: not ':', Kind: not DslTokenKind.End };
        }
        return false;
    }

    /// <summary>The language that a text begins in; where its beginning is damaged, the one that most of its lines begin in.</summary>
    private static Vocabulary VocabularyOf(DslText text)
    {
        const int MostLines = 200;
        foreach (Vocabulary vocabulary in Vocabulary.All)
            if (DslGrammar.Of(vocabulary).Openers.Any(opener => StartsWith(text.Tokens, opener))) return vocabulary;
        DslToken[] starts = [.. text.Tokens.Where(t => t is { IsFirst: true, Word: not null }).Take(MostLines)];
        return Vocabulary.All.MaxBy(v => starts.Count(t => DslGrammar.Of(v).FirstWords.Contains(t.Word!)))!;
    }

    private static bool StartsWith(DslToken[] tokens, PhraseWords opener) =>
        tokens.Length > opener.Words.Length && opener.Words.Select((word, i) => tokens[i].Word == word).All(same => same);
}
