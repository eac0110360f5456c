using RubricEngine.Documents;
using RubricEngine.Diagnostics;
using RubricEngine.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RubricEngine.Yaml;

/// <summary>Puts nodes together, keeps their anchors and watches the limits.</summary>
internal sealed class YamlNodeBuilder(SourceText source, DocumentLimits limits, DiagnosticBag diagnostics)
{
    private readonly Stack<YamlFrame> _open = new();
    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);
    private readonly Stack<YamlLists> _unused = new();
    private YamlFrame? _rootFrame;
    private int _nodes;

    /// <summary>Where in the source the parser's offset 0 is.</summary>
    public int Shift { get; set; }

    /// <summary>The node that is the file; null until it is closed.</summary>
    public YamlNode? Root { get; private set; }

    /// <summary>Whether a limit was passed, after which nothing more is read.</summary>
    public bool IsFull { get; set; }

    /// <summary>Just past the last event that was accepted.</summary>
    public int LastEnd { get; private set; }

    /// <summary>The last scalar that was accepted.</summary>
    public YamlScalar? LastScalar { get; private set; }

    /// <summary>The places of quoted scalars and of blocks of text; of a block, what is below its sign.</summary>
    public List<TextSpan> Texts { get; } = [];

    /// <summary>Whether something is repeated by an alias or a merge key.</summary>
    public bool HasAnchors { get; private set; }

    /// <summary>What is open, innermost first.</summary>
    public IReadOnlyCollection<YamlFrame> Open => _open;

    /// <summary>Where the last key of the file itself starts: what stands before it is read.</summary>
    public int SectionStart => _rootFrame?.LastKey?.Span.Start ?? 0;

    /// <summary>Takes one event; false where a limit is passed.</summary>
    public bool Accept(ParsingEvent current)
    {
        int start = Offset(current.Start), end = Offset(current.End);
        switch (current)
        {
            case Scalar scalar:
                return Add(Scalar(scalar, start, end), Name(scalar.Anchor));
            case MappingStart mapping:
                RefuseTag(mapping, start);
                return Start(new YamlFrame(mapping.Style == MappingStyle.Flow, true, SkipProperties(start, source.Text.Length), Name(mapping.Anchor), Lists()));
            case SequenceStart sequence:
                RefuseTag(sequence, start);
                return Start(new YamlFrame(sequence.Style == SequenceStyle.Flow, false, SkipProperties(start, source.Text.Length), Name(sequence.Anchor), Lists()));
            case MappingEnd or SequenceEnd:
                Close(_open.Pop(), start);
                return !IsFull;
            case AnchorAlias alias:
                LastEnd = end;
                HasAnchors = true;
                return Add(Resolve(alias.Value.Value, new(start, end - start)), null);
            default:
                return true;
        }
    }

    /// <summary>Closes everything, after a syntax error or at the end.</summary>
    public void CloseAll()
    {
        while (_open.Count > 0)
        {
            YamlFrame frame = _open.Pop();
            frame.IsCut = true;
            Close(frame, LastEnd);
        }
    }

    private bool Start(YamlFrame frame)
    {
        LastEnd = Math.Max(LastEnd, frame.Start);
        if (_open.Count == DocumentLimits.Depth)
        {
            diagnostics.Add(DiagnosticCatalogue.TooManyLevels(At(frame.Start, 1), DocumentLimits.Depth));
            return !(IsFull = true);
        }
        // After a syntax error, reading goes on with more keys of the file itself.
        if (_open.Count == 0 && frame.IsMapping && _rootFrame is { IsMapping: true } root) frame = root;
        if (_open.Count == 0) _rootFrame ??= frame;
        _open.Push(frame);
        return Spend(1, frame.Start);
    }

    private bool Spend(int nodes, int place)
    {
        if (IsFull) return false;
        _nodes += nodes;
        if (_nodes <= limits.Nodes) return true;
        diagnostics.Add(DiagnosticCatalogue.TooManyNodes(At(place, 1), limits.Nodes));
        return !(IsFull = true);
    }

    private void Close(YamlFrame frame, int end)
    {
        YamlNode node = frame.Close(source, diagnostics, end, LastEnd);
        // Invariant: what merging wrote out was counted when its alias was; the sum stays within the limit.
        LastEnd = Math.Max(LastEnd, node.Span.End);
        if (_open.Count == 0)
        {
            // Invariant: it keeps its lists, for it may be opened again.
            if (Root is null || ReferenceEquals(frame, _rootFrame)) Root = node;
            return;
        }
        frame.Lists.Clear();
        _unused.Push(frame.Lists);
        if (frame.Anchor is { } anchor) _anchors[anchor] = node;
        _open.Peek().Add(node, source, diagnostics);
    }

    private bool Add(YamlNode node, string? anchor)
    {
        if (!Spend(node.Size, node.Span.Start)) return false;
        if (anchor is not null) _anchors[anchor] = node;
        if (_open.Count == 0) Root ??= node;
        else _open.Peek().Add(node, source, diagnostics);
        return true;
    }

    private YamlNode Scalar(Scalar scalar, int start, int end)
    {
        bool tagged = RefuseTag(scalar, start);
        if (!scalar.Anchor.IsEmpty || !scalar.Tag.IsEmpty) start = SkipProperties(start, end);
        while (end > start && char.IsWhiteSpace(source.Text[end - 1])) end--;
        // An empty key is told of where the mapping started; it stands before its colon.
        if (start == end && start < LastEnd) start = end = SkipBlanks(LastEnd);
        LastEnd = Math.Max(LastEnd, end);
        var span = new TextSpan(start, end - start);
        LastScalar = new YamlScalar(scalar.Value, scalar.Style, span);
        if (scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted) Texts.Add(span);
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded && source.Text.IndexOf('\n', start, end - start) is > 0 and var below) Texts.Add(new(below, end - below));
        HasAnchors |= scalar is { Style: ScalarStyle.Plain, Value: YamlFrame.MergeKey };
        // What is written without escapes stands in the source, which was looked through.
        if (scalar.Style != ScalarStyle.DoubleQuoted || SourceScan.FindForbidden(scalar.Value) is not (>= 0 and var index)) return tagged && span.Length == 0 ? new YamlBroken(span) : LastScalar;
        diagnostics.Add(DiagnosticCatalogue.ForbiddenCharacter(new Origin(source, span), scalar.Value[index]));
        return new YamlBroken(span);
    }

    /// <summary>Steps over <c>&amp;anchor</c> and <c>!tag</c> before a value.</summary>
    private int SkipProperties(int start, int end)
    {
        while (start < end && source.Text[start] is '&' or '!')
        {
            while (start < end && !char.IsWhiteSpace(source.Text[start])) start++;
            while (start < end && char.IsWhiteSpace(source.Text[start])) start++;
        }
        return start;
    }

    private YamlNode Resolve(string name, TextSpan span)
    {
        // Where something follows it, this is no alias but an expression that starts with an asterisk, and the parser says so next.
        int next = span.End;
        while (next < source.Text.Length && source.Text[next] is ' ' or '\t') next++;
        if (next < source.Text.Length && next > span.End && source.Text[next] is not (',' or ']' or '}' or '#' or ':' or '\n' or '\r')) return new YamlBroken(span);
        if (_anchors.TryGetValue(name, out YamlNode? node) && !_open.Any(frame => frame.Anchor == name)) return node;
        diagnostics.Add(_open.Any(frame => frame.Anchor == name)
            ? DiagnosticCatalogue.AliasOfItself(new Origin(source, span), name)
            : DiagnosticCatalogue.UnknownAlias(new Origin(source, span), name, NearestName.Find(name, _anchors.Keys)));
        return new YamlBroken(span);
    }

    private bool RefuseTag(NodeEvent node, int start)
    {
        if (node.Tag.IsEmpty || node.Tag.IsNonSpecific) return false;
        while (start < source.Text.Length && source.Text[start] == '&') start = SkipWord(start);
        diagnostics.Add(DiagnosticCatalogue.Tag(At(start, Math.Max(1, EndOfWord(start) - start)), source.Text[start..EndOfWord(start)]));
        return true;
    }

    private int SkipWord(int start) => SkipBlanks(EndOfWord(start));

    private int SkipBlanks(int start)
    {
        while (start < source.Text.Length && char.IsWhiteSpace(source.Text[start])) start++;
        return start;
    }

    private int EndOfWord(int start)
    {
        while (start < source.Text.Length && !char.IsWhiteSpace(source.Text[start])) start++;
        return start;
    }

    private int Offset(Mark mark) => (int)Math.Clamp(mark.Index + Shift, 0, source.Text.Length);

    private Origin At(int start, int length) => new(source, new(Math.Min(start, source.Text.Length), Math.Clamp(source.Text.Length - start, 0, length)));

    private YamlLists Lists() => _unused.TryPop(out YamlLists? lists) ? lists : new YamlLists();

    private static string? Name(AnchorName anchor) => anchor.IsEmpty ? null : anchor.Value;
}
