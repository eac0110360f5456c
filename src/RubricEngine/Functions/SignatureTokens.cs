using System.Globalization;
using System.Text;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Functions;

/// <summary>The words, numbers, texts and signs of a signature, one after the other. After the first mistake nothing is taken any more.</summary>
internal sealed class SignatureTokens
{
    private const string NoText = "";

    private readonly string _text;
    private int _start, _end, _lastStart, _lastEnd;

    public SignatureTokens(string text)
    {
        _text = text;
        Advance();
    }

    public SignatureMistake? Mistake { get; private set; }

    public bool HasFailed => Mistake is not null;

    public bool AtEnd => _start == _text.Length;

    public int NextStart => _start;

    public bool NextIsText => !AtEnd && _text[_start] == '"';

    public bool NextIsNumber => !AtEnd && (char.IsAsciiDigit(_text[_start]) || (_text[_start] == '-' && _end - _start > 1 && _text[_end - 1] != '>'));

    private string Next => _text[_start.._end];

    public bool NextIsWord(string word)
    {
        if (Next != word) return false;
        // The word itself may be a name that brackets follow.
        int after = _end;
        while (after < _text.Length && char.IsWhiteSpace(_text[after])) after++;
        return after < _text.Length && _text[after] is not ('(' or '/');
    }

    public bool Take(string token)
    {
        if (HasFailed || Next != token) return false;
        Advance();
        return true;
    }

    public void Expect(string token)
    {
        if (!Take(token)) Missing(new($"`{token}`", $"`{token}`"));
    }

    public string Name(Message what)
    {
        if (!HasFailed && !AtEnd && FunctionSignature.IsIdentifier(Next)) return Taken();
        Missing(what);
        return NoText;
    }

    public string NameOrText(Message what) => NextIsText ? Text() : Name(what);

    public string Text()
    {
        if (HasFailed || !NextIsText || _end - _start < 2 || _text[_end - 1] != '"')
        {
            Missing(new("a text in double quotes", "một văn bản trong dấu nháy kép"));
            return NoText;
        }
        string quoted = Taken();
        var text = new StringBuilder();
        int at = 1;
        for (; at < quoted.Length - 1; at++) text.Append(quoted[at] == '\\' ? quoted[++at] : quoted[at]);
        if (at != quoted.Length - 1) Wrong(new("the text in quotes does not end", "văn bản trong dấu nháy không kết thúc"));
        return text.ToString();
    }

    /// <summary>A number, and where it may be one, a fraction of two.</summary>
    public Rational Number(bool mayBeFraction = true)
    {
        if (!HasFailed && NextIsNumber && Rational.TryParse(Next.Replace("_", "", StringComparison.Ordinal), out Rational number))
        {
            Advance();
            if (!mayBeFraction || !Take("/")) return number;
            Rational divisor = Number(mayBeFraction: false);
            if (HasFailed || !divisor.Equals(Rational.Zero)) return HasFailed ? number : number / divisor;
            Wrong(new("expected a number other than 0", "cần một số khác 0"));
            return number;
        }
        Missing(new("a number", "một số"));
        return Rational.Zero;
    }

    public DateOnly Date()
    {
        // A date is read as one token: nothing else has digits and hyphens.
        if (!HasFailed && DateOnly.TryParseExact(Next, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            Advance();
            return date;
        }
        Missing(new("a date such as `2024-12-31`", "một ngày như `2024-12-31`"));
        return default;
    }

    /// <summary>Something is wrong with the token taken last.</summary>
    public void Wrong(Message message) => Mistake ??= new SignatureMistake(new TextSpan(_lastStart, _lastEnd - _lastStart), message);

    /// <summary>Something is wrong from here to the token taken last.</summary>
    public void WrongFrom(int start, Message message) => Mistake ??= new SignatureMistake(new TextSpan(start, Math.Max(_lastEnd - start, 0)), message);

    private void Missing(Message what)
    {
        string found = AtEnd ? "" : Next.Length <= 40 ? Next : Next[..40] + "…";
        Mistake ??= new SignatureMistake(new TextSpan(_start, _end - _start), AtEnd
            ? new($"expected {what.English} and found the end", $"cần {what.Vietnamese} nhưng đã hết")
            : new($"expected {what.English} and found `{found}`", $"cần {what.Vietnamese} nhưng gặp `{found}`"));
    }

    private string Taken()
    {
        string token = Next;
        Advance();
        return token;
    }

    private void Advance()
    {
        (_lastStart, _lastEnd) = (_start, _end);
        _start = _end;
        while (_start < _text.Length && char.IsWhiteSpace(_text[_start])) _start++;
        _end = EndOf(_start);
    }

    private int EndOf(int at)
    {
        if (at == _text.Length) return at;
        char first = _text[at];
        if (first == '"') return EndOfText(at + 1);
        if (char.IsAsciiDigit(first) || (first == '-' && at + 1 < _text.Length && char.IsAsciiDigit(_text[at + 1]))) return EndOfNumber(at + 1);
        if (first == '-' || first == '.') return Math.Min(_text.Length, at + (at + 1 < _text.Length && _text[at + 1] is '>' or '.' ? 2 : 1));
        int end = at;
        while (end < _text.Length && (_text[end] == '_' || char.IsLetterOrDigit(_text[end]) || char.IsSurrogate(_text[end]) || IsMark(_text[end]))) end++;
        return Math.Max(end, at + 1);
    }

    private int EndOfText(int at)
    {
        for (; at < _text.Length; at++)
            if (_text[at] == '\\') at++;
            else if (_text[at] == '"') return at + 1;
        return _text.Length;
    }

    /// <summary>Digits, <c>_</c>, one point that a digit follows, and the hyphens of a date.</summary>
    private int EndOfNumber(int at)
    {
        for (; at < _text.Length; at++)
        {
            bool inside = char.IsAsciiDigit(_text[at]) || _text[at] == '_'
                || (_text[at] is '.' or '-' && at + 1 < _text.Length && char.IsAsciiDigit(_text[at + 1]));
            if (!inside) return at;
        }
        return at;
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
