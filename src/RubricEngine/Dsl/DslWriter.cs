using System.Collections.Immutable;
using RubricEngine.Documents;

namespace RubricEngine.Dsl;

/// <summary>
/// Writes a document in the keyword form, by the phrases of a language: of those whose keys are all there and not yet written,
/// the first is canonical.
/// </summary>
internal sealed partial class DslWriter
{
    private readonly Vocabulary _vocabulary;
    private readonly CommentPlaces _comments;
    private readonly DslValueWriter _values;

    private DslWriter(Vocabulary vocabulary, CommentPlaces comments, BracketUse brackets) =>
        (_vocabulary, _comments, _values) = (vocabulary, comments, new DslValueWriter(vocabulary, brackets));

    /// <summary>The text of a document that has a root and no error.</summary>
    /// <param name="document">The document.</param>
    /// <param name="comments">Its comments.</param>
    /// <param name="vocabulary">The language to write in.</param>
    /// <param name="brackets">Where to put brackets around expressions, for the rare text that would be read otherwise without.</param>
    public static string Write(RubricDocument document, CommentPlaces comments, Vocabulary vocabulary, BracketUse brackets)
    {
        DocumentElement root = document.Root!;
        var writer = new DslWriter(vocabulary, comments, brackets);
        DslElement written = writer.Element(root);
        var body = new DslLine(written.Head, written.Body, new Remarks([.. written.Hoisted], [], false)) { Closing = [.. written.Pending, .. comments.Closing(root)] };
        return DslLayout.Write(writer.BelowFormat(root, body), comments.Opening, []);
    }

    /// <summary>The format stands on a line of its own above the rubric.</summary>
    private DslLine[] BelowFormat(DocumentElement root, DslLine rubric)
    {
        if (root.Find(Key.Format) is not { Value: DocumentScalar format } || _vocabulary.Phrases(Construct.Rubric).Intros[0].Pieces is not [PhraseWords words, PhraseHole hole, ..]) return [rubric];
        string line = $"{words} {_values.Write(format, Construct.Rubric.Find(hole.Key)!)}";
        if (!rubric.Text.StartsWith(line + " ", StringComparison.Ordinal)) return [rubric];
        return [new DslLine(line, null, rubric.Remarks), rubric with { Text = rubric.Text[(line.Length + 1)..], Remarks = Remarks.None }];
    }

    /// <summary>Writes an element: its intro and head on one line, the rest in its braces.</summary>
    private DslElement Element(DocumentElement element)
    {
        ConstructPhrases phrases = _vocabulary.Phrases(element.Construct);
        var writing = new DslElement(element);
        foreach (DocumentEntry entry in element.Entries.Where(e => !writing.Has(e.Key))) HoistAll(phrases.Braces == BraceUse.Required ? writing.Pending : writing.Hoisted, entry, entry.Value);
        if (phrases.Intros.FirstOrDefault(writing.Has) is { } intro) WriteInHead(writing, intro);
        // What the phrase at the end says stands there: a name behind `otherwise` is no clause before it.
        Phrase? close = phrases.Clauses.FirstOrDefault(c => c.Place == PhrasePlace.Close && writing.Has(c));
        foreach (Phrase phrase in phrases.Clauses.Where(c => c.Place is PhrasePlace.HeadOnly or PhrasePlace.Head && !(close is not null && c.Keys.Any(close.Keys.Contains))))
            if (writing.Has(phrase)) WriteInHead(writing, phrase);
        foreach (Phrase phrase in phrases.Clauses.Where(c => c.Place == PhrasePlace.Body))
            if (writing.Has(phrase)) WriteInBody(writing, phrase);
        foreach (Phrase phrase in phrases.Clauses.Where(c => c.Place == PhrasePlace.Close))
            if (writing.Has(phrase)) WriteInHead(writing, phrase);
        if (phrases.Braces == BraceUse.Required) writing.HasBraces = true;
        if (!writing.HasBraces) writing.Hoisted.AddRange(_comments.Closing(element));
        return writing;
    }

    private void WriteInHead(DslElement element, Phrase phrase)
    {
        element.Take(phrase);
        foreach (DocumentEntry entry in EntriesOf(element, phrase)) Hoist(element.Hoisted, entry);
        if (phrase.Pieces.OfType<PhraseRowName>().FirstOrDefault() is { } rows)
        {
            foreach (DocumentRow row in ((DocumentTable)element.Element.Find(rows.Key)!.Value).Rows)
            {
                Hoist(element.Hoisted, row);
                element.AddToHead(Phrase(element, phrase, rows.Key, row.Value, row));
            }
        }
        else element.AddToHead(Phrase(element, phrase, null, null, null));
    }

    private void WriteInBody(DslElement element, Phrase phrase)
    {
        element.Take(phrase);
        if (phrase.Pieces.OfType<PhraseRowName>().FirstOrDefault() is { } rows) WriteRows(element, phrase, rows.Key);
        else if (phrase.Pieces.OfType<PhraseHole>().FirstOrDefault(h => IsSpread(element, h.Key)) is { } hole) WriteItems(element, phrase, hole.Key);
        else AddLine(element, Phrase(element, phrase, null, null, null), [.. EntriesOf(element, phrase)]);
    }

    private void WriteItems(DslElement element, Phrase phrase, Key key)
    {
        DocumentEntry entry = element.Element.Find(key)!;
        var list = (DocumentList)entry.Value;
        for (int i = 0; i < list.Items.Length; i++)
            AddLine(element, Phrase(element, phrase, key, list.Items[i], null), i == 0 ? [entry, list.Items[i]] : [list.Items[i]]);
        element.Pending.AddRange(_comments.Closing(list));
    }

    private void WriteRows(DslElement element, Phrase phrase, Key key)
    {
        DocumentEntry entry = element.Element.Find(key)!;
        var table = (DocumentTable)entry.Value;
        // A name may stand alone: a unit without a label.
        Phrase bare = _vocabulary.Phrases(element.Element.Construct).Phrases.LastOrDefault(p => p.Pieces.Contains(new PhraseRowName(key)) && !p.Pieces.Contains(new PhraseHole(key))) ?? phrase;
        for (int i = 0; i < table.Rows.Length; i++)
        {
            DocumentRow row = table.Rows[i];
            object[] first = i == 0 ? [entry] : [];
            if (row.Value is DocumentTable fields && key == Key.Expect)
            {
                for (int j = 0; j < fields.Rows.Length; j++)
                    AddLine(element, Phrase(element, phrase, key, fields.Rows[j].Value, row, fields.Rows[j]), j == 0 ? [.. first, row, fields.Rows[j]] : [fields.Rows[j]]);
                element.Pending.AddRange(_comments.Closing(fields));
            }
            else AddLine(element, Phrase(element, row.Value is DocumentScalar { IsNull: true } && key != Key.Facts && key != Key.Expect ? bare : phrase, key, row.Value, row), [.. first, row]);
        }
        element.Pending.AddRange(_comments.Closing(table));
    }

    /// <summary>Adds a line to the body, with the comments of what it says.</summary>
    private void AddLine(DslElement element, DslClause clause, ImmutableArray<object> carriers)
    {
        ImmutableArray<Remarks> around = [.. carriers.Select(_comments.Around)];
        ImmutableArray<Remark> before = [.. element.Pending, .. around.SelectMany(r => r.Before), .. clause.Hoisted];
        bool isApart = around.Any(r => r.StartsApart);
        element.Pending.Clear();
        // The blank line above a clause stands above its first comment.
        if (isApart && before is [{ IsApart: false } top, ..]) before = before.SetItem(0, top with { IsApart = true });
        element.Lines.Add(new DslLine(clause.Text, clause.Body, new Remarks(before, [.. around.SelectMany(r => r.Behind)], before.IsEmpty ? isApart : around.Any(r => r.IsApart && !r.Before.IsEmpty)))
        {
            Close = clause.Close,
            Closing = clause.Closing,
        });
        element.HasBraces = true;
    }

    /// <summary>Comments of what stands on one line with others go above the line.</summary>
    private void Hoist(List<Remark> above, object carrier)
    {
        Remarks remarks = _comments.Around(carrier);
        above.AddRange(remarks.Before);
        above.AddRange(remarks.Behind.Select(text => new Remark(text, false)));
    }

    /// <summary>Comments of what is not written, or not with lines of its own, go above the line too.</summary>
    private void HoistAll(List<Remark> above, object? carrier, DocumentNode node)
    {
        if (carrier is not null) Hoist(above, carrier);
        switch (node)
        {
            case DocumentTable table:
                foreach (DocumentRow row in table.Rows) HoistAll(above, row, row.Value);
                break;
            case DocumentList list:
                foreach (DocumentNode item in list.Items) HoistAll(above, item, item);
                break;
            case DocumentElement element:
                foreach (DocumentEntry entry in element.Entries) HoistAll(above, entry, entry.Value);
                break;
        }
        above.AddRange(_comments.Closing(node));
    }

    private static bool IsSpread(DslElement element, Key key) => element.Element.Construct.Find(key)!.Kind is SlotKind.Elements or SlotKind.Expressions;

    private static IEnumerable<DocumentEntry> EntriesOf(DslElement element, Phrase phrase) => phrase.Keys.Select(key => element.Element.Find(key)!);
}
