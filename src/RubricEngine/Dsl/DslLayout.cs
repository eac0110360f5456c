using System.Collections.Immutable;
using System.Text;
using RubricEngine.Documents;

namespace RubricEngine.Dsl;

/// <summary>Lays out lines: two blanks a level, a body of one short line beside its head, one blank line at most.</summary>
internal sealed class DslLayout
{
    /// <summary>A head and body that would be longer together take several lines.</summary>
    private const int Width = 120;

    private readonly StringBuilder _text = new();

    /// <summary>The text of a file.</summary>
    public static string Write(IReadOnlyList<DslLine> lines, IReadOnlyList<Remark> opening, IReadOnlyList<Remark> closing)
    {
        var layout = new DslLayout();
        foreach (Remark remark in opening) layout.WriteRemark(remark, 0, isFirst: layout._text.Length == 0);
        if (opening.Count > 0) layout._text.Append('\n');
        layout.WriteLines([.. lines], 0);
        foreach (Remark remark in closing) layout.WriteRemark(remark, 0, isFirst: false);
        return layout._text.ToString();
    }

    private void WriteLines(ImmutableArray<DslLine> lines, int indent)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            DslLine line = lines[i];
            for (int j = 0; j < line.Remarks.Before.Length; j++) WriteRemark(line.Remarks.Before[j], indent, isFirst: i == 0 && j == 0);
            if (line.Remarks.IsApart && (i > 0 || !line.Remarks.Before.IsEmpty)) _text.Append('\n');
            WriteLine(line, indent, Aligned(lines, i));
            if (line.Body is null)
                foreach (Remark remark in line.Closing) WriteRemark(remark, indent, isFirst: false);
        }
    }

    private void WriteLine(DslLine line, int indent, int width)
    {
        _text.Append(' ', indent).Append(line.Text);
        if (line.Close.Length > 0) _text.Append(' ', Math.Max(0, width - line.Text.Length)).Append(line.Text.Length == 0 && width == 0 ? "" : " ").Append(line.Close);
        if (line.Body is not { } body)
        {
            EndLine(line.Remarks, indent);
            return;
        }
        string head = line.Text.Length == 0 ? "{" : " {";
        if (body.IsEmpty && line.Closing.IsEmpty)
        {
            _text.Append(head).Append(" }");
            EndLine(line.Remarks, indent);
        }
        else if (body is [{ Body: null, Remarks.HasComments: false } only] && line.Closing.IsEmpty && only.Closing.IsEmpty && Length(line, only, indent) <= Width)
        {
            _text.Append(head).Append(' ').Append(only.Text).Append(only.Close.Length > 0 ? " " : "").Append(only.Close).Append(" }");
            EndLine(line.Remarks, indent);
        }
        else
        {
            _text.Append(head);
            EndLine(line.Remarks, indent + 2);
            WriteLines(body, indent + 2);
            foreach (Remark remark in line.Closing) WriteRemark(remark, indent + 2, isFirst: false);
            _text.Append(' ', indent).Append("}\n");
        }
    }

    private static int Length(DslLine head, DslLine body, int indent) => indent + head.Text.Length + body.Text.Length + body.Close.Length + 6;

    /// <summary>How far the colons of neighbouring lines stand, unless a long line would push them out of sight.</summary>
    private static int Aligned(ImmutableArray<DslLine> lines, int at)
    {
        const int Farthest = 60;
        if (lines[at].Close.Length == 0) return 0;
        int width = 0;
        for (int i = at; i >= 0 && lines[i].Close.Length > 0; i--) width = Math.Max(width, lines[i].Text.Length);
        for (int i = at + 1; i < lines.Length && lines[i].Close.Length > 0; i++) width = Math.Max(width, lines[i].Text.Length);
        return width <= Farthest ? width : 0;
    }

    private void WriteRemark(Remark remark, int indent, bool isFirst)
    {
        if (remark.IsApart && !isFirst) _text.Append('\n');
        _text.Append(' ', indent).Append(Remark.Written(remark.Text)).Append('\n');
    }

    private void EndLine(Remarks remarks, int indent)
    {
        if (remarks.Behind is [var first, ..]) _text.Append("  ").Append(Remark.Written(first));
        _text.Append('\n');
        foreach (string more in remarks.Behind.Skip(1)) _text.Append(' ', indent).Append(Remark.Written(more)).Append('\n');
    }
}
