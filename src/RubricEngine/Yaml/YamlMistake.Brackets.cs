using System.Text.RegularExpressions;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Text;

namespace RubricEngine.Yaml;

/// <summary>Mistakes inside <c>{ }</c> and <c>[ ]</c>.</summary>
internal sealed partial class YamlMistake
{
    private (Diagnostic, int) Bracket()
    {
        int at = SkipBlanks(_start);
        if (_builder.Open.FirstOrDefault(f => f.IsFlow) is not { } frame) return OutsideBrackets(at);
        if (NextEntry(frame.Start) is { } next)
        {
            frame.DropFrom(next);
            return (DiagnosticCatalogue.BracketNotClosed(At(frame.Start, 1), _text[frame.Start]), frame.Start);
        }
        if (at >= _text.Length) return (DiagnosticCatalogue.BracketNotClosed(At(frame.Start, 1), _text[frame.Start]), frame.Start);
        int value = ValueStart(frame, at);
        if (LineOf(value) < LineOf(at)) return (DiagnosticCatalogue.MissingComma(Word(FirstOfLine(at)), WordAt(FirstOfLine(at))), at);
        if (KnownKey().Match(_text, at, Math.Min(40, _text.Length - at)) is { Success: true } key && Vocabulary.FindAny(key.Groups[1].Value) is not null)
            return (DiagnosticCatalogue.MissingComma(At(at, key.Groups[1].Length), key.Groups[1].Value), at);
        if (_text[at] == ':') return ColonInBrackets(value, at);
        if (_text[at] is ',' or '}' or ']') return (DiagnosticCatalogue.ExpectedInBrackets(At(at, 1), _text[at], frame.IsMapping), at);
        int end = EndOfValue(value);
        string written = _text[value..end];
        bool isText = frame.PendingKey is { } pending && Quoting.IsText(Vocabulary.FindAny(pending.Text));
        return (DiagnosticCatalogue.QuoteExpression(At(value, end - value), written, Quoting.Quote(written), isText), at);
    }

    /// <summary>The parser gave up before it told of the bracket, or there is none.</summary>
    private (Diagnostic, int) OutsideBrackets(int at)
    {
        if (at < _text.Length && _text[at] is '}' or ']') return (DiagnosticCatalogue.UnexpectedBracket(At(at, 1), _text[at]), at);
        for (int i = Math.Min(_builder.LastEnd, at); i < _text.Length && LineOf(i) <= LineOf(at) + 1; i++)
            if (_text[i] is '{' or '[' && NextEntry(i) is not null)
                return (DiagnosticCatalogue.BracketNotClosed(At(i, 1), _text[i]), i);
        return Structure();
    }

    /// <summary>A colon inside a value: the next key without a comma before it, or a text that has a colon of its own.</summary>
    private (Diagnostic, int) ColonInBrackets(int value, int colon)
    {
        string written = _text[value..colon];
        int word = written.Length;
        while (word > 0)
        {
            word = written.LastIndexOf(' ', word - 1);
            if (word < 0) break;
            string key = written[(word + 1)..].Trim();
            if (Vocabulary.FindAny(key) is not null)
                return (DiagnosticCatalogue.MissingComma(At(value + word + 1, key.Length), key), colon);
        }
        int end = EndOfValue(value);
        return (DiagnosticCatalogue.ColonInText(At(colon, 1), Quoting.Quote(_text[value..end])), colon);
    }

    /// <summary>Where the value starts behind which the parser expected a comma.</summary>
    private int ValueStart(YamlFrame frame, int at)
    {
        if (frame.PendingKey is { } key)
        {
            int start = SkipBlanks(key.Span.End);
            return start < at && _text[start] == ':' ? Math.Min(at, SkipBlanks(start + 1)) : Math.Min(at, start);
        }
        if (frame.IsMapping) return frame.LastEntry?.Value.Span.Start ?? at;
        return _builder.LastScalar is { } last && last.Span.Start > frame.Start && LineOf(last.Span.Start) == LineOf(at) ? last.Span.Start : at;
    }

    /// <summary>The offset of a line below a bracket that starts an entry of its own, no further right than the bracket's line.</summary>
    private int? NextEntry(int bracket)
    {
        int indentation = Indentation(_source.GetLine(LineOf(bracket)));
        // Where the parser names no place, it stumbled over what follows the last thing it told of.
        int last = Math.Min(_source.LineCount, _message.Length > 0 ? _line : LineOf(_builder.LastEnd) + 1);
        for (int line = LineOf(bracket) + 1; line <= last; line++)
        {
            string text = _source.GetLine(line);
            if (text.Trim().Length > 0 && Indentation(text) <= indentation && EntryStart().IsMatch(text)) return _source.GetOffset(new(line, 1));
        }
        return null;
    }

    /// <summary>Where a value that stands in brackets probably ends: at a comma or bracket of its own level, or with the line.</summary>
    private int EndOfValue(int start)
    {
        int depth = 0, at = start;
        for (; at < _text.Length && _text[at] is not ('\n' or '\r'); at++)
        {
            if (_text[at] is '(' or '{' or '[') depth++;
            if (_text[at] is ')' or '}' or ']' && depth-- == 0) break;
            if (_text[at] == ',' && depth == 0) break;
        }
        while (at > start && char.IsWhiteSpace(_text[at - 1])) at--;
        return at;
    }

    private int LineOf(int offset) => _source.GetPosition(offset).Line;

    private int FirstOfLine(int offset) => SkipBlanks(_source.GetOffset(new(LineOf(offset), 1)));

    private string WordAt(int start)
    {
        TextSpan span = Word(start).Span;
        return _text.Substring(span.Start, span.Length).TrimEnd(':', ',');
    }

    private static int Indentation(string line) => line.Length - line.TrimStart(' ').Length;

    [GeneratedRegex(@"^\s*(- |-$|[^\s{}\[\]""',:#][^{}\[\]""',:]*:( |$))")]
    private static partial Regex EntryStart();

    [GeneratedRegex(@"\G([\p{L} ]+):(\s|$)")]
    private static partial Regex KnownKey();
}
