using RubricEngine.Text;

namespace RubricEngine.Diagnostics;

/// <summary>RUB250x: finding what a rubric extends or imports. RUB251x and RUB252x: what an overlay changes. RUB253x: imports. RUB254x: tightening.</summary>
internal static partial class DiagnosticCatalogue
{
    public static Diagnostic CatalogueNeeded(Origin at, string reference) => Error("RUB2501", at,
        $"`{reference}` is looked up in a catalogue of rubrics, but none is given", $"`{reference}` phải tra trong danh mục bộ tiêu chí, nhưng chưa có danh mục nào",
        new("name the folder of rubrics with `--rubrics`; a program passes a catalogue in the options of compiling",
            "hãy nêu thư mục bộ tiêu chí bằng `--rubrics`; chương trình thì truyền danh mục trong tùy chọn biên dịch"));

    public static Diagnostic VersionNotNamed(Origin at, string id, IEnumerable<string> versions) => Error("RUB2502", at,
        $"`{id}` needs a version, as in `{id}@{versions.LastOrDefault("2024.1")}`", $"`{id}` phải kèm phiên bản, như `{id}@{versions.LastOrDefault("2024.1")}`",
        new("a version is named, so that a later one does not change what this file means", "phải nêu phiên bản để bản ban hành sau không làm thay đổi nghĩa của tệp này"));

    public static Diagnostic UnknownRubric(Origin? at, string id, string? nearest) => Error("RUB2503", at,
        $"the catalogue has no rubric `{id}`", $"danh mục không có bộ tiêu chí `{id}`", Nearest(nearest));

    public static Diagnostic UnknownVersion(Origin? at, string id, string version, IReadOnlyList<string> versions) => Error("RUB2504", at,
        $"`{id}` has no version `{version}`, only {List(versions)}", $"`{id}` không có phiên bản `{version}`, chỉ có {List(versions)}", Nearest(NearestName.Find(version, versions)));

    public static Diagnostic ChainCycle(Origin at, IEnumerable<string> chain) => Error("RUB2505", at,
        $"these need each other, so that none is complete: {Arrows(chain)}", $"các tệp này phụ thuộc vòng nhau nên không tệp nào đầy đủ: {Arrows(chain)}");

    public static Diagnostic ChainTooDeep(Origin at, int most, IEnumerable<string> chain) => Error("RUB2506", at,
        $"more than {most} files build on one another: {Arrows(chain)}", $"hơn {most} tệp kế thừa nối tiếp nhau: {Arrows(chain)}");

    public static Diagnostic SharedIsNoBase(Origin at, string reference) => Error("RUB2507", at,
        $"`{reference}` holds shared declarations, which are no rubric to extend", $"`{reference}` là phần dùng chung, không phải bộ tiêu chí để kế thừa",
        new("take its declarations with `import`", "hãy dùng `import` để lấy các khai báo của nó"));

    public static Diagnostic SharedHasNo(Origin at, string key) => Error("RUB2508", at,
        $"shared declarations have no `{key}`", $"phần dùng chung không có `{key}`",
        new("a file of shared declarations has units, facts, requirements, parameters and named expressions; what scores belongs in a rubric",
            "tệp dùng chung chỉ gồm đơn vị, số liệu, ràng buộc, định mức và đại lượng tính; phần chấm điểm thuộc về bộ tiêu chí"));

    public static Diagnostic AlreadyInBase(Origin at, string name, Origin first) => Error("RUB2510", at,
        $"`{name}` is already there: {first}", $"`{name}` đã có sẵn: {first}",
        new("change it with `replace` or `tighten`, or give the new one another name", "hãy sửa bằng `replace` hoặc `tighten`, hoặc đặt tên khác cho cái mới"));

    public static Diagnostic AddedTwice(Origin at, string name, Origin first) => Error("RUB2511", at,
        $"`{name}` is added twice; first in {first}", $"`{name}` được bổ sung hai lần; lần đầu tại {first}");

    public static Diagnostic NoSuchTarget(Origin at, Message kind, string path, string? nearest) => Error("RUB2512", at,
        $"the base has no {kind.English} `{path}`", $"bộ tiêu chí gốc không có {kind.Vietnamese} `{path}`", Nearest(nearest));

    public static Diagnostic AmbiguousTarget(Origin at, string path, IEnumerable<string> paths) => Error("RUB2513", at,
        $"`{path}` may mean {List(paths)} of the base", $"`{path}` có thể là {List(paths)} của bộ tiêu chí gốc", new("write the whole path", "hãy viết đầy đủ đường dẫn"));

    public static Diagnostic ChangedAndRemoved(Origin at, string path, Origin other) => Error("RUB2514", at,
        $"`{path}` cannot be changed, because it is removed or replaced as a whole in {other}", $"không thể sửa `{path}` vì đã bị bỏ hoặc bị thay toàn bộ tại {other}");

    public static Diagnostic ChangedTwice(Origin at, string path, string key, Origin other) => Error("RUB2515", at,
        $"`{key}` of `{path}` is changed twice; first in {other}", $"`{key}` của `{path}` bị sửa hai lần; lần đầu tại {other}");

    public static Diagnostic SealedTarget(Origin at, string path, Origin declared) => Error("RUB2516", at,
        $"{Whole(path).English} may not be changed: the base says so in {declared}", $"không được sửa {Whole(path).Vietnamese}: bộ tiêu chí gốc quy định tại {declared}");

    public static Diagnostic OnlyTighter(Origin at, string path, Origin declared) => Error("RUB2517", at,
        $"{Whole(path).English} may only be tightened: the base says so in {declared}", $"{Whole(path).Vietnamese} chỉ được quy định chặt hơn: bộ tiêu chí gốc quy định tại {declared}",
        new("use `tighten`", "hãy dùng `tighten`"));

    public static Diagnostic OnlyAdditions(Origin at, string path, Origin declared) => Error("RUB2518", at,
        $"{Whole(path).English} may only get additions: the base says so in {declared}", $"{Whole(path).Vietnamese} chỉ được bổ sung: bộ tiêu chí gốc quy định tại {declared}");

    public static Diagnostic NoAdditions(Origin at, string path, Origin declared) => Error("RUB2519", at,
        $"nothing may be added to {Whole(path).English}: the base says so in {declared}", $"không được bổ sung vào {Whole(path).Vietnamese}: bộ tiêu chí gốc quy định tại {declared}");

    public static Diagnostic NoPlaceFor(Origin at, string key, string? into) => Error("RUB2520", at,
        into is null ? $"`{key}` need to know what they go `into`" : $"`{into}` has no place for `{key}`",
        into is null ? $"cần nêu `into` cho `{key}`" : $"`{into}` không chứa được `{key}`");

    public static Diagnostic PermissionWidened(Origin at, string path, Origin declared) => Error("RUB2521", at,
        $"what may be done to {Whole(path).English} is for the base to say, as in {declared}", $"việc được làm gì với {Whole(path).Vietnamese} do bộ tiêu chí gốc quy định, như tại {declared}");

    public static Diagnostic RemovedButRead(Origin at, string name, Origin reader) => Error("RUB2522", at,
        $"`{name}` is removed, but {reader} still reads it", $"`{name}` bị bỏ, nhưng {reader} vẫn dùng đến",
        new("remove or replace what reads it too", "hãy bỏ hoặc thay cả phần dùng đến nó"));

    public static Diagnostic NoKeyOfList(Origin at, string list, string key) => Error("RUB2523", at,
        $"`{list}` is a list of records, which has no `{key}`", $"`{list}` là danh sách, không có `{key}`",
        new Message("remove the list and declare it anew with its fields", "hãy bỏ danh sách và khai báo lại cùng các trường"));

    public static Diagnostic ImportConflict(Origin at, string name, Origin imported, Origin other) => Error("RUB2530", at,
        $"`{name}` of {imported} is already there: {other}", $"`{name}` tại {imported} đã có sẵn: {other}",
        new("leave one of them out; `only` lists what an import takes", "hãy bỏ một bên; `only` liệt kê những gì được lấy"));

    public static Diagnostic NothingToImport(Origin at, string name, string from, string? nearest) => Error("RUB2531", at,
        $"`{from}` has no fact, unit, parameter or let `{name}`", $"`{from}` không có số liệu, đơn vị, định mức hay đại lượng tính `{name}`", Nearest(nearest));

    public static Diagnostic ImportIncomplete(Origin at, string name, string needed, Origin reader) => Error("RUB2532", at,
        $"`{name}` reads `{needed}` in {reader}, which is not imported", $"`{name}` dùng `{needed}` tại {reader}, nhưng `{needed}` không được lấy vào",
        new($"add `{needed}` to `only`", $"hãy thêm `{needed}` vào `only`"));

    public static Diagnostic NotTighter(Origin at, string key, string path, Message found, Origin? before) => Error("RUB2540", at,
        $"`{key}` of `{path}` is looser than the base{Of(before)}: {found.English}", $"`{key}` của `{path}` lỏng hơn bộ tiêu chí gốc{Of(before)}: {found.Vietnamese}",
        new("what tightens may only make points and grades harder to get", "siết chặt chỉ được làm cho điểm và xếp loại khó đạt hơn"));

    public static Diagnostic TighterUndecided(Origin at, string key, string path, Origin? before) => Warning("RUB2541", at,
        $"whether `{key}` of `{path}` is tighter than the base{Of(before)} cannot be decided", $"không xác định được `{key}` của `{path}` có chặt hơn bộ tiêu chí gốc{Of(before)} hay không",
        new("compare the two by hand", "hãy tự so sánh hai bên"));

    private static string Of(Origin? place) => place is null ? "" : $" ({place})";

    private static Message Whole(string path) => path.Length == 0 ? new("the rubric", "bộ tiêu chí") : new($"`{path}`", $"`{path}`");

    private static string Arrows(IEnumerable<string> chain) => string.Join(" → ", chain.Select(n => $"`{n}`"));
}
