using RubricEngine.Text;

namespace RubricEngine.Diagnostics;

internal static partial class DiagnosticCatalogue
{
    public static Diagnostic UnknownName(Origin at, string name, string? nearest) => Error("RUB2001", at,
        $"`{name}` is not a declared fact, parameter or let", $"`{name}` không phải là số liệu, định mức hay đại lượng tính đã khai báo", Nearest(nearest));

    public static Diagnostic UnknownFunction(Origin at, string name, string? nearest) => Error("RUB2002", at,
        $"there is no function `{name}`", $"không có hàm `{name}`",
        Nearest(nearest) ?? new Message("functions of plugins are known where their folder is named: `--plugins DIR`", "hàm của phần mở rộng chỉ được biết khi nêu thư mục chứa chúng: `--plugins DIR`"));

    public static Diagnostic UnknownUnit(Origin at, string name, string units, string? nearest) => Error("RUB2003", at,
        $"`{name}` is not a unit of this rubric", $"`{name}` không phải là đơn vị tính của bộ tiêu chí này",
        Nearest(nearest) ?? new Message($"a unit exists when a fact uses it or `{units}` names it", $"đơn vị tính phải được dùng trong một số liệu hoặc nêu ở `{units}`"));

    public static Diagnostic UnknownChoice(Origin at, string name, IEnumerable<string> choices, string? nearest) => Error("RUB2004", at,
        $"`{name}` is none of the choices {List(choices)}", $"`{name}` không thuộc các giá trị {List(choices)}", Nearest(nearest));

    public static Diagnostic UnknownGrade(Origin at, string name, string? nearest) => Error("RUB2005", at,
        $"there is no grade `{name}`", $"không có mức xếp loại `{name}`", Nearest(nearest));

    public static Diagnostic UnknownMember(Origin at, string name, string? nearest) => Error("RUB2006", at,
        $"there is no criterion or group `{name}`", $"không có tiêu chí hay nhóm `{name}`", Nearest(nearest));

    public static Diagnostic AmbiguousMember(Origin at, string name, IEnumerable<string> paths) => Error("RUB2007", at,
        $"`{name}` may mean {List(paths)}", $"`{name}` có thể là {List(paths)}",
        new Message("write the whole path", "hãy viết đầy đủ đường dẫn"));

    public static Diagnostic DuplicateName(Origin at, string name, Origin first) => Error("RUB2008", at,
        $"`{name}` is declared twice; first in line {first.Position.Line}", $"`{name}` được khai báo hai lần; lần đầu ở dòng {first.Position.Line}");

    public static Diagnostic DuplicateId(Origin at, string path, string code, Origin first) => Error("RUB2009", at,
        $"the id `{path}` is used twice; first in line {first.Position.Line}", $"mã `{path}` được dùng hai lần; lần đầu ở dòng {first.Position.Line}",
        new Message($"an id is unique in its group; printed codes may repeat, see `{code}`", $"mã phải duy nhất trong nhóm; số hiệu in trên văn bản thì được lặp, xem `{code}`"));

    public static Diagnostic ReservedName(Origin at, string name) => Error("RUB2010", at,
        $"`{name}` has a meaning of its own and cannot name a fact, parameter or let", $"`{name}` đã có nghĩa riêng nên không thể đặt tên cho số liệu, định mức hay đại lượng tính");

    public static Diagnostic BadName(Origin at, string name) => Error("RUB2011", at,
        $"`{name}` is not a name", $"`{name}` không phải là tên hợp lệ",
        new Message("a name is letters of any script, digits and `_`, and starts with a letter", "tên gồm chữ cái, chữ số và `_`, bắt đầu bằng chữ cái"));

    public static Diagnostic LetCycle(Origin at, IEnumerable<string> names) => Error("RUB2012", at,
        $"these need each other, so that none has a value: {string.Join(" → ", names.Select(n => $"`{n}`"))}", $"các đại lượng này phụ thuộc vòng nhau nên không tính được: {string.Join(" → ", names.Select(n => $"`{n}`"))}");

    public static Diagnostic ResultCycle(Origin at, IEnumerable<string> paths) => Error("RUB2013", at,
        $"these results need each other, so that none can be found: {string.Join(" → ", paths.Select(n => $"`{n}`"))}", $"các kết quả này phụ thuộc vòng nhau nên không xác định được: {string.Join(" → ", paths.Select(n => $"`{n}`"))}");

    public static Diagnostic Required(Origin at, string key, string englishWhat, string vietnameseWhat) => Error("RUB2014", at,
        $"`{key}` is missing: {englishWhat}", $"thiếu `{key}`: {vietnameseWhat}");

    public static Diagnostic UnsupportedFormat(Origin at, string written) => Error("RUB2015", at,
        $"format `{written}` is not known; this version reads format 1", $"không biết định dạng `{written}`; phiên bản này đọc định dạng 1");

    public static Diagnostic NoPrevious(Origin at, string fact, string previous) => Error("RUB2016", at,
        $"`{fact}` is not declared to have a value of the previous period", $"`{fact}` chưa được khai báo là có số liệu kỳ trước",
        new Message($"mark the fact `{fact}` with `{previous}`", $"hãy khai báo `{previous}` cho số liệu `{fact}`"));

    public static Diagnostic PreviousNeedsFact(Origin at, string function) => Error("RUB2017", at,
        $"`{function}` takes the name of a fact and nothing else", $"`{function}` chỉ nhận tên của một số liệu");

    public static Diagnostic ResultNotReadable(Origin at, string name) => Error("RUB2018", at,
        $"`{name}` is a result and cannot be read here", $"`{name}` là kết quả, không dùng được ở đây",
        new Message("conditions of grades, vetoes and adjustments read the whole; gates read a status; criteria and groups read single criteria or groups", "điều kiện xếp loại, không xét và hạ bậc đọc được toàn bộ; điều kiện xét đọc trạng thái; tiêu chí và nhóm đọc từng tiêu chí hoặc nhóm"));

    public static Diagnostic UnknownWord(Origin at, string written, IEnumerable<string> words, string? nearest) => Error("RUB2019", at,
        $"`{written}` is none of {List(words)}", $"`{written}` không thuộc {List(words)}", Nearest(nearest));

    public static Diagnostic ChoiceClash(Origin at, string name) => Error("RUB2020", at,
        $"`{name}` is both a choice here and a declared name", $"`{name}` vừa là giá trị cho phép ở đây vừa là tên đã khai báo",
        new Message($"write \"{name}\" in quotes for the choice, or rename the other", $"viết \"{name}\" trong ngoặc kép nếu là giá trị, hoặc đổi tên kia"));

    /// <param name="at">The call.</param>
    /// <param name="name">The function.</param>
    /// <param name="expected">The number it takes.</param>
    /// <param name="orMore">Whether it takes more as well.</param>
    /// <param name="found">The number written.</param>
    public static Diagnostic ArgumentCount(Origin at, string name, int expected, bool orMore, int found) => Error("RUB2021", at,
        $"`{name}` takes {(orMore ? "at least " : "")}{expected} {(expected == 1 ? "argument" : "arguments")}, found {found}", $"`{name}` nhận {(orMore ? "ít nhất " : "")}{expected} tham số, thấy {found}");

    public static Diagnostic TooDeep(Origin at) => Error("RUB2022", at,
        "this is nested too deeply, counting through lets, parameters and results", "biểu thức lồng nhau quá sâu, tính cả các đại lượng tính, định mức và kết quả");

    public static Diagnostic TooManyExpansions(Origin at, int most) => Error("RUB2023", at,
        $"lets with parameters expand to more than {most} parts", $"các đại lượng có tham số khai triển thành hơn {most} phần");

    public static Diagnostic ConstantExpected(Origin at, string englishWhat, string vietnameseWhat) => Error("RUB2024", at,
        $"expected {englishWhat} that is written out, not computed from facts", $"cần {vietnameseWhat} viết sẵn, không tính từ số liệu");

    public static Diagnostic NotCallable(Origin at, string name) => Error("RUB2025", at,
        $"`{name}` takes no arguments", $"`{name}` không nhận tham số");

    public static Diagnostic NeedsArguments(Origin at, string name, int count) => Error("RUB2026", at,
        $"`{name}` takes {count} arguments in brackets", $"`{name}` cần {count} tham số trong ngoặc");

    public static Diagnostic StatusOfGroup(Origin at, string name) => Error("RUB2027", at,
        $"`{name}` is a group; only criteria have a status", $"`{name}` là nhóm; chỉ tiêu chí mới có trạng thái");

    private static string List(IEnumerable<string> names)
    {
        string[] shown = [.. names.Take(9)];
        return string.Join(", ", shown.Take(8).Select(n => $"`{n}`")) + (shown.Length > 8 ? ", …" : "");
    }
}
