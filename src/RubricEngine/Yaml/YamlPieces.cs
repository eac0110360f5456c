using System.Collections.Immutable;
using RubricEngine.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RubricEngine.Yaml;

/// <summary>Reads a text that <see cref="YamlReader"/> accepted into pieces.</summary>
internal sealed class YamlPieces
{
    private readonly string _text;
    private readonly Parser _parser;
    private readonly List<TextSpan> _texts = [];
    private int _lastEnd;

    private YamlPieces(string text, TextReader reader) => (_text, _parser) = (text, new Parser(new Scanner(reader, skipComments: true)));

    /// <summary>Whether the author marked the start of the document, <c>---</c>.</summary>
    public bool HasMark { get; private set; }

    /// <summary>The file; null where it is empty.</summary>
    public YamlPiece? Root { get; private set; }

    /// <summary>The places in which a number sign is no comment.</summary>
    public IReadOnlyList<TextSpan> Texts => _texts;

    /// <summary>Everything but layout, for comparing two texts: kinds, values, anchors, and which collections stand in brackets.</summary>
    public List<string> Outline { get; } = [];

    /// <summary>Reads a text without byte order mark whose lines end in line feeds.</summary>
    public static YamlPieces Read(string text)
    {
        using var reader = new StringReader(text);
        var pieces = new YamlPieces(text, reader);
        while (pieces._parser.MoveNext())
        {
            if (pieces._parser.Current is DocumentStart start) pieces.HasMark = !start.IsImplicit;
            else if (pieces._parser.Current is NodeEvent) pieces.Root = pieces.Piece();
        }
        return pieces;
    }

    private YamlPiece Piece()
    {
        ParsingEvent current = _parser.Current!;
        int start = (int)current.Start.Index, end = Math.Min((int)current.End.Index, _text.Length);
        switch (current)
        {
            case AnchorAlias alias:
                Outline.Add($"*{alias.Value}");
                _lastEnd = end;
                return new YamlAliasPiece(new(start, end - start));
            case Scalar scalar:
                return Scalar(scalar, start, end);
            case MappingStart mapping:
                return Collection(mapping, true, mapping.Style == MappingStyle.Flow, start);
            case SequenceStart sequence:
                return Collection(sequence, false, sequence.Style == SequenceStyle.Flow, start);
            default:
                throw new InvalidOperationException($"no node: {current}");
        }
    }

    private YamlScalarPiece Scalar(Scalar scalar, int start, int end)
    {
        Outline.Add($"{scalar.Anchor} {scalar.Style} {scalar.Value}");
        string properties = Properties(scalar, ref start, end);
        while (end > start && char.IsWhiteSpace(_text[end - 1])) end--;
        if (start >= end) start = end = Math.Max(_lastEnd, Math.Min(start, end));
        _lastEnd = Math.Max(_lastEnd, end);
        if (scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted) _texts.Add(new(start, end - start));
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded && _text.IndexOf('\n', start, end - start) is > 0 and var below) _texts.Add(new(below, end - below));
        return new YamlScalarPiece(scalar.Value, scalar.Style, properties, new(start, end - start));
    }

    private YamlCollectionPiece Collection(NodeEvent opening, bool isMapping, bool isFlow, int start)
    {
        Outline.Add($"{opening.Anchor} {(isMapping ? "{" : "[")} {isFlow}");
        string properties = Properties(opening, ref start, _text.Length);
        if (isFlow) _lastEnd = Math.Max(_lastEnd, start + 1);
        var items = ImmutableArray.CreateBuilder<YamlItemPiece>();
        while (_parser.MoveNext() && _parser.Current is not (MappingEnd or SequenceEnd))
        {
            int itemStart = isMapping || isFlow ? (int)_parser.Current!.Start.Index : Dash(items.Count == 0 ? start : _lastEnd);
            YamlPiece? key = isMapping ? Piece() : null;
            bool colon = key is not null && HasColon(key.Span.End);
            if (key is not null) _parser.MoveNext();
            items.Add(new YamlItemPiece(itemStart, key, colon, Piece()));
        }
        Outline.Add("end");
        // A pair in a list of pairs has no brackets of its own, and ends where its value does.
        bool bracketed = isFlow && start < _text.Length && _text[start] is '{' or '[';
        int end = bracketed ? Math.Min((int)_parser.Current!.Start.Index + 1, _text.Length) : _lastEnd;
        _lastEnd = Math.Max(_lastEnd, end);
        return new YamlCollectionPiece(isMapping, isFlow, items.ToImmutable(), properties, new(start, Math.Max(0, end - start)));
    }

    /// <summary>Takes <c>&amp;anchor</c> and <c>!tag</c> off the front.</summary>
    private string Properties(NodeEvent node, ref int start, int end)
    {
        if (node.Anchor.IsEmpty && node.Tag.IsEmpty) return "";
        var words = new List<string>();
        while (start < end && _text[start] is '&' or '!')
        {
            int word = start;
            while (start < end && !char.IsWhiteSpace(_text[start])) start++;
            words.Add(_text[word..start]);
            while (start < end && char.IsWhiteSpace(_text[start])) start++;
        }
        return string.Join(' ', words);
    }

    /// <summary>The dash of the next item: behind blanks and comments.</summary>
    private int Dash(int at)
    {
        while (at < _text.Length && (char.IsWhiteSpace(_text[at]) || _text[at] == '#'))
            at = _text[at] == '#' && _text.IndexOf('\n', at) is >= 0 and var end ? end : at + 1;
        _lastEnd = Math.Min(at + 1, _text.Length);
        return at;
    }

    private bool HasColon(int at)
    {
        while (at < _text.Length && char.IsWhiteSpace(_text[at])) at++;
        return at < _text.Length && _text[at] == ':';
    }
}
