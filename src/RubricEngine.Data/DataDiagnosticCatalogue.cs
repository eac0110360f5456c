using RubricEngine.Diagnostics;
using RubricEngine.Text;

namespace RubricEngine.Data;

/// <summary>Every diagnostic about data, RUB30xx: one method each, which owns its code, severity, wording and help.</summary>
internal static class DataDiagnosticCatalogue
{
    private const int MostNames = 8;

    public static Diagnostic NotText(Origin place) => new("RUB3001", Severity.Error, place,
        new("the file is not text in UTF-8, or in UTF-16 with a byte order mark", "tệp không phải văn bản UTF-8, hoặc UTF-16 có dấu thứ tự byte"),
        new("save a spreadsheet as `CSV UTF-8`", "hãy lưu bảng tính thành `CSV UTF-8`"));

    public static Diagnostic InvalidText(Origin place) => new("RUB3002", Severity.Error, place,
        new("these bytes are not valid UTF-8", "các byte này không phải UTF-8 hợp lệ"),
        new("save the file as `CSV UTF-8`; older Vietnamese encodings are not read", "hãy lưu tệp thành `CSV UTF-8`; các bảng mã tiếng Việt cũ không đọc được"));

    public static Diagnostic EmptyFile(Origin place) => new("RUB3003", Severity.Error, place,
        new("the file is empty", "tệp trống"));

    public static Diagnostic NoRecords(Origin place) => new("RUB3004", Severity.Warning, place,
        new("the file holds no records", "tệp không có bản ghi nào"));

    public static Diagnostic NoSubjectColumn(Origin place, Message expected) => new("RUB3005", Severity.Error, place,
        new($"no column names the subject: expected {expected.English}", $"không có cột nào ghi đối tượng đánh giá: cần {expected.Vietnamese}"));

    public static Diagnostic HeaderTwice(Origin place, string header, string first) => new("RUB3006", Severity.Error, place,
        header == first
            ? new($"the header `{header}` stands twice, so neither column is read", $"tiêu đề cột `{header}` lặp lại nên không cột nào được đọc")
            : new($"the headers `{header}` and `{first}` mean the same, so neither column is read", $"các tiêu đề cột `{header}` và `{first}` cùng nghĩa nên không cột nào được đọc"));

    public static Diagnostic LessSpecificColumn(Origin place, string header, string read) => new("RUB3007", Severity.Warning, place,
        new($"the column `{header}` is not read, as `{read}` gives the same", $"cột `{header}` không được đọc vì đã có cột `{read}`"));

    public static Diagnostic AmbiguousHeader(Origin place, string header, IReadOnlyList<string> meanings) => new("RUB3008", Severity.Error, place,
        new($"the header `{header}` may mean {Listed(meanings, "or")}, so the column is not read", $"tiêu đề cột `{header}` có thể là {Listed(meanings, "hoặc")} nên cột không được đọc"),
        new("use the full name as the header", "hãy dùng tên đầy đủ làm tiêu đề cột"));

    public static Diagnostic MisspeltHeader(Origin place, string header, string nearest) => new("RUB3009", Severity.Warning, place,
        new($"the rubric reads no `{header}`, so the column is ignored", $"bộ tiêu chí không dùng `{header}` nên cột bị bỏ qua"),
        new($"did you mean `{nearest}`?", $"có phải ý là `{nearest}`?"));

    public static Diagnostic IgnoredColumn(Origin place, string header) => new("RUB3010", Severity.Note, place,
        new($"the rubric reads no `{header}`, so the column is ignored", $"bộ tiêu chí không dùng `{header}` nên cột bị bỏ qua"));

    public static Diagnostic NoColumnFor(Origin place, IReadOnlyList<string> fields) => new("RUB3011", Severity.Note, place,
        new($"no column gives {Listed(fields, "and")}", $"không có cột nào cho {Listed(fields, "và")}"));

    public static Diagnostic MalformedJson(Origin place) => new("RUB3012", Severity.Error, place,
        new("the JSON is malformed here", "JSON sai cú pháp tại đây"),
        new("check quotes, commas and brackets", "hãy kiểm tra dấu nháy, dấu phẩy và dấu ngoặc"));

    public static Diagnostic NotAnObject(Origin place) => new("RUB3013", Severity.Error, place,
        new("a record must be a JSON object", "mỗi bản ghi phải là một đối tượng JSON"));

    public static Diagnostic EndlessRecord(Origin place) => new("RUB3014", Severity.Error, place,
        new("the record has no end: a quoted field may never be closed; the rest of the file is not read", "bản ghi không kết thúc: có thể thiếu dấu nháy đóng; phần còn lại của tệp không được đọc"));

    public static Diagnostic NoSuchPeriod(Origin place, string period, IReadOnlyList<string> present) => new("RUB3015", Severity.Error, place,
        new($"no row is of the period `{period}`", $"không có dòng nào thuộc kỳ `{period}`"),
        present.Count == 0 ? null : new($"the data have {Listed(present, "and")}", $"dữ liệu có {Listed(present, "và")}"));

    public static Diagnostic RowWithoutPeriod(Origin place, string period) => new("RUB3016", Severity.Warning, place,
        new($"the row names no period, so it is left out of `{period}`", $"dòng không ghi kỳ nên không được tính vào kỳ `{period}`"));

    public static Diagnostic FileTooLarge(Origin place, long megabytes) => new("RUB3017", Severity.Error, place,
        new($"a JSON file may have at most {megabytes} MB", $"tệp JSON chỉ được tối đa {megabytes} MB"),
        new("write one object a line and name the file `.ndjson`: that is read line by line", "hãy ghi mỗi đối tượng một dòng và đặt tên tệp `.ndjson`: tệp đó được đọc từng dòng"));

    public static Diagnostic RecordFault(Origin? place, string subject, Message reason) => new("RUB3020", Severity.Warning, place,
        new($"`{subject}`: {reason.English}", $"`{subject}`: {reason.Vietnamese}"));

    public static Diagnostic RowOfNoSubject(Origin place, string subject, string? nearest) => new("RUB3021", Severity.Warning, place,
        new($"the data have no subject `{subject}`, so the row is in nobody's list", $"số liệu không có đối tượng `{subject}` nên dòng không thuộc danh sách nào"),
        nearest is null ? null : new($"did you mean `{nearest}`?", $"có phải ý là `{nearest}`?"));

    public static Diagnostic RowWithoutSubject(Origin place) => new("RUB3022", Severity.Error, place,
        new("the row names no subject, so nobody can tell whose list it belongs to", "dòng không ghi đối tượng nên không biết thuộc danh sách của ai"));

    public static Diagnostic RowsOfEveryPeriod(Origin place, string list) => new("RUB3023", Severity.Warning, place,
        new($"the rows of `{list}` name no period, so they count in each of the data's periods", $"các dòng của `{list}` không ghi kỳ nên được tính vào mọi kỳ của số liệu"));

    public static Diagnostic NoGradeColumn(Origin place) => new("RUB3031", Severity.Error, place,
        new("no column gives the grade of earlier results: expected `grade` or `xếp loại`", "không có cột xếp loại của các kết quả trước: cần `xếp loại` hoặc `grade`"));

    public static Diagnostic EarlierWithoutName(Origin place) => new("RUB3032", Severity.Error, place,
        new("an earlier result needs its subject and its period, so the row is not read", "kết quả trước cần có đối tượng và kỳ nên dòng không được đọc"));

    public static Diagnostic UnknownGrade(Origin place, string written, IReadOnlyList<string> grades, string? nearest) => new("RUB3033", Severity.Error, place,
        new($"the rubric has no grade `{written}`, so the row is not read: expected {Listed(grades, "or")}", $"bộ tiêu chí không có mức xếp loại `{written}` nên dòng không được đọc: cần {Listed(grades, "hoặc")}"),
        nearest is null ? null : new($"did you mean `{nearest}`?", $"có phải ý là `{nearest}`?"));

    public static Diagnostic EarlierTwice(Origin place, string subject, string period) => new("RUB3034", Severity.Warning, place,
        new($"`{subject}` has another earlier result in `{period}`, which counts", $"`{subject}` đã có kết quả khác trong kỳ `{period}`, kết quả đó được dùng"));

    public static Diagnostic NoAudit(Origin place) => new("RUB3041", Severity.Error, place,
        new("this is no audit: an object with `format` was expected", "đây không phải hồ sơ kiểm chứng: cần một đối tượng có `format`"),
        new("`rubric eval --audit FILE` writes audits", "`rubric eval --audit FILE` ghi các hồ sơ kiểm chứng"));

    public static Diagnostic UnknownAuditFormat(Origin place, string written, int known) => new("RUB3042", Severity.Error, place,
        new($"the audit has the format `{written}`, and only {known} is known here", $"hồ sơ kiểm chứng có định dạng `{written}`, ở đây chỉ biết định dạng {known}"));

    public static Diagnostic AuditLacks(Origin place, string path) => new("RUB3043", Severity.Error, place,
        new($"the audit lacks `{path}`", $"hồ sơ kiểm chứng thiếu `{path}`"));

    public static Diagnostic NoMemberOfAudits(Origin place, string path) => new("RUB3044", Severity.Error, place,
        new($"`{path}` is nothing that an audit has", $"`{path}` không thuộc hồ sơ kiểm chứng"));

    public static Diagnostic WrongInAudit(Origin place, string path, Message expected, string found) => new("RUB3045", Severity.Error, place,
        new($"`{path}` is expected to be {expected.English}, but found `{found}`", $"`{path}` phải là {expected.Vietnamese}, nhưng gặp `{found}`"));

    public static Diagnostic AuditMemberTwice(Origin place, string path) => new("RUB3046", Severity.Error, place,
        new($"`{path}` stands twice, or its name is no text", $"`{path}` xuất hiện hai lần, hoặc tên của nó không phải văn bản"));

    /// <summary>The names in backticks, the first few of many.</summary>
    private static string Listed(IReadOnlyList<string> names, string joint)
    {
        string[] shown = [.. names.Take(MostNames).Select(n => $"`{n}`")];
        if (names.Count > MostNames) return $"{string.Join(", ", shown)} +{names.Count - MostNames}";
        return shown.Length < 2 ? string.Concat(shown) : $"{string.Join(", ", shown[..^1])} {joint} {shown[^1]}";
    }
}
