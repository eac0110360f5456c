using System.Collections.Immutable;
using System.Text;
using RubricEngine.Documents;

namespace RubricEngine.Dsl;

/// <summary>A phrase that is being written.</summary>
internal sealed class DslClause
{
    private readonly StringBuilder _text = new();
    private StringBuilder? _close;
    private bool _endsInValue;

    /// <summary>What stands before the colon.</summary>
    public string Text => _text.ToString();

    /// <summary>The colon and what stands behind it, where values may stand below each other.</summary>
    public string Close => _close?.ToString() ?? "";

    /// <summary>The lines in the braces behind it; null where it has none.</summary>
    public ImmutableArray<DslLine>? Body { get; private set; }

    /// <summary>Comments behind the last of those lines.</summary>
    public ImmutableArray<Remark> Closing { get; private set; } = [];

    /// <summary>Comments inside it, which go above its line.</summary>
    public List<Remark> Hoisted { get; } = [];

    public void Add(string written, bool isValue = true)
    {
        _endsInValue = isValue;
        StringBuilder text = _close ?? _text;
        if (written.Length > 0 && text.Length > 0 && !EndsInRange(text)) text.Append(' ');
        text.Append(written);
    }

    public void AddSign(string sign, bool isColumn)
    {
        if (sign == ":" && isColumn) _close = new StringBuilder(sign);
        else if (sign == "..") _text.Append(_endsInValue ? "" : " ").Append(sign);
        else Add(sign, isValue: false);
    }

    public void Add(DslElement element, IReadOnlyList<Remark> closing)
    {
        Add(element.Head);
        if (element.Close.Length > 0) _close = new StringBuilder(element.Close);
        Body = element.Body;
        Hoisted.AddRange(element.Hoisted);
        if (element.HasBraces) Closing = [.. element.Pending, .. closing];
    }

    private static bool EndsInRange(StringBuilder text) => text.Length > 1 && text[^1] == '.' && text[^2] == '.';
}
