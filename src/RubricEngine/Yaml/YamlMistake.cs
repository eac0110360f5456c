using System.Text.RegularExpressions;
using RubricEngine.Diagnostics;
using RubricEngine.Text;
using YamlDotNet.Core;

namespace RubricEngine.Yaml;

/// <summary>
/// Says in plain words what is wrong where the YAML parser gave up. Its messages speak of tokens; authors see a missing quote,
/// a tab, a colon in a title. So its message only names the kind, and the text around the place says the rest.
/// </summary>
internal sealed partial class YamlMistake
{
    private readonly SourceText _source;
    private readonly string _text;
    private readonly YamlNodeBuilder _builder;
    private readonly string _message;
    private readonly int _start;
    private readonly int _end;

    /// <summary>The line on which the parser gave up.</summary>
    private readonly int _line;

    public YamlMistake(SourceText source, YamlNodeBuilder builder, int shift, Exception exception)
    {
        _source = source;
        _text = source.Text;
        _builder = builder;
        _message = exception is YamlException ? exception.Message : "";
        _start = exception is YamlException yaml ? Offset(yaml.Start) : builder.LastEnd;
        _end = exception is YamlException ended ? Math.Max(_start, Offset(ended.End)) : _start;
        _line = source.GetPosition(_end).Line;

        int Offset(Mark mark) => (int)Math.Clamp(mark.Index + shift, 0, source.Text.Length);
    }

    /// <summary>The diagnostic, and the offset in whose line the mistake lies: reading may go on below it.</summary>
    public (Diagnostic Diagnostic, int ResumeAfter) Describe()
    {
        if (Tab() is { } tab) return tab;
        if (Says("escape", "hexadecimal", "surrogates")) return Escape();
        if (Says("quoted scalar")) return (DiagnosticCatalogue.QuoteNotClosed(At(_start, 1), _text[Math.Min(_start, _text.Length - 1)]), _start);
        if (Says("invalid mapping", "Mapping values are not allowed")) return Colon();
        if (Says("block scalar")) return ReservedStart(_start) ?? Structure();
        if (Says("cannot start any token")) return (DiagnosticCatalogue.ReservedStart(Word(_start), _text[_start], Quoted(_start)), _start);
        if (Says("sequence entries")) return (DiagnosticCatalogue.MisplacedDash(At(_start, 1)), _start);
        if (Says("expected ':'")) return (DiagnosticCatalogue.LineWithoutColon(Line(_start)), _start);
        if (Says("tag", "anchor")) return (DiagnosticCatalogue.ReservedStart(Word(_start), _text[Math.Min(_start, _text.Length - 1)], Quoted(_start)), _start);
        if (_message.Length == 0 || Says("',' or", "node content", "comment after", "end of the stream")) return Bracket();
        return Structure();
    }

    private bool Says(params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
            if (_message.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }

    private (Diagnostic, int)? Tab()
    {
        // Where the parser speaks of a tab, its place may be that of the text before; the tab stands further down.
        int first = LineOf(_builder.LastEnd), last = Says(" tab ") ? _source.LineCount : Math.Min(_source.LineCount, _line + 1);
        for (int line = first; line <= last; line++)
        {
            string text = _source.GetLine(line);
            int tab = text.AsSpan(0, text.Length - text.TrimStart().Length).IndexOf('\t');
            if (tab < 0 || text.Trim().Length == 0 || text.TrimStart()[0] == '#') continue;
            int start = _source.GetOffset(new(line, tab + 1));
            return (DiagnosticCatalogue.TabIndentation(At(start, 1)), start);
        }
        return null;
    }

    private (Diagnostic, int) Escape()
    {
        // The parser names the start of the text; the wrong escape is the one its column stands at or behind.
        int backslash = _text.LastIndexOf('\\', Math.Min(Math.Max(_end, _start + 1), _text.Length - 1));
        for (int at = _start + 1; at + 1 < _text.Length && _text[at] != '"'; at++)
        {
            if (_text[at] != '\\') continue;
            backslash = at++;
            if (!"0abt\tnvfre \"/\\N_LPxuU\r\n".Contains(_text[at])) break;
        }
        backslash = Math.Max(_start, backslash);
        return (DiagnosticCatalogue.WrongEscape(At(backslash, 2), _text.Substring(backslash, Math.Min(2, _text.Length - backslash))), _start);
    }

    private (Diagnostic, int) Colon()
    {
        if (MissingSpace() is { } missing) return missing;
        string line = _source.GetLine(_line);
        int column = _source.GetPosition(_end).Column - 1;
        string before = line[..Math.Min(column, line.Length)];
        bool isKey = !before.Contains(": ", StringComparison.Ordinal) && !before.TrimStart('-', ' ').StartsWith('"');
        if (isKey && _builder.LastScalar is { } last && _source.GetPosition(last.Span.Start).Line < _line)
            return (DiagnosticCatalogue.ContinuedByKey(At(_end - before.TrimStart(' ').Length, before.TrimStart(' ').Length + 1)), _end);
        int value = before.IndexOf(": ", StringComparison.Ordinal);
        int from = _end - before.Length + (value < 0 ? before.Length - before.TrimStart(' ', '-').Length : value + 2);
        return (DiagnosticCatalogue.ColonInText(At(Math.Max(0, Math.Min(_end, _text.Length - 1)), 1), Quoted(from)), _end);
    }

    /// <summary><c>points:5</c> on this line or the one above, which YAML takes for text.</summary>
    private (Diagnostic, int)? MissingSpace()
    {
        for (int line = _line; line >= Math.Max(1, _line - 1); line--)
        {
            Match match = KeyWithoutSpace().Match(_source.GetLine(line));
            if (!match.Success) continue;
            int start = _source.GetOffset(new(line, match.Groups[1].Index + 1));
            return (DiagnosticCatalogue.MissingSpace(At(start, match.Groups[1].Length), match.Groups[1].Value), Math.Max(start, _end));
        }
        return null;
    }

    private (Diagnostic, int) Structure()
    {
        if (MissingSpace() is { } missing) return missing;
        int at = SkipBlanks(_start);
        if (at < _text.Length && _text[at] is '}' or ']') return (DiagnosticCatalogue.UnexpectedBracket(At(at, 1), _text[at]), at);
        if (ReservedStart(at) is { } reserved) return reserved;
        if (_builder.LastScalar is { Style: ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted } quoted && LineOf(quoted.Span.End) == LineOf(at))
        {
            int line = LineOf(quoted.Span.Start);
            return (DiagnosticCatalogue.TextAfterQuote(Word(at), line, line == LineOf(at) ? Quoted(quoted.Span.Start) : null), at);
        }
        LinePosition position = _source.GetPosition(at);
        string text = _source.GetLine(position.Line);
        bool startsLine = text.AsSpan(0, position.Column - 1).Trim().IsEmpty && !text.StartsWith('%');
        if (!startsLine) return (DiagnosticCatalogue.NotYaml(Line(at)), at);
        bool hasColon = text.Contains(": ", StringComparison.Ordinal) || text.TrimEnd().EndsWith(':') || text.TrimStart().StartsWith('-');
        return (hasColon ? DiagnosticCatalogue.WrongIndentation(Line(at)) : DiagnosticCatalogue.LineWithoutColon(Line(at)), at);
    }

    /// <summary>A value of this line that starts with a sign by which YAML means something else.</summary>
    private (Diagnostic, int)? ReservedStart(int at)
    {
        LinePosition position = _source.GetPosition(at);
        Match match = SignAtStart().Match(_source.GetLine(position.Line));
        if (!match.Success) return null;
        int start = _source.GetOffset(new(position.Line, match.Groups[1].Index + 1));
        return (DiagnosticCatalogue.ReservedStart(Word(start), _text[start], Quoted(start)), Math.Max(start, at));
    }

    private int SkipBlanks(int at)
    {
        while (at < _text.Length && char.IsWhiteSpace(_text[at])) at++;
        return at;
    }

    private Origin At(int start, int length) => new(_source, new(Math.Clamp(start, 0, _text.Length), Math.Max(0, Math.Min(length, _text.Length - Math.Clamp(start, 0, _text.Length)))));

    private Origin Word(int start)
    {
        int end = start;
        while (end < _text.Length && !char.IsWhiteSpace(_text[end])) end++;
        return At(start, Math.Max(1, end - start));
    }

    /// <summary>From an offset to the end of its line.</summary>
    private Origin Line(int start)
    {
        LinePosition position = _source.GetPosition(start);
        string line = _source.GetLine(position.Line);
        return At(start, Math.Max(1, line.TrimEnd().Length - position.Column + 1));
    }

    /// <summary>The rest of the line, quoted as it should have been; null where that would be too long to show.</summary>
    private string? Quoted(int start)
    {
        LinePosition position = _source.GetPosition(start);
        string line = _source.GetLine(position.Line);
        string rest = line[Math.Min(position.Column - 1, line.Length)..].Trim();
        return rest.Length is > 0 and <= 60 ? Quoting.Quote(rest) : null;
    }

    [GeneratedRegex(@"^[\s-]*[\p{L}][^:]*:\s+([*&!|>])")]
    private static partial Regex SignAtStart();

    [GeneratedRegex(@"^[\s-]*([\p{L}][\p{L}\p{M}\d_ ]*:)[^\s:/]")]
    private static partial Regex KeyWithoutSpace();
}
