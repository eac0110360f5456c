using RubricEngine.Text;

namespace RubricEngine.Diagnostics;

internal static partial class DiagnosticCatalogue
{
    public static Diagnostic RequiredWithoutCount(Origin at, string combine, string example) => Warning("RUB2770", at,
        "a part can only be required where its criterion counts parts", "chỉ có thể yêu cầu riêng một tiêu chí thành phần khi tiêu chí tính theo số thành phần đạt",
        new Message($"write `{combine}: {{ {example} }}`, or leave this out", $"hãy viết `{combine}: {{ {example} }}` hoặc bỏ từ này"));

    public static Diagnostic CountReachedByRequired(Origin at, int count, int required) => Warning("RUB2771", at,
        $"{required} required already {(required == 1 ? "makes" : "make")} at least {count}, so that no other member can matter",
        $"riêng {required} mục bắt buộc đã đủ ít nhất {count} mục nên các mục khác không còn ý nghĩa",
        new Message("ask for more members, or for all", "hãy yêu cầu nhiều mục hơn, hoặc yêu cầu tất cả"));

    public static Diagnostic TableEmpty(Origin at, string key) => Error("RUB2772", at,
        $"a table needs `{key}`", $"bảng quyết định cần có `{key}`");

    public static Diagnostic TableCellCount(Origin at, int cells, int inputs) => Error("RUB2773", at,
        $"the row has {cells} {(cells == 1 ? "cell" : "cells")}, the table {inputs} {(inputs == 1 ? "input" : "inputs")}", $"dòng có {cells} ô mà bảng có {inputs} đại lượng xét",
        new Message("write `-` where anything will do", "hãy viết `-` ở ô nào cũng được"));

    public static Diagnostic TableOverlap(Origin at, int line, string record, string first) => Error("RUB2774", at,
        $"this row and the one in line {line} both hold for `{record}`", $"dòng này và dòng {line} của tệp cùng đúng khi `{record}`",
        new Message($"narrow one of them, or say which counts: `{first}`", $"hãy thu hẹp một trong hai, hoặc nêu dòng nào được chọn: `{first}`"));

    public static Diagnostic TableDisagreement(Origin at, int line, string record) => Error("RUB2775", at,
        $"this row and the one in line {line} both hold for `{record}` and give different points", $"dòng này và dòng {line} của tệp cùng đúng khi `{record}` mà cho điểm khác nhau");

    public static Diagnostic TableGap(Origin at, string record, string otherwise) => Error("RUB2776", at,
        $"no row holds for `{record}`", $"không có dòng nào cho trường hợp `{record}`",
        new Message($"add a row, or `{otherwise}` where the text leaves it open", $"hãy bổ sung dòng, hoặc `{otherwise}` nếu văn bản bỏ ngỏ"));

    public static Diagnostic TableRowMasked(Origin at, IReadOnlyList<int> lines) => Warning("RUB2777", at,
        $"this row can never count: wherever it holds, {(lines.Count == 1 ? $"the row in line {lines[0]}" : $"one of the rows in lines {string.Join(", ", lines)}")} holds or may hold, and counts first",
        $"dòng này không bao giờ được chọn: khi nó đúng thì {(lines.Count == 1 ? $"dòng {lines[0]}" : $"một trong các dòng {string.Join(", ", lines)}")} của tệp đúng hoặc có thể đúng và được xét trước",
        new Message("let it count before, or leave it out", "hãy cho nó được xét trước hoặc bỏ đi"));

    public static Diagnostic TableRowNeverHolds(Origin at) => Warning("RUB2778", at,
        "this row can never hold", "dòng này không bao giờ đúng");

    public static Diagnostic TableRestNeverHolds(Origin at) => Warning("RUB2779", at,
        "the rows above cover every case, so that this one never counts", "các dòng trên đã bao quát mọi trường hợp nên dòng này không bao giờ được chọn");

    public static Diagnostic TablePointsCounted(Origin at, string points) => Error("RUB2780", at,
        $"rows that are counted have no `{points}`: each counts as 1", $"các dòng được đếm thì không có `{points}`: mỗi dòng tính là 1");

    public static Diagnostic TableOpenPoints(Origin at) => Error("RUB2781", at,
        "the points of a row that is put together with others cannot be left open", "không thể bỏ ngỏ điểm của dòng được tính chung với dòng khác");

    public static Diagnostic TablePriorityMissing(Origin at, string priority) => Error("RUB2782", at,
        $"each row needs its `{priority}`, a whole number from 1", $"mỗi dòng cần có `{priority}` là số nguyên từ 1",
        new Message("the least number counts first", "số nhỏ nhất được xét trước"));

    public static Diagnostic TablePriorityUnused(Origin at, string priority, string hit) => Error("RUB2783", at,
        $"`{priority}` has a meaning only with `{hit}`", $"`{priority}` chỉ có nghĩa khi `{hit}`");

    public static Diagnostic GroupWithoutLevels(Origin at, string group, string levels) => Error("RUB2784", at,
        $"group `{group}` has no levels", $"nhóm `{group}` không có các mức",
        new Message($"declare them by `{levels}`", $"hãy khai báo bằng `{levels}`"));

    public static Diagnostic CriterionWithoutLevels(Origin at, string criterion) => Error("RUB2785", at,
        $"criterion `{criterion}` comes to no level that has a name", $"tiêu chí `{criterion}` không có mức nào mang tên",
        new Message("give each of its levels, or each row of its table, a name and points", "hãy đặt tên và điểm cho từng mức, hoặc từng dòng của bảng"));
}
