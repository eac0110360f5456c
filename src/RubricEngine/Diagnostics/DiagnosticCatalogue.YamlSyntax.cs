using RubricEngine.Text;

namespace RubricEngine.Diagnostics;

/// <summary>RUB112x and RUB113x: text that is not YAML.</summary>
internal static partial class DiagnosticCatalogue
{
    public static Diagnostic NotYaml(Origin origin) => Error("RUB1120", origin,
        "this cannot be read as YAML", "không đọc được đoạn này theo cú pháp YAML",
        new("look for a missing quote, bracket, comma or colon in this line and the one above",
            "hãy tìm dấu nháy, dấu ngoặc, dấu phẩy hoặc dấu hai chấm bị thiếu ở dòng này và dòng trên"));

    public static Diagnostic TabIndentation(Origin origin) => Error("RUB1121", origin,
        "a tab cannot indent a line", "không dùng được phím Tab để thụt đầu dòng",
        new("indent with spaces, two for each level", "hãy thụt đầu dòng bằng dấu cách, mỗi cấp hai dấu"));

    public static Diagnostic QuoteNotClosed(Origin origin, char quote) => Error("RUB1122", origin,
        $"the quote `{quote}` that opens here is not closed",
        $"dấu nháy `{quote}` mở tại đây không được đóng");

    public static Diagnostic BracketNotClosed(Origin origin, char bracket) => Error("RUB1123", origin,
        $"the bracket `{bracket}` that opens here is not closed",
        $"dấu ngoặc `{bracket}` mở tại đây không được đóng",
        new($"add `{(bracket == '[' ? ']' : '}')}` where it ends", $"hãy thêm `{(bracket == '[' ? ']' : '}')}` ở chỗ kết thúc"));

    public static Diagnostic UnexpectedBracket(Origin origin, char bracket) => Error("RUB1124", origin,
        $"`{bracket}` closes no bracket", $"`{bracket}` không đóng dấu ngoặc nào",
        new("delete it, or quote the whole value if it belongs to a text", "hãy xóa nó, hoặc đặt cả giá trị trong dấu nháy nếu nó thuộc về văn bản"));

    public static Diagnostic ExpectedInBrackets(Origin origin, char found, bool isMapping) => Error("RUB1125", origin,
        found == ',' ? "nothing stands before this comma" : $"expected `,` or `{(isMapping ? '}' : ']')}`, found `{found}`",
        found == ',' ? "trước dấu phẩy này không có gì" : $"cần `,` hoặc `{(isMapping ? '}' : ']')}`, nhưng gặp `{found}`",
        found == ','
            ? new("delete it, or write what is missing", "hãy xóa nó, hoặc viết phần còn thiếu")
            : new("separate with commas what stands in brackets; quote a value that holds brackets, colons or commas of its own",
                "hãy ngăn các mục trong ngoặc bằng dấu phẩy; đặt trong dấu nháy giá trị nào có dấu ngoặc, dấu hai chấm hay dấu phẩy của riêng nó"));

    public static Diagnostic QuoteExpression(Origin origin, string written, string quoted, bool isText) => Error("RUB1126", origin,
        $"YAML would split `{written}`, because it stands unquoted in brackets",
        $"YAML sẽ cắt rời `{written}`, vì nó nằm trong ngoặc mà không có dấu nháy",
        isText
            ? new($"quote this text: `{quoted}`", $"hãy đặt văn bản này trong dấu nháy: `{quoted}`")
            : new($"quote this expression: `{quoted}`", $"hãy đặt biểu thức này trong dấu nháy: `{quoted}`"));

    public static Diagnostic MissingComma(Origin origin, string before) => Error("RUB1136", origin,
        $"a comma is missing before `{before}`", $"thiếu dấu phẩy trước `{before}`",
        new("separate with commas what stands in brackets", "hãy ngăn các mục trong ngoặc bằng dấu phẩy"));

    public static Diagnostic ColonInText(Origin origin, string? quoted) => Error("RUB1127", origin,
        "a colon followed by a space cannot stand in an unquoted value",
        "dấu hai chấm theo sau là dấu cách không được nằm trong giá trị không có dấu nháy",
        quoted is null
            ? new("quote the whole value", "hãy đặt cả giá trị trong dấu nháy")
            : new($"quote the whole value: `{quoted}`", $"hãy đặt cả giá trị trong dấu nháy: `{quoted}`"));

    public static Diagnostic ContinuedByKey(Origin origin) => Error("RUB1128", origin,
        "this line is indented further than the key above, which already has its value",
        "dòng này thụt sâu hơn khóa phía trên, mà khóa đó đã có giá trị",
        new("align it with the keys above; if it continues the text above, quote that text",
            "hãy căn thẳng với các khóa phía trên; nếu nó nối tiếp văn bản ở trên thì đặt văn bản đó trong dấu nháy"));

    public static Diagnostic MissingSpace(Origin origin, string key) => Error("RUB1129", origin,
        $"a space is missing after `{key}`", $"thiếu dấu cách sau `{key}`");

    public static Diagnostic ReservedStart(Origin origin, char character, string? quoted) => Error("RUB1130", origin,
        $"an unquoted value cannot start with {Shown(character).English} here",
        $"giá trị không có dấu nháy không được bắt đầu bằng {Shown(character).Vietnamese} ở đây",
        quoted is null
            ? new("quote the whole value", "hãy đặt cả giá trị trong dấu nháy")
            : new($"quote the whole value: `{quoted}`", $"hãy đặt cả giá trị trong dấu nháy: `{quoted}`"));

    public static Diagnostic MisplacedDash(Origin origin) => Error("RUB1131", origin,
        "an item of a list (`- `) cannot start in the line of its key",
        "mục của danh sách (`- `) không được bắt đầu trên cùng dòng với khóa",
        new("start the list on the next line; a negative number has no space after its sign: `-5`",
            "hãy bắt đầu danh sách ở dòng tiếp theo; số âm không có dấu cách sau dấu trừ: `-5`"));

    public static Diagnostic LineWithoutColon(Origin origin) => Error("RUB1132", origin,
        "a key followed by a colon is expected here", "cần một khóa kèm dấu hai chấm ở đây",
        new("indent the line further if it continues the text above", "hãy thụt dòng sâu hơn nếu nó nối tiếp văn bản phía trên"));

    public static Diagnostic TextAfterQuote(Origin origin, int quoteLine, string? quoted) => Error("RUB1133", origin,
        $"nothing may follow the closing quote of the text that opens in line {quoteLine}",
        $"không được viết gì sau dấu nháy đóng của văn bản mở ở dòng {quoteLine}",
        quoted is null
            ? new("close the quote where its text ends; inside single quotes, a quote is written twice",
                "hãy đóng dấu nháy ở chỗ kết thúc văn bản; trong dấu nháy đơn, dấu nháy được viết hai lần")
            : new($"quote the whole value: `{quoted}`", $"hãy đặt cả giá trị trong dấu nháy: `{quoted}`"));

    public static Diagnostic WrongEscape(Origin origin, string escape) => Error("RUB1134", origin,
        $"`{escape}` means nothing inside double quotes", $"`{escape}` không có nghĩa trong dấu nháy kép",
        new("write `\\\\` for a backslash, or use single quotes", "hãy viết `\\\\` cho dấu gạch chéo ngược, hoặc dùng dấu nháy đơn"));

    public static Diagnostic WrongIndentation(Origin origin) => Error("RUB1135", origin,
        "the indentation of this line fits none of the lines above",
        "mức thụt của dòng này không khớp với dòng nào phía trên",
        new("keys that belong together start in the same column; items of a list start with `- ` in the same column",
            "các khóa cùng nhóm bắt đầu ở cùng một cột; các mục của danh sách bắt đầu bằng `- ` ở cùng một cột"));

    /// <summary>Messages quote in backticks, so a backtick itself is named.</summary>
    private static Message Shown(char character) =>
        character == '`' ? new("a backtick", "dấu huyền ngược") : new($"`{character}`", $"`{character}`");
}
