using System.Globalization;
using RubricEngine.Diagnostics;
using RubricEngine.Text;

namespace RubricEngine.Cli;

/// <summary>
/// Every diagnostic of the tool itself: one method each, which owns its code, wording and help.
/// RUB400x usage, RUB401x files, RUB402x what was asked for is not in the data, RUB403x tests, RUB404x facts for expressions, RUB406x audits.
/// </summary>
internal static class ToolDiagnostics
{
    public static Diagnostic UnknownVerb(string written, IEnumerable<string> verbs) => Error("RUB4001",
        $"`{written}` is no verb of `rubric`", $"`{written}` không phải là lệnh của `rubric`", Nearest(written, verbs));

    public static Diagnostic VerbMissing() => Error("RUB4002",
        "a verb is expected", "cần một lệnh", new("`rubric --help` lists the verbs", "`rubric --help` liệt kê các lệnh"));

    public static Diagnostic UnknownOption(string written, IEnumerable<string> options) => Error("RUB4003",
        $"there is no option `{written}` here", $"ở đây không có tùy chọn `{written}`", Nearest(written, options)
            ?? new("a path that starts with a hyphen goes behind `--`", "đường dẫn bắt đầu bằng gạch nối phải đứng sau `--`"));

    public static Diagnostic UnexpectedArgument(string verb, string written) => Error("RUB4004",
        $"`rubric {verb}` does not expect `{written}`", $"`rubric {verb}` không nhận `{written}`");

    public static Diagnostic ArgumentMissing(string verb, string argument) => Error("RUB4005",
        $"`rubric {verb}` expects {argument}", $"`rubric {verb}` cần {argument}");

    public static Diagnostic OptionWithoutValue(string option, string value) => Error("RUB4006",
        $"`{option}` expects {value} behind it", $"sau `{option}` cần có {value}");

    public static Diagnostic OptionMissing(string verb, string option) => Error("RUB4024",
        $"`rubric {verb}` expects `{option}`", $"`rubric {verb}` cần `{option}`");

    public static Diagnostic OptionRepeated(string option) => Error("RUB4007",
        $"`{option}` is expected once, but was given several times", $"`{option}` chỉ được cho một lần, nhưng đã cho nhiều lần");

    public static Diagnostic NotAmong(string option, string written, IEnumerable<string> allowed)
    {
        string list = string.Join(", ", allowed.Select(word => $"`{word}`"));
        return Error("RUB4008", $"`{option}` expects one of {list}, but found `{written}`", $"`{option}` cần một trong {list}, nhưng gặp `{written}`", Nearest(written, allowed));
    }

    public static Diagnostic NotADate(string option, string written) => Error("RUB4009",
        $"`{option}` expects a date such as `2025-12-31`, but found `{written}`", $"`{option}` cần một ngày dạng `2025-12-31`, nhưng gặp `{written}`");

    public static Diagnostic NotAnInteger(string option, string written, long least, long most) => Error("RUB4010",
        $"`{option}` expects an integer from {least} to {most}, but found `{written}`", $"`{option}` cần một số nguyên từ {least} đến {most}, nhưng gặp `{written}`");

    public static Diagnostic AssessmentDateNeeded(string rubric) => Error("RUB4011",
        $"the rubric `{rubric}` reads the assessment date, but none was given", $"bộ tiêu chí `{rubric}` cần ngày đánh giá, nhưng chưa được cho",
        new("give it with `--as-of 2025-12-31`, or name the period with `--period`", "hãy cho bằng `--as-of 2025-12-31`, hoặc nêu kỳ bằng `--period`"));

    public static Diagnostic PeriodWithoutEnd(string period) => Error("RUB4012",
        $"the rubric reads the assessment date, but the end of period `{period}` cannot be told", $"bộ tiêu chí cần ngày đánh giá, nhưng không xác định được ngày cuối của kỳ `{period}`",
        new("give the date with `--as-of`", "hãy cho ngày bằng `--as-of`"));

    public static Diagnostic NoRecognition(string rubric) => Error("RUB4031",
        $"the rubric `{rubric}` has no `recognition`, so there is no history to tell", $"bộ tiêu chí `{rubric}` không có phần `công nhận` nên không có quá trình công nhận");

    public static Diagnostic RecordsWithoutPeriod(int count) => Error("RUB4032",
        $"{(count == 1 ? "1 record names" : $"{count} records name")} no period and so {(count == 1 ? "has" : "have")} no place in the history", $"{count} bản ghi không ghi kỳ nên không có chỗ trong quá trình công nhận");

    public static Diagnostic ExpressionOrBatch() => Error("RUB4013",
        "either EXPRESSION or `--batch` is expected, not both and not neither", "cần BIỂU_THỨC hoặc `--batch`, không phải cả hai và không được thiếu cả hai");

    public static Diagnostic CannotRead(string path, Message why, string? nearestRubric = null) => Error("RUB4014",
        $"`{path}` cannot be read: {why.English}", $"không đọc được `{path}`: {why.Vietnamese}",
        nearestRubric is null ? null : new($"did you mean the rubric `{nearestRubric}` of the catalogue?", $"có phải ý là bộ tiêu chí `{nearestRubric}` trong danh mục?"));

    public static Diagnostic VersionNotChosen(string id, IEnumerable<string> versions)
    {
        string list = string.Join(", ", versions.Select(version => $"`{id}@{version}`"));
        return Error("RUB4026", $"`{id}` has several versions: {list}", $"`{id}` có nhiều phiên bản: {list}",
            new("name one, or give the assessment date with `--as-of`", "hãy nêu một phiên bản, hoặc cho ngày đánh giá bằng `--as-of`"));
    }

    public static Diagnostic NothingToAssess(string id) => Error("RUB4027",
        $"`{id}` holds declarations for other rubrics, and nothing is assessed by it", $"`{id}` chỉ chứa khai báo dùng chung, không dùng để đánh giá");

    public static Diagnostic CannotWrite(string path, Message why) => Error("RUB4015",
        $"`{path}` cannot be written: {why.English}", $"không ghi được `{path}`: {why.Vietnamese}");

    public static Diagnostic NoSuchFolder(string option, string folder) => Error("RUB4016",
        $"`{option}` names `{folder}`, but there is no such folder", $"`{option}` nêu `{folder}`, nhưng không có thư mục này");

    public static Diagnostic FolderWithoutRubrics(string folder) => Error("RUB4017",
        $"the folder `{folder}` holds no rubric", $"thư mục `{folder}` không có bộ tiêu chí nào",
        new("rubrics are files named `….rubric.yaml`", "bộ tiêu chí là tệp có tên `….rubric.yaml`"));

    public static Diagnostic UnknownCulture(string culture) => Error("RUB4018",
        $"`--culture` names `{culture}`, whose way of writing numbers is not known", $"`--culture` nêu `{culture}`, chưa rõ cách viết số của nền văn hóa này",
        new("`vi-VN` writes 1.000,5 and `en-US` writes 1,000.5", "`vi-VN` viết 1.000,5 và `en-US` viết 1,000.5"));

    /// <summary>The help of a diagnostic about a function that is not known.</summary>
    public static Message ScriptDeclares(string script) =>
        new($"the script `{script}` declares it: `--scripts` lets scripts run", $"kịch bản `{script}` có khai báo hàm này: `--scripts` cho phép chạy kịch bản");

    public static Diagnostic ExplanationInCsv() => Error("RUB4019",
        "`--explain` gives text that `--format csv` has no place for", "`--explain` cho phần giải thích mà `--format csv` không chứa được",
        new("use `--format table` or `--format ndjson`", "hãy dùng `--format table` hoặc `--format ndjson`"));

    public static Diagnostic NotAListFile(string written) => Error("RUB4028",
        $"`--records` expects a list and its file, such as `incidents=incidents.csv`, but found `{written}`",
        $"`--records` cần tên danh sách và tệp của nó, chẳng hạn `incidents=incidents.csv`, nhưng gặp `{written}`");

    public static Diagnostic UnknownList(string rubric, string written, IReadOnlyList<string> lists) => Error("RUB4029",
        $"the rubric `{rubric}` has no list `{written}`", $"bộ tiêu chí `{rubric}` không có danh sách `{written}`",
        Nearest(written, lists) ?? (lists.Count == 0 ? null : new($"it has {string.Join(", ", lists.Select(l => $"`{l}`"))}", $"bộ tiêu chí có {string.Join(", ", lists.Select(l => $"`{l}`"))}")));

    public static Diagnostic UnknownSubject(string subject, IEnumerable<string> subjects) => Error("RUB4020",
        $"the data have no subject `{subject}`", $"số liệu không có đối tượng `{subject}`", Nearest(subject, subjects) ?? Containing(subject, subjects));

    public static Diagnostic SeveralPeriods(string subject, IEnumerable<string> periods)
    {
        string list = string.Join(", ", periods.Select(period => $"`{period}`"));
        return Error("RUB4021", $"the data have `{subject}` for several periods: {list}", $"số liệu có `{subject}` ở nhiều kỳ: {list}",
            new("choose one with `--period`", "hãy chọn một kỳ bằng `--period`"));
    }

    public static Diagnostic RecordsWithFaults(int faulty, int all) => Error("RUB4022",
        $"{faulty} of {all} records have faults, which `--strict` does not allow", $"{faulty} trên {all} bản ghi có lỗi số liệu, `--strict` không cho phép");

    public static Diagnostic MoreBadData(int count) => new("RUB4023", Severity.Warning, null,
        new($"{count} more data are bad", $"còn {count} số liệu sai nữa"),
        new("`--format ndjson` lists them among the faults of each record", "`--format ndjson` liệt kê trong mục lỗi của từng bản ghi"));

    public static Diagnostic SameCause(int count, Origin? origin) => new("RUB4025", Severity.Note, origin,
        new($"{count} more {(count == 1 ? "fact is" : "facts are")} unknown for the same cause", $"còn {count} số liệu nữa không xác định được do cùng nguyên nhân"));

    public static Diagnostic TestFailed(string test, Message failure, Origin? origin) => Error("RUB4030",
        $"test `{test}`: {failure.English}", $"trường hợp thử `{test}`: {failure.Vietnamese}", origin: origin);

    public static Diagnostic FactsNotJson(string written) => Error("RUB4040",
        $"facts are expected as a JSON object, such as `{{\"crimes\": 3}}`, but found `{written}`",
        $"số liệu phải là một đối tượng JSON, chẳng hạn `{{\"crimes\": 3}}`, nhưng gặp `{written}`");

    public static Diagnostic FactWithoutType(string fact) => Error("RUB4041",
        $"the fact `{fact}` is expected to be a number, text, true, false, null or a list of objects with such values, but found something else",
        $"số liệu `{fact}` phải là số, văn bản, true, false, null hoặc danh sách các đối tượng gồm những giá trị đó, nhưng gặp thứ khác");

    public static Diagnostic FieldOfSeveralTypes(string list, string field) => Error("RUB4045",
        $"the field `{field}` of `{list}` has values of several types", $"trường `{field}` của `{list}` có giá trị thuộc nhiều kiểu");

    public static Diagnostic FactTwice(string fact) => Error("RUB4042",
        $"the fact `{fact}` is given twice", $"số liệu `{fact}` được cho hai lần");

    public static Diagnostic FactNotADay(string fact, string written) => Error("RUB4043",
        $"the fact `{fact}` is `{written}`, which is no day of the calendar", $"số liệu `{fact}` là `{written}`, một ngày không có trong lịch");

    public static Diagnostic FactTooLong(string fact, int digits) => Error("RUB4044",
        $"the number given for the fact `{fact}` has more than {digits} digits", $"con số cho số liệu `{fact}` có hơn {digits} chữ số");

    public static Diagnostic NoKey(string path) => Error("RUB4061",
        $"`{path}` holds no key", $"`{path}` không chứa khóa",
        new("a key is a secret of at least 16 bytes, or a key of an elliptic curve in PEM", "khóa là một chuỗi bí mật dài ít nhất 16 byte, hoặc khóa đường cong elliptic dạng PEM"));

    public static Diagnostic KeyWithoutAudit() => Error("RUB4062",
        "`--key` signs audits, but `--audit` names no file for them", "`--key` dùng để ký hồ sơ kiểm chứng, nhưng chưa có tệp cho chúng ở `--audit`");

    public static Diagnostic PublicKey(string path) => Error("RUB4063",
        $"`{path}` holds a public key, which cannot sign", $"`{path}` chứa khóa công khai, không dùng để ký được");

    public static Diagnostic NotVerified(Origin place, string subject, Data.SignatureState state)
    {
        Message why = state switch
        {
            Data.SignatureState.Missing => new("it is not signed", "chưa được ký"),
            Data.SignatureState.OtherKey => new("it is signed with another key", "được ký bằng khóa khác"),
            _ => new("it is not as it was signed", "đã bị thay đổi sau khi ký"),
        };
        return Error("RUB4064", $"the audit of `{subject}` is refused: {why.English}", $"hồ sơ kiểm chứng của `{subject}` bị từ chối: {why.Vietnamese}", origin: place);
    }

    private static Diagnostic Error(string code, string english, string vietnamese, Message? help = null, Origin? origin = null) =>
        new(code, Severity.Error, origin, new Message(english, vietnamese), help);

    public static Diagnostic NoTargets(string rubric) => Error("RUB4048",
        $"`{rubric}` has no targets", $"`{rubric}` không có chỉ tiêu");

    private static Message? Nearest(string written, IEnumerable<string> names) =>
        NearestName.Find(written, names) is { } name ? new Message($"did you mean `{name}`?", $"có phải ý là `{name}`?") : null;

    /// <summary>Help that offers the first name of which a part was written, with or without its marks.</summary>
    private static Message? Containing(string written, IEnumerable<string> names)
    {
        string part = WithoutMarks(written);
        return part.Length > 0 && names.FirstOrDefault(name => WithoutMarks(name).Contains(part, StringComparison.Ordinal)) is { } name
            ? new Message($"did you mean `{name}`?", $"có phải ý là `{name}`?")
            : null;
    }

    private static string WithoutMarks(string text) => string.Concat(NormalForm.Decompose(text).ToLowerInvariant()
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).Replace('đ', 'd');
}
