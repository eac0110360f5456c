using RubricEngine.Text;

namespace RubricEngine.Values;

/// <summary>Why a value is not known.</summary>
/// <param name="Kind">
/// A fixed English phrase that programs may compare. Of data: <c>missing</c>, <c>not judged</c>, <c>lacks evidence</c>, <c>out of range</c>,
/// <c>too many digits</c>, <c>wrong type</c>, <c>ambiguous number</c>, <c>unknown choice</c>, <c>requirement broken</c>, <c>too many records</c>,
/// <c>no assessment date</c>. Of what is computed: <c>division by zero</c>, <c>empty list</c>, <c>outside the calendar</c>, <c>no parameter value</c>,
/// <c>no level</c>, <c>several rows</c>, <c>undetermined</c>, <c>empty cohort</c>, <c>no cohort</c>, <c>cohort member</c>, <c>result not determined</c>,
/// <c>no points</c>, <c>nothing applicable</c>. Or a phrase of who gave the reason: a reader of data, or a function that failed.
/// </param>
/// <param name="Fact">The name of the fact (or <c>previous(name)</c>, or the path of a judged criterion) it comes from; null for a computed unknown.</param>
/// <param name="Sentence">The reason for people, such as <c>hq_area is missing</c>.</param>
public sealed record UnknownReason(string Kind, string? Fact, Message Sentence)
{
    /// <summary>The datum is blank or absent.</summary>
    public static UnknownReason Missing(string fact) => new("missing", fact,
        Message.Of(fact, static (name, language) => language == Language.Vietnamese ? $"chưa có số liệu {name}" : $"{name} is missing"));

    /// <summary>A judged criterion that nobody has judged yet.</summary>
    public static UnknownReason NotJudged(string path) => new("not judged", path,
        Message.Of(path, static (name, language) => language == Language.Vietnamese ? $"tiêu chí {name} chưa được chấm" : $"{name} is not judged yet"));

    /// <summary>The evidence that a criterion needs is not given, and the rubric asks to wait for it.</summary>
    internal static UnknownReason LacksEvidence(string key) => new("lacks evidence", key,
        new Message($"{key} does not list the documents needed", $"{key} chưa có đủ tài liệu cần thiết"));

    /// <summary>The datum lies outside the declared range.</summary>
    internal static UnknownReason OutOfRange(string fact, string written, string range) => new("out of range", fact,
        new Message($"{fact} = {written} is outside {range}", $"{fact} = {written} nằm ngoài khoảng {range}"));

    /// <summary>The datum has more decimal digits than declared.</summary>
    internal static UnknownReason TooManyDigits(string fact, string written, int digits) => new("too many digits", fact,
        new Message($"{fact} = {written} has more than {digits} decimal digits", $"{fact} = {written} có hơn {digits} chữ số thập phân"));

    /// <summary>The datum is not of the declared type.</summary>
    internal static UnknownReason WrongType(string fact, string written, Message expected) => new("wrong type", fact,
        new Message($"{fact} = `{written}` is not {expected.English}", $"{fact} = `{written}` không phải là {expected.Vietnamese}"));

    /// <summary>The datum can be read as two different numbers.</summary>
    internal static UnknownReason Ambiguous(string fact, string written, string one, string other) => new("ambiguous number", fact,
        new Message($"{fact} = `{written}` may mean {one} or {other}; say which format the data have (--culture, NumberFormat)", $"{fact} = `{written}` có thể là {one} hoặc {other}; hãy cho biết cách viết số và ngày của dữ liệu (--culture, NumberFormat)"));

    /// <summary>The datum is none of the declared choices.</summary>
    internal static UnknownReason UnknownChoice(string fact, string written, string? nearest) => new("unknown choice", fact,
        nearest is null
            ? new Message($"{fact} = `{written}` is none of its choices", $"{fact} = `{written}` không thuộc các giá trị cho phép")
            : new Message($"{fact} = `{written}` is none of its choices; the nearest is `{nearest}`", $"{fact} = `{written}` không thuộc các giá trị cho phép; gần nhất là `{nearest}`"));

    /// <summary>The record breaks a relation that the rubric requires of its facts.</summary>
    internal static UnknownReason RequirementBroken(string fact, string requirement) => new("requirement broken", fact,
        new Message($"{fact} breaks the requirement {requirement}", $"{fact} vi phạm ràng buộc {requirement}"));

    /// <summary>A divisor is 0.</summary>
    internal static UnknownReason DivisionByZero { get; } = new("division by zero", null,
        new Message("division by zero", "chia cho 0"));

    /// <summary>The mean, the lowest, the highest or a share of no records.</summary>
    internal static UnknownReason EmptyList(string list) => new("empty list", list,
        new Message($"{list} has no record to read", $"{list} không có bản ghi nào để tính"));

    /// <summary>More records than the list may have.</summary>
    internal static UnknownReason TooManyRecords(string list, int count, int most) => new("too many records", list,
        new Message($"{list} has {count} records, more than {most}", $"{list} có {count} bản ghi, nhiều hơn {most}"));

    /// <summary>No assessment date was given.</summary>
    internal static UnknownReason NoAssessmentDate { get; } = new("no assessment date", null,
        new Message("no assessment date was given", "chưa cho ngày đánh giá"));

    /// <summary>A date calculation leaves the calendar.</summary>
    internal static UnknownReason OutsideCalendar { get; } = new("outside the calendar", null,
        new Message("the date lies outside the calendar", "ngày nằm ngoài lịch"));

    /// <summary>A parameter has no value for the case at hand.</summary>
    internal static UnknownReason NoParameterValue(string parameter) => new("no parameter value", null,
        new Message($"the parameter {parameter} has no value for this case", $"định mức {parameter} không có giá trị cho trường hợp này"));

    /// <summary>No level of a criterion covers the case at hand, or the rubric leaves it open.</summary>
    internal static UnknownReason NoLevel { get; } = new("no level", null,
        new Message("no level covers this case", "không có mức điểm nào cho trường hợp này"));

    /// <summary>Rows of a table hold together of which only one may count.</summary>
    internal static UnknownReason SeveralRows { get; } = new("several rows", null,
        new Message("several rows of the table hold, of which only one may count", "nhiều dòng của bảng cùng đúng trong khi chỉ được chọn một"));

    /// <summary>Points or a status that other unknown facts leave open.</summary>
    public static UnknownReason Undetermined(string what) => new("undetermined", null,
        Message.Of(what, static (name, language) => language == Language.Vietnamese ? $"{name} chưa xác định được" : $"{name} is not determined yet"));

    /// <summary>A figure of a cohort of which no subject is left to read.</summary>
    internal static UnknownReason EmptyCohort(string figure) => new("empty cohort", null,
        new Message($"there is no subject to read for {figure}", $"không có đối tượng nào để tính {figure}"));

    /// <summary>A figure of a cohort, of a subject that is assessed alone.</summary>
    internal static UnknownReason NoCohort(string? key, string figure) => new("no cohort", key,
        new Message($"{figure} is not known where a subject is assessed alone", $"chưa biết {figure} khi đối tượng được đánh giá riêng lẻ"));

    /// <summary>What is not known of one subject of a cohort.</summary>
    internal static UnknownReason OfCohortMember(string subject, UnknownReason reason) => new("cohort member", null,
        new Message($"{subject}: {reason.Sentence.English}", $"{subject}: {reason.Sentence.Vietnamese}"));

    /// <summary>A reason that holds of others too.</summary>
    internal static UnknownReason AndMore(UnknownReason first, int others) => others == 0 ? first : first with
    {
        Sentence = new Message($"{first.Sentence.English}, and {others} more", $"{first.Sentence.Vietnamese}, và {others} đối tượng khác"),
    };

    /// <summary>A figure of another rubric's result that is still open.</summary>
    internal static UnknownReason ResultOpen(string fact, Message figure) => new("result not determined", fact,
        new Message($"not determined yet: {figure.English}", $"chưa xác định được: {figure.Vietnamese}"));

    /// <summary>Another rubric, whose figure is read, was not scored.</summary>
    internal static UnknownReason NoPoints(string fact, string rubric) => new("no points", fact,
        new Message($"{rubric} gives this subject no points", $"{rubric} không chấm điểm đối tượng này"));

    /// <summary>Nothing is applicable, so that there is no maximum to divide by.</summary>
    internal static UnknownReason NothingApplicable { get; } = new("nothing applicable", null,
        new Message("nothing is applicable", "không có tiêu chí nào được áp dụng"));
}
