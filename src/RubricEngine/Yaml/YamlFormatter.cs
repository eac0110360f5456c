using System.Collections.Immutable;
using System.Text;
using RubricEngine.Documents;
using RubricEngine.Text;
using YamlDotNet.Core;

namespace RubricEngine.Yaml;

/// <summary>
/// Gives YAML its canonical layout and leaves everything else as the author has it: the order of keys, anchors and aliases,
/// quotes, brackets and comments.
/// </summary>
internal sealed partial class YamlFormatter
{
    private readonly string _source;
    private readonly SourceText _lines;
    private readonly ImmutableArray<Comment> _comments;
    private readonly StringBuilder _text = new();
    private int _nextComment;

    private YamlFormatter(string source, ImmutableArray<Comment> comments, SourceText lines)
    {
        _source = source;
        _lines = lines;
        _comments = comments;
    }

    /// <summary>The canonical layout of a text that the reader accepts; null where laying it out would change what it says.</summary>
    public static string? Format(string text)
    {
        string source = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        YamlPieces pieces = YamlPieces.Read(source);
        ImmutableArray<Comment> comments = CommentsOf(source, pieces);
        var formatter = new YamlFormatter(source, comments, new SourceText("<text>", source));
        if (pieces.Root is not YamlCollectionPiece root) return null;
        string written = formatter.Write(root, pieces.HasMark);
        return IsSame(pieces, comments, written) ? written : null;
    }

    private static ImmutableArray<Comment> CommentsOf(string text, YamlPieces pieces) => YamlComments.Find(new SourceText("<text>", text), pieces.Texts);

    private static bool IsSame(YamlPieces pieces, ImmutableArray<Comment> comments, string written)
    {
        try
        {
            YamlPieces again = YamlPieces.Read(written);
            return again.Outline.SequenceEqual(pieces.Outline) && CommentsOf(written, again).Select(c => c.Text).SequenceEqual(comments.Select(c => c.Text));
        }
        catch (YamlException)
        {
            return false;
        }
    }

    private string Write(YamlCollectionPiece root, bool hasMark)
    {
        if (hasMark) WriteMark(root);
        if (root.IsFlow)
        {
            TakeComments(root.Span.Start, 0, isFirst: true);
            WriteFlow(root, 0);
            EndLine(root.Span.End);
        }
        else WriteBlock(root, 0, startsLine: true, int.MaxValue, -1);
        while (_nextComment < _comments.Length) WriteComment(0, isFirst: false);
        return _text.ToString();
    }

    /// <summary>The <c>---</c> that an author put at the start, below the comments that stand above it.</summary>
    private void WriteMark(YamlCollectionPiece root)
    {
        int mark = _source.AsSpan().StartsWith("---") ? 0 : _source.IndexOf("\n---", StringComparison.Ordinal) + 1;
        TakeComments(Math.Min(mark, root.Span.Start), 0, isFirst: true);
        _text.Append("---");
        EndLine(mark + 3);
    }

    private void WriteBlock(YamlCollectionPiece block, int indent, bool startsLine, int following, int outerColumn)
    {
        int column = ColumnOf(block.Span.Start);
        for (int i = 0; i < block.Items.Length; i++)
        {
            YamlItemPiece item = block.Items[i];
            int next = i + 1 < block.Items.Length ? block.Items[i + 1].Start : following;
            bool commented = TakeComments(item.Start, indent, isFirst: i == 0);
            if ((i > 0 || commented) && IsBelowBlank(item.Start)) _text.Append('\n');
            if (startsLine || i > 0) _text.Append(' ', indent);
            WriteItem(item, indent, next, column);
        }
        // A comment behind the last item belongs to the block as far as it is indented like its items, and unlike what comes next or is around.
        int lower = following == int.MaxValue ? outerColumn : Math.Max(outerColumn, IndentAt(following));
        while (IsOwnLineBefore(following) && CommentColumn >= column && CommentColumn > lower) WriteComment(indent, isFirst: false);
    }

    private void WriteItem(YamlItemPiece item, int indent, int next, int column)
    {
        if (item.Key is { } key)
        {
            if (key.Properties.Length > 0) _text.Append(key.Properties).Append(' ');
            WriteScalar(key, indent);
            _text.Append(key is YamlAliasPiece ? " :" : ":");
        }
        else _text.Append('-');
        YamlPiece value = item.Value;
        if (value.Properties.Length > 0) _text.Append(' ').Append(value.Properties);
        switch (value)
        {
            case YamlCollectionPiece { IsFlow: true } flow:
                _text.Append(' ');
                WriteFlow(flow, indent);
                EndLine(flow.Span.End);
                break;
            case YamlCollectionPiece block:
                bool beside = item.Key is null && value.Properties.Length == 0 && !HasCommentBefore(block.Span.Start);
                if (beside) _text.Append(' ');
                else if (HasCommentBefore(block.Span.Start)) EndLine(_comments[_nextComment].Span.Start);
                else _text.Append('\n');
                WriteBlock(block, indent + 2, startsLine: !beside, next, column);
                break;
            case YamlScalarPiece { Style: ScalarStyle.Literal or ScalarStyle.Folded } lines:
                _text.Append(' ');
                WriteLines(lines, indent + 2);
                break;
            default:
                if (value.Span.Length > 0) _text.Append(' ');
                WriteScalar(value, indent + 2);
                EndLine(value.Span.Length > 0 ? value.Span.End : item.Key?.Span.End ?? value.Span.End);
                break;
        }
    }

    /// <summary>Ends a line of the output, with the comment that ends the line of the source at an offset.</summary>
    private void EndLine(int offset)
    {
        if (_nextComment < _comments.Length && _comments[_nextComment] is { IsTrailing: true } comment && LineOf(comment.Span.Start) == LineOf(offset))
        {
            _text.Append("  ").Append(Remark.Written(comment.Text));
            _nextComment++;
        }
        _text.Append('\n');
    }

    /// <summary>Writes the comments that stand before an offset; whether there are any.</summary>
    private bool TakeComments(int before, int indent, bool isFirst)
    {
        int taken = _nextComment;
        for (; HasCommentBefore(before); isFirst = false) WriteComment(indent, isFirst);
        return _nextComment > taken;
    }

    private bool HasCommentBefore(int offset) => _nextComment < _comments.Length && _comments[_nextComment].Span.Start < offset;

    private void WriteComment(int indent, bool isFirst)
    {
        Comment comment = _comments[_nextComment++];
        if (!isFirst && _text.Length > 0 && IsBelowBlank(comment.Span.Start)) _text.Append('\n');
        _text.Append(' ', indent).Append(Remark.Written(comment.Text)).Append('\n');
    }

    private bool IsOwnLineBefore(int offset) => HasCommentBefore(offset) && !_comments[_nextComment].IsTrailing;

    private int CommentColumn => ColumnOf(_comments[_nextComment].Span.Start);

    private int LineOf(int offset) => _lines.GetPosition(offset).Line;

    private int ColumnOf(int offset) => _lines.GetPosition(offset).Column - 1;

    private int IndentAt(int offset)
    {
        string line = _lines.GetLine(LineOf(offset));
        return line.Length - line.TrimStart(' ').Length;
    }

    private bool IsBelowBlank(int offset) => LineOf(offset) is > 1 and var line && string.IsNullOrWhiteSpace(_lines.GetLine(line - 1));
}
