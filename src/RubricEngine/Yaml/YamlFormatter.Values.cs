using YamlDotNet.Core;

namespace RubricEngine.Yaml;

internal sealed partial class YamlFormatter
{
    /// <summary>A scalar or alias as it is written; lines that it goes on over are indented alike.</summary>
    private void WriteScalar(YamlPiece piece, int indent)
    {
        string[] lines = _source.Substring(piece.Span.Start, piece.Span.Length).Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = i == 0 ? lines[i] : lines[i].TrimStart(' ', '\t');
            // A backslash before a line break keeps what stands before it.
            if (i < lines.Length - 1 && !line.EndsWith('\\')) line = line.TrimEnd(' ', '\t');
            if (i > 0) _text.Append('\n').Append(' ', line.Length == 0 ? 0 : indent);
            _text.Append(line);
        }
    }

    /// <summary>A block of text: its sign, then its lines.</summary>
    private void WriteLines(YamlScalarPiece block, int indent)
    {
        string[] written = _source.Substring(block.Span.Start, block.Span.Length).Split('\n');
        string[] lines = block.Style == ScalarStyle.Literal ? block.Value.Split('\n') : Unindented(written[1..], block.Value);
        bool keeps = written[0].Split(' ')[0].Contains('+');
        int count = lines.Length;
        // The last line break ends the last line; further ones say something only where they are kept.
        while (count > 0 && lines[count - 1].Length == 0 && !(keeps && count < lines.Length)) count--;
        if (keeps && block.Style == ScalarStyle.Folded) count = Math.Max(count, lines.Length);
        bool startsBlank = lines.FirstOrDefault(l => l.Length > 0)?[0] is ' ' or '\t';
        _text.Append(block.Style == ScalarStyle.Literal ? '|' : '>').Append(startsBlank ? "2" : "").Append(written[0].Split(' ')[0].Trim('|', '>', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'));
        EndLine(block.Span.Start);
        for (int i = 0; i < count; i++)
            _text.Append(' ', lines[i].Length == 0 ? 0 : indent).Append(lines[i]).Append('\n');
    }

    /// <summary>The lines of a folded block without their common indentation, which the value tells.</summary>
    private static string[] Unindented(string[] lines, string value)
    {
        string firstLine = lines.FirstOrDefault(l => !string.IsNullOrWhiteSpace(l)) ?? "";
        string firstOfValue = value.Split('\n').FirstOrDefault(l => l.Length > 0) ?? "";
        int indent = Math.Max(0, LeadingBlanks(firstLine) - LeadingBlanks(firstOfValue));
        return [.. lines.Select(l => l.Length <= indent ? "" : l[indent..])];
    }

    private static int LeadingBlanks(string line) => line.Length - line.TrimStart(' ').Length;

    /// <summary>A collection in brackets: on one line if it was, else broken where it was.</summary>
    private void WriteFlow(YamlCollectionPiece flow, int indent)
    {
        char open = _source[flow.Span.Start], close = open == '{' ? '}' : ']';
        bool bare = open is not ('{' or '[');
        if (flow.Items.IsEmpty && !HasCommentBefore(flow.Span.End))
        {
            _text.Append(open).Append(close);
            return;
        }
        bool room = !bare && (flow.IsMapping || flow.Items.Any(i => i.Value is YamlCollectionPiece));
        if (!bare) _text.Append(open);
        int at = bare ? flow.Span.Start : flow.Span.Start + 1;
        for (int i = 0; i < flow.Items.Length; i++)
        {
            YamlItemPiece item = flow.Items[i];
            if (!BreakBefore(item.Start, at, indent + 2) && (room || i > 0)) _text.Append(' ');
            WriteFlowItem(item, indent + 2);
            if (i + 1 < flow.Items.Length) _text.Append(',');
            at = item.End;
        }
        if (bare) return;
        // The bracket joins the last line: on a line of its own it would have to be indented like the items.
        if (HasCommentBefore(flow.Span.End)) BreakBefore(flow.Span.End - 1, at, indent + 2);
        else if (room) _text.Append(' ');
        _text.Append(close);
    }

    private void WriteFlowItem(YamlItemPiece item, int indent)
    {
        if (item.Key is { } key)
        {
            if (key.Properties.Length > 0) _text.Append(key.Properties).Append(' ');
            WriteScalar(key, indent);
            if (item.HasColon) _text.Append(key is YamlAliasPiece ? " :" : ":");
            if (item.Value.Span.Length > 0 || item.Value.Properties.Length > 0) _text.Append(' ');
        }
        if (item.Value.Properties.Length > 0) _text.Append(item.Value.Properties).Append(item.Value.Span.Length > 0 ? " " : "");
        if (item.Value is YamlCollectionPiece collection) WriteFlow(collection, indent);
        else WriteScalar(item.Value, indent);
    }

    /// <summary>Ends the line where the source has a line break or a comment between two offsets; whether it did.</summary>
    private bool BreakBefore(int next, int from, int indent)
    {
        bool comments = HasCommentBefore(next);
        if (!comments && _source.AsSpan(from, Math.Max(0, next - from)).IndexOf('\n') < 0) return false;
        EndLine(from);
        TakeComments(next, indent, isFirst: false);
        if (IsBelowBlank(next) && LineOf(next) - 1 > LineOf(from)) _text.Append('\n');
        _text.Append(' ', indent);
        return true;
    }
}
