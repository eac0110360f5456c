using System.Globalization;
using System.Numerics;
using RubricEngine.Diagnostics;
using RubricEngine.Values;

namespace RubricEngine.Syntax;

internal sealed partial class Lexer
{
    private void ReadNumber()
    {
        int start = _at;
        if (TryReadDate() || TryReadSlashedDate()) return;
        SkipDigits();
        int points = 0;
        for (; Peek(0) == '.' && char.IsAsciiDigit(Peek(1)); points++)
        {
            _at++;
            SkipDigits();
        }
        string written = _text[start.._at];
        if (Peek(0) is '.' or '_' || (points > 1 && written[0] == '.')) ReadBrokenNumber(start);
        else if (ExponentEnd() is { } exponentEnd) ReadExponent(start, exponentEnd);
        else if (written[0] == '.') AddCorrected(start, DiagnosticCatalogue.MalformedNumber, "0" + written);
        else if (points > 1) ReadSeveralPoints(start);
        else ReadPlainNumber(start, written);
    }

    private void ReadPlainNumber(int start, string written)
    {
        if (IsPercent() || MayBeThousands(written) is not { } thousands) { AddNumber(start, written); return; }
        if (written.EndsWith('0')) AddCorrected(start, DiagnosticCatalogue.PointForThousands, thousands, written.TrimEnd('0').TrimEnd('.'));
        else
        {
            Report(DiagnosticCatalogue.PointMayMeanThousands(At(start, _at), written, thousands, written + "0"));
            AddNumber(start, written);
        }
    }

    /// <summary>Whether a percent sign follows: nobody writes thousands of percent.</summary>
    private bool IsPercent()
    {
        int at = _at;
        while (at < _text.Length && IsSpace(_text[at])) at++;
        return at < _text.Length && _text[at] == '%';
    }

    /// <summary>
    /// How a decimal would be written if its point separated thousands: <c>1_000</c> for <c>1.000</c>. Null where it cannot:
    /// before the point of a thousand stand one to three digits, the first not 0, and behind it three.
    /// </summary>
    private static string? MayBeThousands(string written)
    {
        int point = written.IndexOf('.', StringComparison.Ordinal);
        bool may = point is >= 1 and <= 3 && written.Length - point == 4 && written[0] != '0' && !written.Contains('_', StringComparison.Ordinal);
        return may ? written.Replace('.', '_') : null;
    }

    /// <summary><c>1.234.567</c> or <c>31.12.2025</c>.</summary>
    private void ReadSeveralPoints(int start)
    {
        string written = _text[start.._at];
        string[] parts = written.Split('.');
        if (parts.Length == 3 && parts[2].Length == 4 && ToDate(parts[2], parts[1], parts[0]) is { } date)
        {
            Report(DiagnosticCatalogue.ForeignDate(At(start, _at), written, Written(date)));
            _tokens.Add(new Token(TokenKind.Date, start, _at) { Date = date });
        }
        else if (parts.Skip(1).All(p => p.Length == 3)) AddCorrected(start, DiagnosticCatalogue.PointForThousands, string.Join('_', parts));
        else
        {
            Report(DiagnosticCatalogue.MalformedNumber(At(start, _at), written, null));
            _tokens.Add(new Token(TokenKind.Bad, start, _at));
        }
    }

    /// <summary>A point or underscore with nothing to separate: <c>5.</c>, <c>1__000</c>, <c>5_</c>.</summary>
    private void ReadBrokenNumber(int start)
    {
        while (Peek(0) is '.' or '_' || char.IsAsciiDigit(Peek(0))) _at++;
        string[] parts = _text[start.._at].Replace("_", "", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries);
        string corrected = parts.Length == 2 ? $"{parts[0]}.{parts[1]}" : parts[0];
        AddCorrected(start, DiagnosticCatalogue.MalformedNumber, corrected);
    }

    /// <summary>Where the exponent ends that starts here, as in <c>1e5</c>; null where none does.</summary>
    private int? ExponentEnd()
    {
        if (Peek(0) is not ('e' or 'E')) return null;
        int digits = Peek(1) is '+' or '-' ? 2 : 1;
        int end = _at + digits;
        while (end < _text.Length && char.IsAsciiDigit(_text[end])) end++;
        return end > _at + digits && WordEnd(end) == end ? end : null;
    }

    private void ReadExponent(int start, int end)
    {
        const int MostOffered = 18;
        string mantissa = _text[start.._at].Replace("_", "", StringComparison.Ordinal);
        string exponent = _text[(_at + 1)..end];
        _at = end;
        bool short_ = int.TryParse(exponent, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int power) && Math.Abs(power) <= MostOffered;
        string? corrected = short_ && Rational.TryParse(mantissa, out Rational value)
            ? (power >= 0 ? value * Power(power) : value / Power(-power)).ToString() : null;
        Report(DiagnosticCatalogue.ExponentWritten(At(start, end), _text[start..end], corrected));
        if (corrected is null) _tokens.Add(new Token(TokenKind.Bad, start, end));
        else AddNumber(start, corrected);
    }

    /// <summary><c>2025-12-31</c>: four, two and two digits, nothing that goes on with them.</summary>
    private bool TryReadDate()
    {
        int start = _at;
        ReadOnlySpan<char> rest = _text.AsSpan(start);
        if (rest.Length < 10 || rest[4] != '-' || rest[7] != '-' || !Digits(rest, 0, 4) || !Digits(rest, 5, 2) || !Digits(rest, 8, 2)) return false;
        if (rest.Length > 10 && (char.IsAsciiDigit(rest[10]) || rest[10] == '_')) return false;
        _at += 10;
        string written = rest[..10].ToString();
        DateOnly? date = ToDate(written[..4], written[5..7], written[8..]);
        if (date is null) Report(DiagnosticCatalogue.NoSuchDate(At(start, _at), written));
        _tokens.Add(new Token(date is null ? TokenKind.Bad : TokenKind.Date, start, _at) { Date = date ?? default });
        return true;
    }

    /// <summary><c>31/12/2025</c> without spaces, which would divide; only where it is a day that a rubric may mean.</summary>
    private bool TryReadSlashedDate()
    {
        const int EarliestMeant = 1800, LatestMeant = 2199;
        if (_tokens.Count > 0 && _tokens[^1].Kind is TokenKind.Slash or TokenKind.Star) return false;
        ReadOnlySpan<char> rest = _text.AsSpan(_at);
        int first = LeadingDigits(rest);
        if (first is < 1 or > 2 || first >= rest.Length || rest[first] != '/') return false;
        int second = LeadingDigits(rest[(first + 1)..]);
        int slash = first + 1 + second;
        if (second is < 1 or > 2 || slash >= rest.Length || rest[slash] != '/' || LeadingDigits(rest[(slash + 1)..]) != 4) return false;
        int end = slash + 5;
        if (end < rest.Length && rest[end] is '_' or '.' or '/') return false;
        string day = rest[..first].ToString(), month = rest[(first + 1)..slash].ToString(), year = rest[(slash + 1)..end].ToString();
        if ((ToDate(year, month, day) ?? ToDate(year, day, month)) is not { Year: >= EarliestMeant and <= LatestMeant } date) return false;
        int start = _at;
        _at += end;
        Report(DiagnosticCatalogue.ForeignDate(At(start, _at), _text[start.._at], Written(date)));
        _tokens.Add(new Token(TokenKind.Date, start, _at) { Date = date });
        return true;
    }

    private void AddCorrected(int start, Func<Text.Origin, string, string, string?, Diagnostic> diagnostic, string corrected, string? other = null)
    {
        Report(diagnostic(At(start, _at), _text[start.._at], corrected, other));
        AddNumber(start, corrected);
    }

    private void AddNumber(int start, string written)
    {
        bool read = Rational.TryParse(written.Replace("_", "", StringComparison.Ordinal), out Rational value);
        _tokens.Add(new Token(read ? TokenKind.Number : TokenKind.Bad, start, _at) { Number = value });
    }

    /// <summary>Digits, and underscores between two of them.</summary>
    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Peek(0)) || (Peek(0) == '_' && char.IsAsciiDigit(Peek(1)) && _at > 0 && char.IsAsciiDigit(_text[_at - 1]))) _at++;
    }

    private static Rational Power(int exponent) => new(BigInteger.Pow(10, exponent));

    private static int LeadingDigits(ReadOnlySpan<char> text)
    {
        int count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count])) count++;
        return count;
    }

    private static bool Digits(ReadOnlySpan<char> text, int start, int count) => LeadingDigits(text.Slice(start, count)) == count;

    private static DateOnly? ToDate(string year, string month, string day) =>
        DateOnly.TryParseExact($"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null;

    private static string Written(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
