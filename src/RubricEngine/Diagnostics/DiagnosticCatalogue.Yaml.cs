using RubricEngine.Text;

namespace RubricEngine.Diagnostics;

/// <summary>RUB11xx: the file and its YAML form.</summary>
internal static partial class DiagnosticCatalogue
{
    private static readonly Message s_saveAsUtf8 = new(
        "save it as plain text in UTF-8; a word processor's or spreadsheet's own format cannot be read",
        "hãy lưu thành văn bản thuần ở bảng mã UTF-8; không đọc được định dạng riêng của phần mềm soạn thảo hay bảng tính");

    public static Diagnostic FileTooLarge(Origin origin, int most) => Error("RUB1101", origin,
        $"the file is larger than {most / 1024 / 1024} MiB, the most that a rubric may have",
        $"tệp lớn hơn {most / 1024 / 1024} MiB, mức lớn nhất của một bộ tiêu chí");

    public static Diagnostic NotText(Origin origin) => Error("RUB1102", origin,
        "the file is not a text file", "tệp không phải là tệp văn bản", s_saveAsUtf8);

    public static Diagnostic NotUtf8(Origin origin) => Error("RUB1103", origin,
        "the file is not in UTF-8: the bytes here are no character of it",
        "tệp không ở bảng mã UTF-8: các byte tại đây không phải là ký tự của bảng mã này", s_saveAsUtf8);

    public static Diagnostic ForbiddenCharacter(Origin origin, char character) => Error("RUB1104", origin,
        $"the invisible character U+{(int)character:X4} may not stand in a rubric",
        $"ký tự không nhìn thấy U+{(int)character:X4} không được có trong bộ tiêu chí",
        new("delete it; such characters often come along when text is copied from a web page, and can make a rubric look different from what it says",
            "hãy xóa ký tự này; nó thường đi kèm khi sao chép từ trang web và có thể làm nội dung hiển thị khác với nội dung thật"));

    public static Diagnostic TooManyMarks(Origin origin) => Error("RUB1105", origin,
        "a letter has more marks on it than any language needs",
        "một chữ cái mang nhiều dấu hơn mức mà mọi ngôn ngữ cần đến");

    public static Diagnostic EmptyFile(Origin origin) => Error("RUB1106", origin,
        "the file is empty", "tệp không có nội dung",
        new("a rubric starts with `format: 1` and `rubric: …`", "bộ tiêu chí bắt đầu bằng `format: 1` và `rubric: …`"));

    public static Diagnostic NotAMapping(Origin origin, bool isList) => Error("RUB1107", origin,
        $"a rubric file must consist of keys with values, but this is {(isList ? "a list" : "a single text")}",
        $"tệp bộ tiêu chí phải gồm các khóa kèm giá trị, nhưng đây là {(isList ? "một danh sách" : "một đoạn văn bản")}",
        new("a rubric starts with `format: 1` and `rubric: …`", "bộ tiêu chí bắt đầu bằng `format: 1` và `rubric: …`"));

    public static Diagnostic SeveralDocuments(Origin origin) => Error("RUB1108", origin,
        "a second document starts here, but a rubric file holds one",
        "một tài liệu thứ hai bắt đầu từ đây, nhưng mỗi tệp chỉ chứa một bộ tiêu chí",
        new("delete the line `---` or `...`, or put the second rubric in a file of its own",
            "hãy xóa dòng `---` hoặc `...`, hoặc tách bộ tiêu chí thứ hai ra tệp riêng"));

    public static Diagnostic TooManyLevels(Origin origin, int most) => Error("RUB1109", origin,
        $"more than {most} levels stand inside each other here",
        $"tại đây có hơn {most} cấp lồng nhau");

    public static Diagnostic TooManyNodes(Origin origin, int most) => Error("RUB1110", origin,
        $"the file has more than {most} values once its aliases (`*name`) are written out",
        $"tệp có hơn {most} giá trị sau khi thay các bí danh (`*tên`) bằng nội dung",
        new("write the repeated parts once", "hãy viết mỗi phần lặp lại một lần"));

    public static Diagnostic UnknownAlias(Origin origin, string name, string? nearest) => Error("RUB1111", origin,
        $"`*{name}` refers to `&{name}`, which does not stand above",
        $"`*{name}` trỏ tới `&{name}`, nhưng phía trên không có",
        nearest is null
            ? new("a value that starts with `*` must be quoted", "giá trị bắt đầu bằng `*` phải đặt trong dấu nháy")
            : Nearest("*" + nearest));

    public static Diagnostic AliasOfItself(Origin origin, string name) => Error("RUB1112", origin,
        $"`*{name}` stands inside `&{name}`, so it would contain itself",
        $"`*{name}` nằm bên trong `&{name}`, tức là chứa chính nó");

    public static Diagnostic MergeOfNoMapping(Origin origin) => Error("RUB1113", origin,
        "`<<` takes over the keys of another mapping, but this has no keys",
        "`<<` lấy lại các khóa của một nhóm khóa khác, nhưng giá trị này không có khóa");

    public static Diagnostic Tag(Origin origin, string tag) => Error("RUB1114", origin,
        $"`{tag}` is a YAML tag, which a rubric does not use",
        $"`{tag}` là thẻ YAML, bộ tiêu chí không dùng thẻ",
        new("delete it, or quote the value if it starts with `!`; for negation write `not`",
            "hãy xóa thẻ này, hoặc đặt giá trị trong dấu nháy nếu nó bắt đầu bằng `!`; phép phủ định viết là `not`"));

    public static Diagnostic KeyIsNoText(Origin origin) => Error("RUB1115", origin,
        "a key must be a text, and not empty", "khóa phải là văn bản và không được để trống");

    public static Diagnostic DuplicateKey(Origin origin, string key, int firstLine) => Error("RUB1116", origin,
        $"the key `{key}` is given twice; it already stands in line {firstLine}",
        $"khóa `{key}` được viết hai lần; nó đã có ở dòng {firstLine}");
}
