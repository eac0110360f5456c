using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace RubricEngine.Tests.Properties;

/// <summary>A YAML tree that can be written in several layouts.</summary>
internal abstract record Node
{
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator Node?(string? text) => text is null ? null : new Scalar(text);

    public static Map Of(params (string Key, Node? Value)[] entries) => new([.. entries.Where(e => e.Value is not null).Select(e => (e.Key, e.Value!))]);

    /// <summary>Block style throughout, keys as they stand.</summary>
    public string ToText() => ToText(null);

    /// <summary>A layout of its own for every seed: key order, flow or block style, indentation, quotes, comments.</summary>
    public string ToText(Random? layout)
    {
        var text = new StringBuilder();
        Write(text, this, 0, layout);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Node node, int indent, Random? layout)
    {
        switch (node)
        {
            case Map map:
                foreach ((string key, Node value) in Ordered(map, layout))
                {
                    if (layout?.Next(8) == 0) text.Append(' ', indent).Append(Remark(text)).Append('\n');
                    text.Append(' ', indent).Append(KeyText(key)).Append(':');
                    WriteValue(text, value, indent, layout);
                }
                break;
            case Sequence sequence:
                foreach (Node item in sequence.Items)
                {
                    text.Append(' ', indent).Append('-');
                    WriteValue(text, item, indent, layout);
                }
                break;
            default:
                text.Append(' ', indent).Append(Flow(node, layout)).Append('\n');
                break;
        }
    }

    private static void WriteValue(StringBuilder text, Node value, int indent, Random? layout)
    {
        if (value is Scalar || layout?.Next(3) == 0)
        {
            text.Append(' ', layout?.Next(1, 4) ?? 1).Append(Flow(value, layout)).Append(layout?.Next(8) == 0 ? " " + Remark(text) : "").Append('\n');
            return;
        }
        text.Append('\n');
        Write(text, value, indent + 2 + (layout?.Next(3) ?? 0), layout);
    }

    /// <summary>A comment that no other equals.</summary>
    private static string Remark(StringBuilder text) => $"# remark {text.Length}";

    private static string Flow(Node node, Random? layout) => node switch
    {
        Map map => $"{{ {string.Join(", ", Ordered(map, layout).Select(e => $"{KeyText(e.Key)}: {Flow(e.Value, layout)}"))} }}",
        Sequence sequence => $"[ {string.Join(", ", sequence.Items.Select(i => Flow(i, layout)))} ]",
        Scalar { IsText: true } text => Quoted(text.Text, layout),
        Scalar { Text: var text } when text.AsSpan().IndexOfAny(",{}[]:#\"`") >= 0 || text is "-" or ['>' or '!', ..] || layout?.Next(4) == 0 => Quoted(text, layout),
        Scalar scalar => scalar.Text,
        _ => throw new InvalidOperationException(),
    };

    private static string KeyText(string key) => key.Length > 0 && key.All(c => char.IsLetterOrDigit(c) || c is '_' or ' ') && key.Trim() == key && key != "null" ? key : Quoted(key, null);

    private static string Quoted(string text, Random? layout) => text.Contains('\n', StringComparison.Ordinal) || layout?.Next(3) != 0
        ? $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\""
        : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static IEnumerable<(string Key, Node Value)> Ordered(Map map, Random? layout) =>
        layout is null ? map.Entries : map.Entries.OrderBy(_ => layout.Next()).ToList();
}

/// <summary>One value.</summary>
/// <param name="Text">What it says.</param>
/// <param name="IsText">Whether it is a text, which quotes keep from being read as anything else.</param>
internal sealed record Scalar(string Text, bool IsText = false) : Node;

internal sealed record Sequence(IReadOnlyList<Node> Items) : Node;

internal sealed record Map(IReadOnlyList<(string Key, Node Value)> Entries) : Node
{
    public Node? this[string key] => Entries.FirstOrDefault(e => e.Key == key).Value;

    public Map With(string key, Node value) => new([.. Entries.Where(e => e.Key != key), (key, value)]);

    public Map Without(string key) => new([.. Entries.Where(e => e.Key != key)]);
}
