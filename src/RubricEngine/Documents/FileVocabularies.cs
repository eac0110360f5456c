using RubricEngine.Text;

namespace RubricEngine.Documents;

/// <summary>The words that each file of a rubric is written in: a rubric may be put together from files of different languages.</summary>
internal sealed class FileVocabularies
{
    private readonly Dictionary<SourceText, Vocabulary> _bySource = new(ReferenceEqualityComparer.Instance);
    private SourceText? _last;

    public FileVocabularies(RubricDocument document)
    {
        Note(document.Source, document.Vocabulary);
        if (document.Root is { } root) Note(root);
    }

    /// <summary>The words of a file.</summary>
    public Vocabulary At(SourceText source) => _bySource.GetValueOrDefault(source, Vocabulary.English);

    /// <summary>Most elements stand in the file of the one before.</summary>
    private void Note(SourceText source, Vocabulary vocabulary)
    {
        if (ReferenceEquals(source, _last)) return;
        _bySource.TryAdd(source, vocabulary);
        _last = source;
    }

    private void Note(DocumentNode node)
    {
        switch (node)
        {
            case DocumentElement element:
                Note(element.Span.Source, element.Vocabulary);
                foreach (DocumentEntry entry in element.Entries) Note(entry.Value);
                break;
            case DocumentList list:
                foreach (DocumentNode item in list.Items) Note(item);
                break;
            case DocumentTable table:
                foreach (DocumentRow row in table.Rows) Note(row.Value);
                break;
        }
    }
}
