using RubricEngine.Text;

namespace RubricEngine.Diagnostics;

/// <summary>RUB114x: YAML that is not the form of a rubric.</summary>
internal static partial class DiagnosticCatalogue
{
    public static Diagnostic UnknownKey(Origin origin, string key, Message construct, Message? help) => Error("RUB1140", origin,
        $"{construct.English} has no key `{key}`", $"{construct.Vietnamese} không có khóa `{key}`", help);

    /// <summary>Help for an unknown key that is near a known one.</summary>
    public static Message NearestKey(string nearest) => Nearest(nearest)!;

    /// <summary>Help for a key that stands in the wrong construct.</summary>
    public static Message KeyOf(string key, Message home) =>
        new($"`{key}` is a key of {home.English}", $"`{key}` là khóa của {home.Vietnamese}");

    /// <summary>Help that lists what there is.</summary>
    public static Message KeysAre(IReadOnlyList<string> keys)
    {
        string listed = string.Join(", ", keys.Select(key => $"`{key}`"));
        return new(keys.Count == 1 ? $"its only key is {listed}" : $"its keys are {listed}", $"các khóa của nó là {listed}");
    }

    public static Diagnostic MissingKey(Origin origin, string key, Message construct) => Error("RUB1141", origin,
        $"{construct.English} needs the key `{key}`", $"{construct.Vietnamese} phải có khóa `{key}`");

    public static Diagnostic MissingValue(Origin origin, string key, Message construct) => Error("RUB1142", origin,
        $"{construct.English} needs a value for `{key}`", $"{construct.Vietnamese} phải có giá trị cho `{key}`");

    public static Diagnostic UnfinishedKey(Origin origin, string key) => Warning("RUB1146", origin,
        $"`{key}` has no value, so it is left out", $"`{key}` chưa có giá trị nên được bỏ qua",
        new("write its value, or delete the key", "hãy viết giá trị, hoặc xóa khóa này"));

    public static Diagnostic WrongKind(Origin origin, string key, bool isItem, Message expected, Message found, Message? help) => Error("RUB1143", origin,
        isItem ? $"each item of `{key}` must be {expected.English}, but this is {found.English}" : $"`{key}` must be {expected.English}, but is {found.English}",
        isItem ? $"mỗi mục của `{key}` phải là {expected.Vietnamese}, nhưng đây là {found.Vietnamese}" : $"`{key}` phải là {expected.Vietnamese}, nhưng lại là {found.Vietnamese}",
        help);

    public static Diagnostic NotAFlag(Origin origin, string key, string yes, string no, string found) => Error("RUB1144", origin,
        $"`{key}` must be `{yes}` or `{no}`, found {(found.Length == 0 ? "nothing" : $"`{Shortened(found)}`")}",
        $"`{key}` phải là `{yes}` hoặc `{no}`, nhưng {(found.Length == 0 ? "không có gì" : $"gặp `{Shortened(found)}`")}");

    public static Diagnostic MissingCompanion(Origin origin, string key, string companion) => Error("RUB1145", origin,
        $"`{key}` has a meaning only together with `{companion}`",
        $"`{key}` chỉ có nghĩa khi đi cùng `{companion}`");

    public static Diagnostic ExclusiveKeys(Origin origin, string key, string other) => Error("RUB1147", origin,
        $"`{key}` cannot stand beside `{other}`, which already gives the value",
        $"`{key}` không được đi cùng `{other}`, vì `{other}` đã cho giá trị");

    public static Diagnostic OtherLanguage(Origin origin, Message declared, Message used, string key, string code) => Error("RUB1148", origin,
        $"the file says that it is written in {declared.English}, but its keys are {used.English}",
        $"tệp khai báo là viết bằng {declared.Vietnamese}, nhưng các khóa lại là {used.Vietnamese}",
        new Message($"write `{key}: {code}`, or delete `{key}`: it is about the words of the file, not about its titles",
            $"hãy viết `{key}: {code}`, hoặc xóa `{key}`: khóa này nói về từ khóa của tệp, không phải về các tên gọi"));

    public static Diagnostic KeyOfOtherLanguage(Origin origin, string key, Message its, Message file, string instead) => Error("RUB1149", origin,
        $"`{key}` is {its.English}, but the keys of this file are {file.English}",
        $"`{key}` là {its.Vietnamese}, nhưng các khóa của tệp này là {file.Vietnamese}",
        new Message($"write `{instead}`", $"hãy viết `{instead}`"));
}
