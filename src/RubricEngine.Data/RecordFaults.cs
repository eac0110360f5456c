using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Data;

/// <summary>The reasons that only data files can give.</summary>
internal static class RecordFaults
{
    public static UnknownReason NoSubject(string name) => new("no subject", null,
        new($"the row names no subject; it is called `{name}`", $"dòng không ghi đối tượng đánh giá; tạm gọi là `{name}`"));

    public static UnknownReason DuplicateSubject(string subject, string? period, string places) => new("duplicate subject", null,
        period is null
            ? new($"`{subject}` stands more than once: {places}", $"`{subject}` xuất hiện nhiều lần: {places}")
            : new($"`{subject}` stands more than once in `{period}`: {places}", $"`{subject}` xuất hiện nhiều lần trong kỳ `{period}`: {places}"));

    public static UnknownReason Ragged(string field, int fields, int headers) => new("ragged row", field,
        new($"{field} cannot be told from its neighbours: the row has {fields} fields, the header {headers}",
            $"không xác định được {field}: dòng có {fields} ô, tiêu đề có {headers}"));

    public static UnknownReason BrokenQuotes(string field) => new("broken quotes", field,
        new($"{field} cannot be read: the row has a quoted field that is not closed, or goes on after its closing quote",
            $"không đọc được {field}: dòng có ô trong dấu nháy không đóng, hoặc còn chữ sau dấu nháy đóng"));

    public static UnknownReason InvalidText(string field) => new("invalid text", field,
        new($"{field} holds bytes that are not valid UTF-8", $"{field} có byte không phải UTF-8 hợp lệ"));

    public static UnknownReason Nested(string field) => new("wrong type", field,
        new($"{field} holds a list or an object, where a single value was expected", $"{field} là danh sách hoặc đối tượng, trong khi cần một giá trị đơn"));

    public static UnknownReason NotAList(string field) => new("wrong type", field,
        new($"{field} is expected to be a list of records", $"{field} phải là một danh sách"));

    public static UnknownReason NotARecord(string field) => new("wrong type", field,
        new($"{field} cannot be read: the record is expected to be an object", $"không đọc được {field}: bản ghi phải là một đối tượng"));

    public static UnknownReason ListTwice(string list, string file) => new("contradiction", list,
        new($"{list} stands both in the record and in `{file}`", $"{list} vừa có trong bản ghi vừa có trong `{file}`"));

    public static UnknownReason ItemWithoutPeriod(string list) => new("no period", list,
        new($"{list} cannot be told: one of its rows names no period, while others do", $"không xác định được {list}: có dòng không ghi kỳ trong khi dòng khác có ghi"));

    public static UnknownReason ItemsOfSeveralPeriods(string list) => new("several periods", list,
        new($"{list} has rows of several periods, and the record names none", $"{list} có dòng của nhiều kỳ, còn bản ghi không ghi kỳ"));

    public static UnknownReason Twice(string field, string one, string other) => new("duplicate column", field,
        one == other
            ? new($"{field} stands twice, under `{one}`", $"{field} xuất hiện hai lần, ở `{one}`")
            : new($"{field} stands twice, under `{one}` and `{other}`", $"{field} xuất hiện hai lần, ở `{one}` và `{other}`"));

    public static UnknownReason PreviousDiffers(string field, string period) => new("contradiction", field,
        new($"{field} differs between its own column and the row of `{period}`", $"{field} ở cột riêng khác với dòng của kỳ `{period}`"));

    public static UnknownReason PreviousTwice(string field, string subject, string period) => new("duplicate subject", field,
        new($"{field} cannot be told: `{subject}` stands more than once in `{period}`", $"không xác định được {field}: `{subject}` xuất hiện nhiều lần trong kỳ `{period}`"));

    public static UnknownReason HugeNumber(string field, string written) => new("wrong type", field,
        new($"{field} = `{written}` is too long for a number", $"{field} = `{written}` là số quá dài"));
}
