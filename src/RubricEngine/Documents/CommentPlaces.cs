using System.Collections.Immutable;
using RubricEngine.Text;

namespace RubricEngine.Documents;

/// <summary>
/// Finds which entry, row or item each comment is about, so that it stays there when the document is written anew: the one
/// whose line it ends, else the next one below it.
/// </summary>
internal sealed class CommentPlaces
{
    private readonly RubricDocument _document;
    private readonly List<Place> _places = [];
    private readonly Dictionary<object, Remarks> _remarks = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<DocumentNode, List<Remark>> _closing = new(ReferenceEqualityComparer.Instance);
    private readonly List<Remark> _opening = [];

    private CommentPlaces(RubricDocument document) => _document = document;

    /// <summary>The comments of a document in their places.</summary>
    public static CommentPlaces Of(RubricDocument document)
    {
        var places = new CommentPlaces(document);
        if (document.Root is not { } root) return places;
        places.Walk(root, new Place(root, root, root.Span, null));
        // Invariant: sorting is stable, so of places that start together the outermost comes first.
        List<Place> sorted = [.. places._places.OrderBy(p => p.Span.Start)];
        places._places.Clear();
        places._places.AddRange(sorted);
        places.NoteBlankLines();
        places.Assign(root);
        return places;
    }

    /// <summary>The comments at the top of the file that are about all of it.</summary>
    public IReadOnlyList<Remark> Opening => _opening;

    /// <summary>What stands around an entry, a row or an item of a list.</summary>
    public Remarks Around(object carrier) => _remarks.GetValueOrDefault(carrier, Remarks.None);

    /// <summary>The comments behind the last piece of an element, list or table.</summary>
    public IReadOnlyList<Remark> Closing(DocumentNode container) => _closing.TryGetValue(container, out List<Remark>? remarks) ? remarks : [];

    /// <summary>Whether a comment stands anywhere inside a node.</summary>
    public bool HasInside(DocumentNode node) => Closing(node).Count > 0 || node switch
    {
        DocumentElement element => element.Entries.Any(e => Around(e).HasComments || HasInside(e.Value)),
        DocumentTable table => table.Rows.Any(r => Around(r).HasComments || HasInside(r.Value)),
        DocumentList list => list.Items.Any(i => Around(i).HasComments || HasInside(i)),
        _ => false,
    };

    private sealed record Place(object Carrier, DocumentNode Node, SourceSpan Span, Place? Parent);

    private void Walk(DocumentNode node, Place parent)
    {
        switch (node)
        {
            case DocumentElement element:
                foreach (DocumentEntry entry in element.Entries) Add(entry, entry.Value, entry.Span, parent, IsSpread(element, entry));
                break;
            case DocumentTable table:
                foreach (DocumentRow row in table.Rows) Add(row, row.Value, SpanOf(row), parent);
                break;
            case DocumentList list:
                foreach (DocumentNode item in list.Items) Add(item, item, item.Span, parent);
                break;
        }
    }

    /// <summary>The place of a row; what it holds may begin before its name, with the words that introduce both.</summary>
    private static SourceSpan SpanOf(DocumentRow row) =>
        row.Value.Span.Source == row.Name.Span.Source && row.Value.Span.Start <= row.Name.Span.Start && row.Value.Span.End >= row.Name.Span.End ? row.Value.Span : row.Span;

    /// <summary>What an alias or a merge key repeats stands elsewhere in the text, where its comments are; they are not repeated.</summary>
    private void Add(object carrier, DocumentNode node, SourceSpan span, Place parent, bool isSpread = false)
    {
        if (isSpread) Walk(node, parent);
        if (isSpread || !Contains(parent.Span, span)) return;
        var place = new Place(carrier, node, span, parent);
        _places.Add(place);
        if (Contains(span, node.Span)) Walk(node, place);
    }

    /// <summary>Whether the pieces of a list stand in the element's own body, among others: then each has its comments, and the whole has no line.</summary>
    private bool IsSpread(DocumentElement element, DocumentEntry entry) =>
        _document.Form == RubricForm.Dsl && element.Construct.Find(entry.Key)?.Kind is SlotKind.Elements or SlotKind.Table or SlotKind.Expressions or SlotKind.Expectations;

    private bool Contains(SourceSpan outer, SourceSpan inner) =>
        inner.Source == _document.Source && outer.Source == _document.Source && inner.Start >= outer.Start && inner.End <= outer.End;

    private void NoteBlankLines()
    {
        // Nothing stands above the first piece but comments about all of the file, or nothing at all.
        int line = _places.Count > 0 ? LineOf(_places[0].Span.Start) : 0;
        foreach (Place place in _places)
        {
            int own = LineOf(place.Span.Start);
            if (own > line && IsBlank(own - 1)) _remarks[place.Carrier] = Remarks.None with { IsApart = true };
            line = own;
        }
    }

    private void Assign(DocumentElement root)
    {
        int opening = OpeningCount();
        int keptFor = -1;
        for (int i = 0; i < _document.Comments.Length; i++)
        {
            Comment comment = _document.Comments[i];
            int next = FirstFrom(comment.Span.End);
            var remark = new Remark(comment.Text, IsBlank(LineOf(comment.Span.Start) - 1));
            // What is about keys of the author's own has no place: no document holds them.
            if (_document.SetAside.Any(s => comment.Span.Start >= s.Start && LineOf(comment.Span.Start) <= LineOf(s.End))) continue;
            if (i < opening) _opening.Add(remark);
            else if (comment.IsTrailing && EndedBy(comment, next) is { } place) Update(place, r => r with { Behind = r.Behind.Add(comment.Text) });
            else if (keptFor != next && ClosedBefore(comment, next, root) is { } container) Close(container, remark);
            else
            {
                // Invariant: comments that follow each other keep their order.
                keptFor = next;
                if (next == 0 && Around(_places[0].Carrier).Before.IsEmpty) remark = remark with { IsApart = false };
                if (next < _places.Count) Update(_places[next], r => r with { Before = r.Before.Add(remark) });
                else Close(root, remark);
            }
        }
    }

    /// <summary>How many comments stand at the top, with a blank line between them and the first piece.</summary>
    private int OpeningCount()
    {
        int first = _places.Count > 0 ? _places[0].Span.Start : int.MaxValue, count = 0;
        for (int i = 0; i < _document.Comments.Length && _document.Comments[i].Span.Start < first; i++)
            if (IsBlank(LineOf(_document.Comments[i].Span.Start) + 1)) count = i + 1;
        return count;
    }

    /// <summary>The piece whose line a comment ends: the outermost that starts and ends there, else one that ends there, else one that starts there.</summary>
    private Place? EndedBy(Comment comment, int next)
    {
        int line = _document.Source.GetOffset(new(LineOf(comment.Span.Start), 1)), first = FirstFrom(line);
        // Behind an opening bracket it is about all that stands in it.
        if (_document.Source.Text.AsSpan(line, comment.Span.Start - line).TrimEnd() is [.., '{' or '['])
        {
            for (Place? place = next > 0 ? _places[next - 1] : null; place?.Parent is not null; place = place.Parent)
                if (place.Span.Start >= line && place.Span.End > comment.Span.Start) return place;
        }
        for (int i = first; i < next; i++)
            if (_places[i].Span.End <= comment.Span.Start) return _places[i];
        Place? ended = null;
        for (Place? place = first > 0 ? _places[first - 1] : null; place is not null; place = place.Parent)
            if (place.Span.End > line && place.Span.End <= comment.Span.Start && place.Parent is not null) ended = place;
        return ended ?? (next > first ? _places[next - 1] : null);
    }

    /// <summary>The container that a comment is the end of: one whose closing bracket follows, or one that is indented as the comment is.</summary>
    private DocumentNode? ClosedBefore(Comment comment, int next, DocumentElement root)
    {
        int start = comment.Span.Start, following = next < _places.Count ? _places[next].Span.Start : int.MaxValue;
        int column = _document.Source.GetPosition(start).Column;
        bool deeper = _document.Form == RubricForm.Yaml && !comment.IsTrailing && (next == _places.Count || column > IndentAt(following));
        for (Place? place = next > 0 ? _places[next - 1] : null; place is not null; place = place.Parent)
        {
            SourceSpan span = place.Node.Span;
            if (place.Node is DocumentScalar or DocumentBroken || span.Source != _document.Source) continue;
            if (span.Start < start && span.End > start && span.End <= following && IsBracket(span.End - 1)) return place.Node;
            if (deeper && span.End <= start && place.Node != root && !IsBracket(span.Start) && _document.Source.GetPosition(span.Start).Column <= column) return place.Node;
        }
        return null;
    }

    private void Update(Place place, Func<Remarks, Remarks> change) => _remarks[place.Carrier] = change(Around(place.Carrier));

    private void Close(DocumentNode container, Remark remark)
    {
        if (!_closing.TryGetValue(container, out List<Remark>? remarks)) _closing[container] = remarks = [];
        remarks.Add(remark);
    }

    /// <summary>The first place that starts at an offset or behind it.</summary>
    private int FirstFrom(int offset)
    {
        int low = 0, high = _places.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_places[middle].Span.Start < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private bool IsBracket(int offset) => _document.Source.Text[offset] is '}' or ']' or '{' or '[';

    private int LineOf(int offset) => _document.Source.GetPosition(offset).Line;

    private bool IsBlank(int line) => line >= 1 && line <= _document.Source.LineCount && string.IsNullOrWhiteSpace(_document.Source.GetLine(line));

    private int IndentAt(int offset)
    {
        string line = _document.Source.GetLine(LineOf(offset));
        return line.Length - line.TrimStart().Length + 1;
    }
}
