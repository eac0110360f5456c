using System.Collections.Immutable;
using System.Text;
using RubricEngine.Documents;

namespace RubricEngine.Dsl;

internal sealed partial class DslWriter
{
    /// <summary>Writes one phrase.</summary>
    /// <param name="element">The element.</param>
    /// <param name="phrase">The phrase.</param>
    /// <param name="spread">The key of which one item or row is written; null where all values are.</param>
    /// <param name="item">That item, or the value of that row.</param>
    /// <param name="row">The row.</param>
    /// <param name="field">Of what a test expects of a member, the field.</param>
    private DslClause Phrase(DslElement element, Phrase phrase, Key? spread, DocumentNode? item, DocumentRow? row, DocumentRow? field = null)
    {
        Construct construct = element.Element.Construct;
        var clause = new DslClause();
        foreach (PhrasePiece piece in phrase.Pieces)
        {
            switch (piece)
            {
                case PhraseWords words:
                    clause.Add(words.ToString(), isValue: false);
                    break;
                case PhraseSign sign:
                    clause.AddSign(sign.Sign, isColumn: item is not DocumentElement);
                    break;
                case PhraseRowName name:
                    clause.Add(RowName(name.Key, row!, field));
                    break;
                case PhraseHole hole:
                    Slot slot = construct.Find(hole.Key)!;
                    if (hole.Key == spread && row is not null) slot = RowSlot(slot, row, field);
                    Value(clause, hole.Key == spread ? item! : element.Element.Find(hole.Key)!.Value, slot);
                    break;
            }
        }
        return clause;
    }

    private string RowName(Key key, DocumentRow row, DocumentRow? field)
    {
        if (key != Key.Expect) return _values.Name(row.Name.Text);
        if (field is not null) return $"{FieldName(row, WordSet.WholeField)} {FieldName(field, WordSet.MemberField)}";
        return FieldName(row, WordSet.WholeField);
    }

    private string FieldName(DocumentRow row, WordSet fields) => row.Name.Word is { } word ? _vocabulary.Spell(fields, word)
        : _vocabulary.Find(fields, row.Name.Text) is not null ? $"`{row.Name.Text}`" : _values.Name(row.Name.Text);

    /// <summary>What stands under the name of a row.</summary>
    private static Slot RowSlot(Slot slot, DocumentRow row, DocumentRow? field) => slot.Kind == SlotKind.Expectations
        ? new Slot(Key.Expect, SlotKind.Text) { Words = WordSet.Expected(field is not null ? field.Name.Word ?? "" : row.Name.Word ?? "status") }
        : slot with { Kind = slot.Row };

    private void Value(DslClause clause, DocumentNode node, Slot slot)
    {
        switch (node)
        {
            case DocumentScalar when slot.Key == Key.Language:
                clause.Add(_vocabulary.Code);
                break;
            case DocumentScalar scalar:
                clause.Add(slot.Kind == SlotKind.LocalizedText ? DslValueWriter.Text(scalar.Text) : _values.Write(scalar, slot));
                break;
            case DocumentTable texts:
                clause.Add(string.Join(' ', texts.Rows.Where(r => r.Value is DocumentScalar).Select(r => $"{r.Name.Text} {DslValueWriter.Text(((DocumentScalar)r.Value).Text)}")));
                HoistAll(clause.Hoisted, null, texts);
                break;
            case DocumentList list:
                clause.Add(string.Join(", ", list.Items.OfType<DocumentScalar>().Select(i => _values.Write(i, slot))));
                HoistAll(clause.Hoisted, null, list);
                break;
            case DocumentElement inner:
                clause.Add(Element(inner), _comments.Closing(inner));
                break;
        }
    }
}
