using RubricEngine.Text;

namespace RubricEngine.Diagnostics;

/// <summary>RUB31xx: functions of hosts and plugins, and where they come from.</summary>
internal static partial class DiagnosticCatalogue
{
    public static Diagnostic FunctionNameTaken(Origin? at, string name, string plugin, string other) => Error("RUB3101", at,
        $"the function `{name}` of {plugin} is left out: {other} has one of this name", $"hàm `{name}` của {plugin} bị bỏ qua: {other} đã có hàm cùng tên",
        new("give one of them another name", "hãy đặt tên khác cho một trong hai hàm"));

    public static Diagnostic FunctionWithoutSignature(Origin? at, string plugin, Exception why) => Error("RUB3102", at,
        $"a function of {plugin} is left out: its signature cannot be read: {OneLine(why)}", $"một hàm của {plugin} bị bỏ qua: không đọc được khai báo của hàm: {OneLine(why)}");

    public static Diagnostic ManifestNoJson(Origin at) => Error("RUB3103", at,
        "the manifest of a plugin must be a JSON object", "tệp khai báo của plugin phải là một đối tượng JSON");

    public static Diagnostic ManifestKeyMissing(Origin at, string key) => Error("RUB3104", at,
        $"the manifest of a plugin needs `{key}`", $"tệp khai báo của plugin cần có `{key}`");

    public static Diagnostic ManifestKeyUnknown(Origin at, string key, string? nearest) => Warning("RUB3105", at,
        $"`{key}` means nothing in the manifest of a plugin", $"`{key}` không có nghĩa trong tệp khai báo của plugin", Nearest(nearest));

    public static Diagnostic ManifestKeyTwice(Origin at, string key) => Error("RUB3106", at,
        $"`{key}` stands twice", $"`{key}` xuất hiện hai lần");

    public static Diagnostic ManifestTextExpected(Origin at, string key) => Error("RUB3107", at,
        $"`{key}` must be a text", $"`{key}` phải là một chuỗi ký tự");

    public static Diagnostic ManifestDependencies(Origin at) => Error("RUB3108", at,
        "`dependencies` must be an object of file names, each with its SHA-256", "`dependencies` phải là một đối tượng gồm tên tệp, mỗi tệp kèm mã SHA-256");

    public static Diagnostic ManifestEngineRange(Origin at, string text) => Error("RUB3109", at,
        $"`{text}` is no range of versions", $"`{text}` không phải là một khoảng phiên bản",
        new("a range is written as `>=0.1 <1.0`", "khoảng phiên bản được viết như `>=0.1 <1.0`"));

    public static Diagnostic ManifestFileName(Origin at, string name) => Error("RUB3110", at,
        $"`{name}` must be the name of a `.dll` file beside the manifest, without a folder", $"`{name}` phải là tên một tệp `.dll` nằm cạnh tệp khai báo, không kèm thư mục");

    public static Diagnostic ManifestHash(Origin at, string hash) => Error("RUB3111", at,
        $"`{hash}` is no SHA-256: 64 hex digits are", $"`{hash}` không phải là mã SHA-256: mã gồm 64 chữ số hệ 16");

    public static Diagnostic EngineOutOfRange(Origin at, string plugin, string range, string version) => Error("RUB3112", at,
        $"the plugin `{plugin}` needs an engine {range}, and this one is {version}", $"plugin `{plugin}` cần bộ máy phiên bản {range}, còn bản này là {version}");

    public static Diagnostic PluginFileUnreadable(Origin at, string path, Exception why) => Error("RUB3113", at,
        $"`{path}` cannot be read: {OneLine(why)}", $"không đọc được `{path}`: {OneLine(why)}");

    public static Diagnostic PluginHashDiffers(Origin at, string file, string hash) => Error("RUB3114", at,
        $"`{file}` is not the file that the manifest describes: its SHA-256 is {hash}", $"`{file}` không phải là tệp mà khai báo mô tả: mã SHA-256 của tệp là {hash}",
        new("write this hash into the manifest if the file is the one that is meant", "nếu đúng là tệp này, hãy ghi mã trên vào tệp khai báo"));

    public static Diagnostic PluginNotAllowed(Origin at, string file, string hash) => Error("RUB3115", at,
        $"`{file}` is not on the host's list of allowed assemblies: its SHA-256 is {hash}", $"`{file}` không có trong danh sách được phép của hệ thống: mã SHA-256 của tệp là {hash}");

    public static Diagnostic PluginNotLoaded(Origin at, string plugin, Exception why) => Error("RUB3116", at,
        $"the plugin `{plugin}` cannot be loaded: {OneLine(why)}", $"không nạp được plugin `{plugin}`: {OneLine(why)}");

    public static Diagnostic PluginWithoutFunctions(Origin at, string plugin, string assembly) => Warning("RUB3117", at,
        $"the plugin `{plugin}` has no functions: `{assembly}` has no public class that implements IRubricFunction", $"plugin `{plugin}` không có hàm nào: `{assembly}` không có lớp công khai nào cài đặt IRubricFunction");

    public static Diagnostic FunctionWithoutConstructor(Origin at, string plugin, string type) => Error("RUB3118", at,
        $"the class `{type}` of the plugin `{plugin}` is left out: it has no public constructor without parameters", $"lớp `{type}` của plugin `{plugin}` bị bỏ qua: lớp không có hàm tạo công khai không tham số");

    public static Diagnostic FunctionNotMade(Origin at, string plugin, string type, Exception why) => Error("RUB3119", at,
        $"the class `{type}` of the plugin `{plugin}` is left out: its constructor failed: {OneLine(why)}", $"lớp `{type}` của plugin `{plugin}` bị bỏ qua: hàm tạo của lớp bị lỗi: {OneLine(why)}");

    public static Diagnostic FolderWithoutManifest(Origin at, string folder, string manifest) => Warning("RUB3120", at,
        $"the assemblies in `{folder}` are not loaded: there is no `{manifest}`", $"các tệp trong `{folder}` không được nạp: không có `{manifest}`");

    public static Diagnostic PluginTwice(Origin at, string name, Origin first) => Error("RUB3121", at,
        $"the plugin `{name}` is there already, in {first}", $"plugin `{name}` đã có tại {first}");

    public static Diagnostic FunctionSourceFailed(string folders, Exception why) => Error("RUB3122", null,
        $"a source of functions failed ({folders}): {OneLine(why)}", $"một nguồn cung cấp hàm bị lỗi ({folders}): {OneLine(why)}");

    private static string OneLine(Exception exception) => exception.Message.ReplaceLineEndings(" ").TrimEnd('.');
}
