using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Text;

namespace RubricEngine.Yaml;

/// <summary>YAML text to a document. A broken text still gives a tree, and all its diagnostics at once; nothing throws.</summary>
internal static class YamlReader
{
    /// <summary>Reads a rubric file's text.</summary>
    public static RubricDocument Read(SourceText source, DiagnosticBag diagnostics) => Read(source, DocumentLimits.Default, diagnostics);

    /// <summary>Reads a text of any size that the limits allow.</summary>
    public static RubricDocument Read(SourceText source, DocumentLimits limits, DiagnosticBag diagnostics)
    {
        var nothing = new RubricDocument(source, RubricForm.Yaml, Vocabulary.English, null) { IsComplete = false };
        if (!SourceScan.Accepts(source, limits, diagnostics)) return nothing;
        YamlDocument document = YamlTree.Read(source, limits, diagnostics);
        if (document.Root is not { } root) return nothing;
        Vocabulary vocabulary = VocabularyOf(root);
        var binder = new YamlBinder(source, vocabulary, diagnostics);
        return new RubricDocument(source, RubricForm.Yaml, vocabulary, binder.Bind(root, Construct.Rubric))
        {
            IsComplete = document.IsComplete,
            Comments = document.IsComplete ? YamlComments.Find(source, document.Texts) : [],
            HasAnchors = document.HasAnchors,
            SetAside = [.. binder.SetAside],
        };
    }

    /// <summary>
    /// The language that the keys of a file are in: the one that has most of them, of several the one that the file declares.
    /// A declaration that the keys contradict is reported when the head is read; going by it would refuse every key instead.
    /// </summary>
    private static Vocabulary VocabularyOf(YamlMapping root)
    {
        Vocabulary? declared = root.Entries.Where(e => Vocabulary.FindAny(e.Key.Text) == Key.Language).Select(e => e.Value).OfType<YamlScalar>()
            .Select(code => Vocabulary.Of(code.Text)).FirstOrDefault();
        return Vocabulary.All.OrderByDescending(v => v == declared).MaxBy(v => root.Entries.Count(e => v.Find(Construct.Rubric, e.Key.Text) is not null))!;
    }
}
