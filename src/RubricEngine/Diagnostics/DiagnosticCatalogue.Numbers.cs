using RubricEngine.Text;

namespace RubricEngine.Diagnostics;

internal static partial class DiagnosticCatalogue
{
    /// <param name="origin">The place.</param>
    /// <param name="found">What was written.</param>
    /// <param name="asDecimal">The same as a decimal number, or null.</param>
    /// <param name="asThousands">The same with thousands separated, or null.</param>
    public static Diagnostic DecimalComma(Origin? origin, string found, string? asDecimal, string? asThousands) => Error("RUB1030", origin,
        $"a number has no comma, found `{Shortened(found)}`", $"số không viết dấu phẩy, gặp `{Shortened(found)}`", Offer(asDecimal, asThousands));

    public static Diagnostic PointForThousands(Origin? origin, string found, string asThousands, string? asDecimal) => Error("RUB1031", origin,
        $"a point does not separate thousands, found `{Shortened(found)}`", $"dấu chấm không dùng để ngăn hàng nghìn, gặp `{Shortened(found)}`",
        asDecimal is null ? Offer(null, asThousands) : new Message(
            $"write `{asThousands}` for the thousands, `{asDecimal}` for the decimal",
            $"hãy viết `{asThousands}` nếu là hàng nghìn, `{asDecimal}` nếu là số thập phân"));

    public static Diagnostic PointMayMeanThousands(Origin? origin, string found, string asThousands, string asDecimal) => Warning("RUB1032", origin,
        $"`{found}` is read as a decimal number", $"`{found}` được hiểu là số thập phân",
        new Message($"write `{asThousands}` if thousands are meant, `{asDecimal}` if the decimal is",
            $"hãy viết `{asThousands}` nếu là hàng nghìn, `{asDecimal}` nếu là số thập phân"));

    public static Diagnostic MalformedNumber(Origin? origin, string found, string? corrected, string? other = null) => Error("RUB1033", origin,
        $"`{Shortened(found)}` is not a number", $"`{Shortened(found)}` không phải là số", Offer(corrected, other));

    public static Diagnostic ExponentWritten(Origin? origin, string found, string? corrected) => Error("RUB1034", origin,
        $"a number has no exponent, found `{Shortened(found)}`", $"số không viết dạng lũy thừa, gặp `{Shortened(found)}`", Offer(corrected, null));

    public static Diagnostic ForeignDate(Origin? origin, string found, string corrected) => Error("RUB1035", origin,
        $"a date is written year-month-day, found `{found}`", $"ngày viết theo thứ tự năm-tháng-ngày, gặp `{found}`", Offer(corrected, null));

    public static Diagnostic NoSuchDate(Origin? origin, string found) => Error("RUB1036", origin,
        $"the date `{found}` does not exist", $"ngày `{found}` không tồn tại",
        new Message("a subtraction is written with spaces", "phép trừ thì viết có dấu cách"));

    private static Message? Offer(string? one, string? other) => (one ?? other, other) switch
    {
        (null, _) => null,
        ({ } first, { } second) when first != second => new Message($"write `{first}`, or `{second}` for thousands", $"hãy viết `{first}`, hoặc `{second}` nếu là hàng nghìn"),
        ({ } only, _) => new Message($"write `{Shortened(only)}`", $"hãy viết `{Shortened(only)}`"),
    };
}
