using System.Text;
using RubricEngine.Documents;

namespace RubricEngine.Yaml;

/// <summary>Lays out a tree as canonical YAML: two blanks a level, small collections in brackets on one line, one blank line at most.</summary>
internal sealed class YamlLayout
{
    /// <summary>A collection whose line would be longer gets lines of its own.</summary>
    private const int Width = 120;

    private readonly StringBuilder _text = new();

    /// <summary>The text of a file.</summary>
    public static string Write(YamlOutputCollection root, IReadOnlyList<Remark> opening)
    {
        var layout = new YamlLayout();
        foreach (Remark remark in opening) layout.WriteRemark(remark, 0, isFirst: layout._text.Length == 0);
        if (opening.Count > 0) layout._text.Append('\n');
        layout.WriteBlock(root, 0, startsLine: true);
        return layout._text.ToString();
    }

    private void WriteBlock(YamlOutputCollection collection, int indent, bool startsLine)
    {
        bool isFirst = true;
        foreach (YamlOutputItem item in collection.Items)
        {
            // What stands above the first item of a list inside a list would have no line.
            foreach (Remark remark in item.Remarks.Before) WriteRemark(remark, indent, isFirst && remark == item.Remarks.Before[0]);
            if (item.Remarks.IsApart && (!isFirst || !item.Remarks.Before.IsEmpty)) BlankLine();
            if (startsLine || !isFirst) _text.Append(' ', indent);
            WriteItem(item, indent);
            isFirst = false;
        }
        foreach (Remark remark in collection.Closing) WriteRemark(remark, indent, isFirst: false);
    }

    private void WriteItem(YamlOutputItem item, int indent)
    {
        int start = indent;
        if (item.Key is { } key)
        {
            string written = Scalar(key, inFlow: false);
            _text.Append(written).Append(':');
            start += written.Length + 1;
        }
        else
        {
            _text.Append('-');
            start++;
        }
        if (Flow(item.Value, start + 1) is { } flow)
        {
            _text.Append(' ').Append(flow);
            EndLine(item.Remarks, indent);
        }
        else if (item.Value is YamlOutputScalar text)
        {
            WriteLines(text.Text, item.Remarks, indent);
        }
        else if (item.Value is YamlOutputCollection { IsMapping: true } mapping && item.Key is null && StandsBesideDash(mapping, item.Remarks))
        {
            _text.Append(' ');
            WriteBlock(mapping, indent + 2, startsLine: false);
        }
        else
        {
            EndLine(item.Remarks, indent);
            WriteBlock((YamlOutputCollection)item.Value, indent + 2, startsLine: true);
        }
    }

    /// <summary>Whether the first key of an item may follow its dash: nothing stands above it or behind the dash.</summary>
    private static bool StandsBesideDash(YamlOutputCollection mapping, Remarks remarks) => remarks.Behind.IsEmpty && mapping.Items[0].Remarks.Before.IsEmpty;

    /// <summary>The value on one line; null where it takes several.</summary>
    private static string? Flow(YamlOutput value, int start)
    {
        if (value is YamlOutputScalar scalar) return IsLines(scalar.Text) ? null : Scalar(scalar, inFlow: false);
        var collection = (YamlOutputCollection)value;
        if (collection.Items.IsEmpty) return collection.IsMapping ? "{}" : "[]";
        var line = new StringBuilder();
        return AppendFlow(line, collection, Width - start) ? line.ToString() : null;
    }

    private static bool AppendFlow(StringBuilder line, YamlOutput value, int width)
    {
        if (value is YamlOutputScalar scalar)
        {
            line.Append(Scalar(scalar, inFlow: true));
            return line.Length <= width;
        }
        var collection = (YamlOutputCollection)value;
        if (value.IsBlock || !collection.Closing.IsEmpty) return false;
        // A list of single values has its brackets tight around it; what has keys, or brackets inside, has room.
        bool room = collection.IsMapping || collection.Items.Any(i => i.Value is YamlOutputCollection);
        line.Append(collection.IsMapping ? '{' : '[').Append(room ? " " : "");
        foreach (YamlOutputItem item in collection.Items)
        {
            if (item.Remarks.HasComments) return false;
            if (!ReferenceEquals(item, collection.Items[0])) line.Append(", ");
            if (item.Key is { } key) line.Append(Scalar(key, inFlow: true)).Append(": ");
            if (!AppendFlow(line, item.Value, width)) return false;
        }
        line.Append(room ? " " : "").Append(collection.IsMapping ? '}' : ']');
        return line.Length <= width;
    }

    /// <summary>A text of several lines, as a block.</summary>
    private void WriteLines(string text, Remarks remarks, int indent)
    {
        _text.Append(" |-");
        EndLine(remarks, indent);
        foreach (string line in text.Split('\n'))
            _text.Append(' ', line.Length == 0 ? 0 : indent + 2).Append(line).Append('\n');
    }

    /// <summary>Whether a text is best written as a block: of several lines, none with blanks that could be lost.</summary>
    private static bool IsLines(string text) => text.Contains('\n')
        && text.Split('\n') is { } lines && lines[0].Length > 0 && !char.IsWhiteSpace(lines[0][0])
        && lines.All(l => l.Length == 0 || (!char.IsWhiteSpace(l[^1]) && l.All(c => c >= ' ')));

    private void WriteRemark(Remark remark, int indent, bool isFirst)
    {
        if (remark.IsApart && !isFirst) BlankLine();
        _text.Append(' ', indent).Append(Remark.Written(remark.Text)).Append('\n');
    }

    private void EndLine(Remarks remarks, int indent)
    {
        if (remarks.Behind is [var first, ..]) _text.Append("  ").Append(Remark.Written(first));
        _text.Append('\n');
        foreach (string more in remarks.Behind.Skip(1)) _text.Append(' ', indent).Append(Remark.Written(more)).Append('\n');
    }

    private void BlankLine() => _text.Append('\n');

    private static string Scalar(YamlOutputScalar scalar, bool inFlow) =>
        scalar.IsWord ? scalar.Text : scalar.IsQuoted ? YamlScalarWriter.Quote(scalar.Text) : YamlScalarWriter.Write(scalar.Text, inFlow);
}
