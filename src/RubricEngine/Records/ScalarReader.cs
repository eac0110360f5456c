using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using RubricEngine.Diagnostics;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Records;

/// <summary>Turns data into values of a field's type. What does not fit becomes unknown with its reason; nothing throws.</summary>
internal static class ScalarReader
{
    private const int LongestShown = 40;

    /// <summary>A decimal holds so many letters of a number, whatever they are.</summary>
    private const int LongestPlainNumber = 20;

    private static readonly Message s_number = new("a number", "một số");
    private static readonly Message s_integer = new("an integer", "một số nguyên");
    private static readonly Message s_boolean = new("yes or no (true/false, có/không, đạt/chưa đạt, x)", "có hoặc không (true/false, có/không, đạt/chưa đạt, x)");
    private static readonly Message s_date = new("a date (yyyy-mm-dd)", "một ngày (yyyy-mm-dd)");
    private static readonly Message s_list = new("a list of records", "một danh sách");
    private static readonly Message s_text = new("a text within its greatest length", "văn bản trong độ dài cho phép");

    private static readonly ImmutableArray<string> s_yes = ["true", "yes", "có", "đúng", "đạt", "x"], s_no = ["false", "no", "không", "sai", "chưa đạt", "không đạt"];
    private static readonly FrozenSet<string> s_true = s_yes.Select(FoldedName.Of).ToFrozenSet(StringComparer.Ordinal), s_false = s_no.Select(FoldedName.Of).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, bool> s_words =
        s_yes.Select(w => KeyValuePair.Create(w, true)).Concat(s_no.Select(w => KeyValuePair.Create(w, false)))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static Value Read(InputField field, string text, NumberFormat format)
    {
        string trimmed = Trim(NormalForm.Compose(text));
        if (trimmed.Length == 0)
            return new UnknownValue(field.Kind == InputKind.Judgement ? UnknownReason.NotJudged(field.Key) : UnknownReason.Missing(field.Key));
        return field.Type switch
        {
            NumberType => ReadNumber(field, trimmed, format),
            BooleanType when s_words.TryGetValue(trimmed, out bool truth) => Value.Of(truth),
            BooleanType when s_true.Contains(FoldedName.Of(trimmed)) => Value.Of(true),
            BooleanType when s_false.Contains(FoldedName.Of(trimmed)) => Value.Of(false),
            BooleanType => Wrong(field, trimmed, s_boolean),
            ChoiceType choice when choice.Choices.Contains(trimmed) => new ChoiceValue(trimmed),
            ChoiceType choice => new UnknownValue(UnknownReason.UnknownChoice(field.Key, Shown(trimmed), NearestName.Find(trimmed, choice.Choices))),
            DateType => ReadDate(field, trimmed, format),
            RecordsType => Wrong(field, trimmed, s_list),
            TextType type when trimmed.Length <= type.MaxLength => new TextValue(trimmed),
            _ => Wrong(field, trimmed, s_text),
        };
    }

    /// <summary>
    /// Whether a text is written so plainly that it is read without copying it: then <see cref="Read"/> makes the same of it. No blank at its
    /// ends, and nothing to compose.
    /// </summary>
    public static bool IsPlain(ReadOnlySpan<char> text) => text.Length > 0 && !IsBlank(text[0]) && !IsBlank(text[^1]) && NormalForm.IsSurelyComposed(text);

    /// <summary>A number of few digits with a minus and a point at most; in a format that has the point.</summary>
    public static bool TryReadPlainNumber(ReadOnlySpan<char> text, out decimal number)
    {
        number = 0;
        return text.Length <= LongestPlainNumber && text.Length > 0 && char.IsAsciiDigit(text[^1]) && char.IsAsciiDigit(text[text[0] == '-' && text.Length > 1 ? 1 : 0])
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>One of the words for yes and no, as it is listed but for its case.</summary>
    public static bool TryReadPlainBoolean(ReadOnlySpan<char> text, out bool truth) => s_words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out truth);

    /// <summary>A date by year, month and day.</summary>
    public static bool TryReadPlainDate(ReadOnlySpan<char> text, out DateOnly date) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    public static Value FromNumber(InputField field, Rational number, string written)
    {
        if (field.Type is not NumberType type) return Wrong(field, written, Expected(field.Type));
        Rational value = field.IsPercent ? number / 100 : number;
        if (value.DecimalDigits is not { } digits || digits > type.Digits)
        {
            int declared = (type.Digits ?? 0) - (field.IsPercent ? 2 : 0);
            return declared == 0 && !field.IsPercent
                ? Wrong(field, written, s_integer)
                : new UnknownValue(UnknownReason.TooManyDigits(field.Key, Shown(written), declared));
        }
        if (type.Range.Contains(value)) return Value.Of(value);
        string range = field.IsPercent ? $"{type.Range.Low * 100}%..{type.Range.High * 100}%" : type.Range.ToString();
        return new UnknownValue(UnknownReason.OutOfRange(field.Key, Shown(written), range));
    }

    public static Value FromBoolean(InputField field, bool truth) =>
        field.Type is BooleanType ? Value.Of(truth) : Wrong(field, truth ? "true" : "false", Expected(field.Type));

    public static Value FromDate(InputField field, DateOnly date)
    {
        string written = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (field.Type is not DateType type) return Wrong(field, written, Expected(field.Type));
        return date >= type.From && date <= type.To
            ? Value.Of(date)
            : new UnknownValue(UnknownReason.OutOfRange(field.Key, written, $"{type.From:yyyy-MM-dd}..{type.To:yyyy-MM-dd}"));
    }

    private static Value ReadNumber(InputField field, string text, NumberFormat format)
    {
        string digits = text;
        if (digits.EndsWith('%'))
        {
            // In a fact that is not in percent, 92% would silently mean 0.92.
            if (!field.IsPercent) return Wrong(field, text, s_number);
            digits = digits[..^1].TrimEnd();
        }
        if (NumberReadings.TryReadPlain(digits, format, out Rational plain)) return FromNumber(field, plain, text);
        IReadOnlyList<Rational> readings = NumberReadings.Of(digits, format);
        return readings.Count switch
        {
            0 => Wrong(field, text, Expected(field.Type)),
            1 => FromNumber(field, readings[0], text),
            _ => new UnknownValue(UnknownReason.Ambiguous(field.Key, Shown(text), readings[0].ToString(), readings[1].ToString())),
        };
    }

    private static Value ReadDate(InputField field, string text, NumberFormat format)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly iso))
            return FromDate(field, iso);
        bool dayFirst = DateOnly.TryParseExact(text, "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day);
        bool monthFirst = DateOnly.TryParseExact(text, "M/d/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly month);
        if (dayFirst && format == NumberFormat.Undeclared && monthFirst && day != month)
            return new UnknownValue(UnknownReason.Ambiguous(field.Key, Shown(text), $"{day:yyyy-MM-dd}", $"{month:yyyy-MM-dd}"));
        return dayFirst && format != NumberFormat.Point ? FromDate(field, day) : Wrong(field, text, s_date);
    }

    private static Message Expected(DataType type) => type switch
    {
        NumberType { IsInteger: true } => s_integer,
        NumberType => s_number,
        BooleanType => s_boolean,
        DateType => s_date,
        ChoiceType choice => new($"one of {string.Join(", ", choice.Choices)}", $"một trong {string.Join(", ", choice.Choices)}"),
        RecordsType => s_list,
        _ => s_text,
    };

    private static Value Wrong(InputField field, string written, Message expected) =>
        new UnknownValue(UnknownReason.WrongType(field.Key, Shown(written), expected));

    /// <summary>What is left between blanks and characters that nobody sees.</summary>
    private static string Trim(string text)
    {
        int from = 0, to = text.Length;
        while (from < to && IsBlank(text[from])) from++;
        while (to > from && IsBlank(text[to - 1])) to--;
        return text[from..to];
    }

    // A byte order mark and a zero-width space are no white space to .NET.
    private static bool IsBlank(char letter) => char.IsWhiteSpace(letter) || letter is '\uFEFF' or '\u200B';

    private static string Shown(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";
}
