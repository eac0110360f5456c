using System.Globalization;
using RubricEngine.Text;

namespace RubricEngine.Diagnostics;

internal static partial class DiagnosticCatalogue
{
    private const int LongestShown = 60;

    /// <summary>An author's text as messages quote it: cut where it is long.</summary>
    public static string Shortened(string text) => text.Length <= LongestShown ? text
        : text[..(char.IsHighSurrogate(text[LongestShown - 1]) ? LongestShown - 1 : LongestShown)] + "…";

    public static Diagnostic EmptyExpression(Origin? origin) => Error("RUB1001", origin,
        "expected an expression, found nothing", "cần một biểu thức nhưng không có gì");

    public static Diagnostic ExpressionTooLong(Origin? origin, int characters, int words) => Error("RUB1002", origin,
        $"the expression is too long: it may have {Number(characters)} characters and {Number(words)} words and signs",
        $"biểu thức quá dài: chỉ được có {Number(characters)} ký tự và {Number(words)} từ và dấu",
        new Message("give names to its parts", "hãy đặt tên cho các phần của nó"));

    public static Diagnostic NestedTooDeep(Origin? origin, int deepest) => Error("RUB1003", origin,
        $"expected at most {Number(deepest)} brackets, `if`, `not` and minus signs inside one another, found more",
        $"chỉ được lồng nhau tối đa {Number(deepest)} lần dấu ngoặc, `nếu`, `không phải` và dấu trừ",
        new Message("give names to the inner parts", "hãy đặt tên cho các phần bên trong"));

    public static Diagnostic UnexpectedCharacter(Origin? origin, string character, string? instead) => Error("RUB1004", origin,
        $"unexpected character {Visible(character)}", $"ký tự không hợp lệ {Visible(character)}",
        instead is null ? null : new Message($"write `{instead}`", $"hãy viết `{instead}`"));

    public static Diagnostic BidirectionalControl(Origin? origin, char control) => Error("RUB1005", origin,
        $"the invisible character {CodePoint(control)} changes the direction of the text and is not allowed",
        $"ký tự ẩn {CodePoint(control)} làm đổi hướng chữ nên không được dùng",
        new Message("delete it", "hãy xóa nó"));

    public static Diagnostic UnclosedQuote(Origin? origin, string quote) => Error("RUB1006", origin,
        $"{Quoted(quote)} is never closed", $"{Quoted(quote)} không được đóng",
        new Message($"write another {Quoted(quote)} on the same line", $"hãy viết thêm {Quoted(quote)} trên cùng dòng"));

    public static Diagnostic EmptyName(Origin? origin) => Error("RUB1007", origin,
        "expected a name between backticks, found nothing", "cần một tên giữa hai dấu huyền nhưng không có gì");

    public static Diagnostic ListExpected(Origin? origin, string function, string? found) => Error("RUB1037", origin,
        found is null ? $"expected the list that `{function}` reads, found the end" : $"expected the name of the list that `{function}` reads, found `{Shortened(found)}`",
        found is null ? $"cần tên danh sách cho `{function}` nhưng biểu thức đã hết" : $"cần tên danh sách cho `{function}`, gặp `{Shortened(found)}`");

    public static Diagnostic AggregateTooLong(Origin? origin, string function) => Error("RUB1038", origin,
        $"`{function}` takes a list and one value at most", $"`{function}` chỉ nhận một danh sách và nhiều nhất một giá trị");

    public static Diagnostic UnclosedBracket(Origin? origin, string open, string close) => Error("RUB1008", origin,
        $"`{open}` is never closed", $"`{open}` không được đóng",
        new Message($"expected a matching `{close}`", $"cần một dấu `{close}` tương ứng"));

    public static Diagnostic ValueExpected(Origin? origin, string found) => Error("RUB1009", origin,
        $"expected a value, found `{Shortened(found)}`", $"cần một giá trị, gặp `{Shortened(found)}`");

    public static Diagnostic ValueExpectedAtEnd(Origin? origin, string found) => Error("RUB1009", origin,
        "expected a value, found the end of the expression", "cần một giá trị nhưng biểu thức đã hết");

    public static Diagnostic OperatorExpected(Origin? origin, string left, string right, (string? Word, string? Name) meant) => Error("RUB1010", origin,
        $"expected an operator between `{Shortened(left)}` and `{Shortened(right)}`",
        $"cần một phép toán giữa `{Shortened(left)}` và `{Shortened(right)}`",
        (meant.Word, meant.Name, left) switch
        {
            ({ } word, _, _) => Nearest(word),
            (_, { } name, _) => new Message($"a name has no spaces, as in `{name}`; a choice or text with spaces stands in quotes",
                $"tên không có dấu cách, như `{name}`; giá trị hoặc chữ có dấu cách phải đặt trong ngoặc kép"),
            (_, _, "%") => new Message("`%` means a hundredth; there is no operator for remainders", "`%` nghĩa là phần trăm; không có phép chia lấy dư"),
            _ => null,
        });

    public static Diagnostic UnexpectedText(Origin? origin, string found) => Error("RUB1011", origin,
        $"expected an operator or the end of the expression, found `{Shortened(found)}`",
        $"cần một phép toán hoặc hết biểu thức, gặp `{Shortened(found)}`");

    public static Diagnostic ReservedWord(Origin? origin, string word) => Error("RUB1012", origin,
        $"expected a value, found the reserved word `{word}`", $"cần một giá trị, gặp từ dành riêng `{word}`",
        new Message($"a name that equals a reserved word stands in backticks: `` `{word}` ``",
            $"tên trùng với từ dành riêng phải đặt giữa hai dấu huyền: `` `{word}` ``"));

    public static Diagnostic ChainedComparison(Origin? origin, string found) => Error("RUB1013", origin,
        $"expected `and`, `or` or the end after a comparison, found `{found}`",
        $"sau phép so sánh cần `và`, `hoặc` hoặc hết biểu thức, gặp `{found}`",
        new Message("comparisons do not chain: write `a < b and b < c`, or put one comparison in brackets",
            "không so sánh nối tiếp: hãy viết `a < b và b < c`, hoặc đặt một phép so sánh trong ngoặc"));

    public static Diagnostic NotNeedsBrackets(Origin? origin) => Error("RUB1014", origin,
        "`not` cannot stand beside a tighter operator without brackets", "`không phải` không thể đứng cạnh phép toán ưu tiên hơn nếu không có ngoặc",
        new Message("write `(not …)`", "hãy viết `(không phải …)`"));

    public static Diagnostic WrittenOtherwise(Origin? origin, string found, string instead) => Error("RUB1015", origin,
        $"`{Shortened(found)}` is not part of the language", $"`{Shortened(found)}` không có trong ngôn ngữ này",
        new Message($"write `{instead}`", $"hãy viết `{instead}`"));

    public static Diagnostic UnaryPlus(Origin? origin) => Error("RUB1016", origin,
        "expected a value, found `+`", "cần một giá trị, gặp `+`",
        new Message("a number has no plus sign", "số không viết dấu cộng ở trước"));

    public static Diagnostic IfWithoutThen(Origin? origin, string found) => Error("RUB1017", origin,
        $"expected `then`, found {Found(found, english: true)}", $"cần `thì`, gặp {Found(found, english: false)}",
        new Message("write `if … then … else …`", "hãy viết `nếu … thì … ngược lại …`"));

    public static Diagnostic IfWithoutElse(Origin? origin, string found) => Error("RUB1018", origin,
        $"expected `else`, found {Found(found, english: true)}", $"cần `ngược lại`, gặp {Found(found, english: false)}",
        new Message("an expression always has a value: write `if … then … else …`", "biểu thức luôn phải có giá trị: hãy viết `nếu … thì … ngược lại …`"));

    public static Diagnostic BetweenWithoutAnd(Origin? origin, string found) => Error("RUB1019", origin,
        $"expected `and`, found {Found(found, english: true)}", $"cần `đến`, gặp {Found(found, english: false)}",
        new Message("write `x between low and high`", "hãy viết `x từ a đến b`"));

    public static Diagnostic SetExpected(Origin? origin, string found) => Error("RUB1020", origin,
        $"expected `{{` after `in`, found {Found(found, english: true)}", $"sau `thuộc` cần `{{`, gặp {Found(found, english: false)}",
        new Message("write `x in {a, b}`", "hãy viết `x thuộc {a, b}`"));

    public static Diagnostic EmptySet(Origin? origin) => Error("RUB1021", origin,
        "expected at least one value in braces, found none", "cần ít nhất một giá trị trong ngoặc nhọn nhưng không có");

    public static Diagnostic SetElsewhere(Origin? origin) => Error("RUB1022", origin,
        "braces may only follow `in`", "ngoặc nhọn chỉ được đứng sau `thuộc`",
        new Message("write `x in {a, b}`", "hãy viết `x thuộc {a, b}`"));

    public static Diagnostic CountWithoutOf(Origin? origin, string found) => Error("RUB1047", origin,
        $"expected `of` and conditions in brackets after `at least`, found {Found(found, english: true)}",
        $"sau `ít nhất` cần `trong số` và các điều kiện trong ngoặc, gặp {Found(found, english: false)}",
        new Message("write `at least 2 of (a, b, c)`; a comparison is written `x >= 2`", "hãy viết `ít nhất 2 trong số (a, b, c)`; so sánh thì viết `x >= 2`"));

    public static Diagnostic CountOfNothing(Origin? origin) => Error("RUB1048", origin,
        "expected at least one condition in brackets, found none", "cần ít nhất một điều kiện trong ngoặc nhưng không có");

    public static Diagnostic CountAsComparison(Origin? origin, string written) => Error("RUB1049", origin,
        $"`{written}` counts conditions and does not compare", $"`{written}` đếm điều kiện chứ không so sánh",
        new Message("write `>=`", "hãy viết `>=`"));

    public static Diagnostic NotIn(Origin? origin) => Error("RUB1023", origin,
        "`not` cannot stand before `in`", "`không phải` không thể đứng trước `thuộc`",
        new Message("write `not (x in {a, b})`", "hãy viết `không phải (x thuộc {a, b})`"));

    public static Diagnostic IsWithoutMissing(Origin? origin, string found) => Error("RUB1024", origin,
        $"expected `{found} missing` or `{found} not missing`", $"cần `{found} missing` hoặc `{found} not missing`",
        new Message("equality is written `=`", "so sánh bằng viết là `=`"));

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Found(string text, bool english) =>
        text.Length == 0 ? (english ? "the end of the expression" : "chỗ hết biểu thức") : $"`{Shortened(text)}`";

    private static string Quoted(string quote) => quote == "`" ? "`` ` ``" : $"`{quote}`";

    private static string CodePoint(int code) => string.Create(CultureInfo.InvariantCulture, $"U+{code:X4}");

    /// <summary>A character between backticks, with its code point where it would not be seen.</summary>
    private static string Visible(string character)
    {
        int code = char.ConvertToUtf32(character, 0);
        bool seen = char.IsLetterOrDigit(character, 0) || char.IsPunctuation(character, 0) || char.IsSymbol(character, 0);
        return seen && code != 0xFFFD ? $"`{character}`" : CodePoint(code);
    }
}
