using RubricEngine.Diagnostics;
using RubricEngine.Text;

namespace RubricEngine.Scripting;

/// <summary>Every diagnostic about scripts, RUB50xx: one method each, which owns its code, severity, wording and help.</summary>
internal static class ScriptDiagnosticCatalogue
{
    public static Diagnostic NotAllowed(Origin? place) => new("RUB5001", Severity.Error, place,
        new("scripts are not allowed here, so none is compiled", "ở đây không cho phép kịch bản nên không kịch bản nào được biên dịch"),
        new("a host allows them by its policy of scripts", "ứng dụng cho phép kịch bản bằng chính sách kịch bản của mình"));

    public static Diagnostic NotOnHashList(Origin place, string hash) => new("RUB5002", Severity.Error, place,
        new($"the script is not on the host's list: its SHA-256 is `{hash}`", $"kịch bản không có trong danh sách của ứng dụng: SHA-256 của nó là `{hash}`"),
        new("whoever answers for the host reads the script and adds this hash to the list", "người phụ trách ứng dụng cần đọc kịch bản rồi thêm mã băm này vào danh sách"));

    public static Diagnostic TooLong(Origin? place, int bytes) => new("RUB5003", Severity.Error, place,
        new($"a script may have at most {bytes} bytes", $"kịch bản có tối đa {bytes} byte"));

    public static Diagnostic Unreadable(string path, Exception why) => new("RUB5004", Severity.Error, null,
        new($"the script `{path}` cannot be read: {Lowered(why.Message)}", $"không đọc được kịch bản `{path}`: {Lowered(why.Message)}"));

    public static Diagnostic NotText(Origin place) => new("RUB5005", Severity.Error, place,
        new("the script is not text in UTF-8", "kịch bản không phải văn bản UTF-8"));

    public static Diagnostic HiddenCharacter(Origin place, string point) => new("RUB5006", Severity.Error, place,
        new($"the character {point} shows a text as what it is not", $"ký tự {point} làm văn bản hiển thị khác với nội dung thật"));

    public static Diagnostic TooDeep(Origin place, int most) => new("RUB5007", Severity.Error, place,
        new($"this stands too deep in other things: {most} levels are the most", $"phần này lồng quá sâu: tối đa {most} mức"));

    public static Diagnostic TooMuchAtOnce(Origin place, int most) => new("RUB5008", Severity.Error, place,
        new($"a statement has at most {most} words and signs", $"mỗi câu lệnh có tối đa {most} từ và ký hiệu"));

    public static Diagnostic Construct(Origin place, Message what) => new("RUB5009", Severity.Error, place,
        new($"a script may not use {what.English}", $"kịch bản không được dùng {what.Vietnamese}"));

    public static Diagnostic Directive(Origin place, string written) => new("RUB5010", Severity.Error, place,
        new($"a script may not use `{written}`: it has no directives", $"kịch bản không được dùng `{written}`: không có chỉ thị tiền xử lý"));

    public static Diagnostic NotOnList(Origin place, string name, Message? nearest) => new("RUB5011", Severity.Error, place,
        new($"`{name}` is not declared here and not on the list of what scripts may name", $"`{name}` không được khai báo ở đây và không có trong danh sách tên kịch bản được dùng"),
        nearest);

    public static Diagnostic ForCompilerOnly(Origin place, string name) => new("RUB5012", Severity.Error, place,
        new($"`{name}` is not on the list of what scripts may name", $"`{name}` không có trong danh sách tên kịch bản được dùng"));

    public static Diagnostic RefusedType(Origin place, string type) => new("RUB5013", Severity.Error, place,
        new($"a script may have no value of the type `{type}`", $"kịch bản không được có giá trị kiểu `{type}`"),
        new("`bool`, `int`, `long`, `decimal`, `char`, `string`, `DateOnly`, arrays and lists of them are there", "có thể dùng `bool`, `int`, `long`, `decimal`, `char`, `string`, `DateOnly`, mảng và danh sách của chúng"));

    public static Diagnostic FloatingPoint(Origin place) => new("RUB5014", Severity.Error, place,
        new("a script has no floating point: between a fact and a point every number is exact", "kịch bản không có số dấu phẩy động: từ số liệu đến điểm mọi số đều chính xác"),
        new("write `1.5m`, and `decimal` for the type", "hãy viết `1.5m`, và kiểu `decimal`"));

    public static Diagnostic CompilerError(Origin place, string code, string said) => new("RUB5015", Severity.Error, place,
        new($"the C# compiler says {code}: {said}", $"trình biên dịch C# báo {code}: {said}"));

    public static Diagnostic CompilerWarning(Origin place, string code, string said) => new("RUB5016", Severity.Warning, place,
        new($"the C# compiler says {code}: {said}", $"trình biên dịch C# báo {code}: {said}"));

    public static Diagnostic Signature(Origin place, Message what) => new("RUB5017", Severity.Error, place,
        new($"the signature cannot be read: {what.English}", $"không đọc được phần khai báo hàm: {what.Vietnamese}"),
        new("such as `//! function risk(area: number 0..100000 digits 2 unit m2) -> number 0..10`", "ví dụ `//! function risk(area: number 0..100000 digits 2 unit m2) -> number 0..10`"));

    public static Diagnostic SignatureWithoutMethod(Origin place, string name) => new("RUB5018", Severity.Error, place,
        new($"no method `{name}` follows this signature", $"sau khai báo này không có phương thức `{name}`"));

    public static Diagnostic OtherParameters(Origin place, string name, string expected) => new("RUB5019", Severity.Error, place,
        new($"the method `{name}` does not take what its signature says: expected `{expected}`", $"phương thức `{name}` không nhận đúng tham số như khai báo: cần `{expected}`"));

    public static Diagnostic OtherResult(Origin place, string name, string expected) => new("RUB5020", Severity.Error, place,
        new($"the method `{name}` does not give what its signature says: expected {expected}", $"phương thức `{name}` không trả về đúng kiểu như khai báo: cần {expected}"),
        new("a result that may be null is unknown where it is", "kết quả được phép là null, khi đó là chưa biết"));

    public static Diagnostic NoFunction(Origin place) => new("RUB5021", Severity.Error, place,
        new("the script declares no function", "kịch bản không khai báo hàm nào"),
        new("a line such as `//! function risk(area: number 0..100000 digits 2 unit m2) -> number 0..10` stands before a method", "trước phương thức cần một dòng như `//! function risk(area: number 0..100000 digits 2 unit m2) -> number 0..10`"));

    public static Diagnostic ReservedName(Origin place, string name) => new("RUB5022", Severity.Error, place,
        new($"`{name}` begins with two underscores, as no name of a script may", $"`{name}` bắt đầu bằng hai dấu gạch dưới, tên trong kịch bản không được như vậy"));

    public static Diagnostic MethodTwice(Origin place, string name) => new("RUB5023", Severity.Error, place,
        new($"the method `{name}` stands twice", $"phương thức `{name}` xuất hiện hai lần"));

    public static Diagnostic NotPure(Origin place) => new("RUB5024", Severity.Error, place,
        new("a script cannot be impure: all it can read are its arguments", "kịch bản không thể `impure`: nó chỉ đọc được tham số"));

    public static Diagnostic MethodTooLarge(Origin place, string name) => new("RUB5025", Severity.Error, place,
        new($"the method `{name}` is too large", $"phương thức `{name}` quá lớn"),
        new("split it", "hãy tách nhỏ"));

    public static Diagnostic TextTooLong(Origin place, int most) => new("RUB5026", Severity.Error, place,
        new($"a text in a script has at most {most} characters", $"văn bản trong kịch bản có tối đa {most} ký tự"));

    public static Diagnostic TooSlow(Origin place, int seconds) => new("RUB5027", Severity.Error, place,
        new($"the script took more than {seconds} seconds to compile and is left", $"biên dịch kịch bản quá {seconds} giây nên bị bỏ"));

    public static Diagnostic RefusedCode(Origin place, string what) => new("RUB5028", Severity.Error, place,
        new($"what the compiler made of the script names `{what}`, which is not on the list", $"mã sinh ra từ kịch bản dùng `{what}`, không có trong danh sách"));

    public static Diagnostic ConstantNotLiteral(Origin place) => new("RUB5029", Severity.Error, place,
        new("a constant text is written out, not made of others", "hằng văn bản phải viết trọn, không ghép từ văn bản khác"));

    public static Diagnostic RefusedOperation(Origin place, string what) => new("RUB5030", Severity.Error, place,
        new($"this does what a script may not do: {what}", $"phần này làm điều kịch bản không được làm: {what}"));

    private static string Lowered(string text) => text.Length > 0 ? char.ToLowerInvariant(text[0]) + text[1..].TrimEnd('.') : text;
}
