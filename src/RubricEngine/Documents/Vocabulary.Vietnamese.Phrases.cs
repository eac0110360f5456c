using System.Collections.Immutable;

namespace RubricEngine.Documents;

internal sealed partial class Vocabulary
{
    private static ImmutableArray<ConstructPhrases> VietnamesePhrases() =>
    [
        new(Construct.Rubric, BraceUse.Required,
            intro: ["[định dạng <Format>] bộ tiêu chí <Rubric>", "[định dạng <Format>] phần dùng chung <Shared>"],
            headOnly: ["phiên bản <Version>", "kế thừa <Extends>", .. VietnameseRights(), .. VietnameseRightToAdd()],
            body:
            [
                "ngôn ngữ <Language>", "tên gọi <Title>", "căn cứ <Citation>", "nguồn <Provenance>", "có hiệu lực <Effective>", "quy ước số <Culture>",
                "đối tượng đánh giá <Subject>", "kỳ đánh giá <Window>", "cụm <Cohort>", "làm tròn <Round>", "vòng <Stages>", "do <Stages>", "dùng lại <Import>",
                .. VietnameseDeclarations(),
                "điểm tối đa <Maximum>", "điểm trần <Cap>", "trần điểm thưởng <BonusCap>", "tổng hợp <Combine>",
                .. VietnameseOutcomes(), "công nhận <Recognition>", "xếp hạng <Ranking>",
                "trường hợp thử <Tests>",
                "bổ sung <Additions>", "thay <Replacements>", "bỏ <Removals>", "siết chặt <Tightenings>",
            ]),
        new(Construct.Addition, BraceUse.Required,
            intro: ["[vào <Into>] [sau <After>]"],
            body: [.. VietnameseDeclarations(), "mức <Levels>", .. VietnameseOutcomes()]),

        new(Construct.Effective, BraceUse.None, intro: ["từ <From> [đến <To>]", "đến <To>"]),
        new(Construct.Window, BraceUse.None, intro: ["từ <From> [đến <To>]", "đến <To>"]),
        new(Construct.Subject, BraceUse.None, intro: ["[<Id>] [<Label>]"], head: ["kỳ <Period>"]),
        new(Construct.Rounding, BraceUse.None, intro: ["<Digits> [<Mode>]", "<Mode>"]),
        new(Construct.Roundings, BraceUse.None, intro: ["[<Mode>]"], head: ["từng tiêu chí <Criterion>", "từng nhóm <Group>", "tổng điểm <Total>"]),
        new(Construct.Import, BraceUse.None, intro: ["<From>"], head: ["chỉ lấy <Only>"]),
        new(Construct.Combination, BraceUse.None, intro: ["<Kind>", "ít nhất <AtLeast> [trong số]"]),
        new(Construct.ZeroWhen, BraceUse.None, intro: ["<When> [<Title>]"]),
        new(Construct.KnockOut, BraceUse.None, intro: ["khi <When> xếp loại <Grade>", "khi <When>", "[xếp loại] <Grade>"]),

        new(Construct.Fact, BraceUse.None, intro: ["kết quả của <ResultOf> [<Figure>]", "<Type> [<Unit>]"], head: VietnameseFact()),
        new(Construct.Field, BraceUse.None, intro: ["<Type> [<Unit>]"], head: [.. VietnameseValues(), .. VietnameseNames()]),
        new(Construct.Records, BraceUse.Required,
            headOnly: ["không quá <AtMost>", "theo ngày <DatedBy>", .. VietnameseNames(), .. VietnameseRights()],
            body: ["trường <@Fields> : <Fields>"]),
        new(Construct.Parameter, BraceUse.Required, head: VietnameseParameter(), body: ["<Values>"]),
        new(Construct.ParameterRow, BraceUse.None,
            head: ["<When>", "từ <From> đến <To>", "từ <From>", "đến <To>"],
            close: ["còn lại : <Otherwise>", ": <Value>"]),

        new(Construct.Group, BraceUse.Required, intro: ["<Id> [<Title>]"], head: VietnameseGroupHead(), body: VietnameseGroup()),
        new(Construct.GroupLevel, BraceUse.None, intro: ["<Level>"], head: [.. VietnameseLimits(), "còn lại {Otherwise=true}", "không còn lại {Otherwise=false}"]),
        new(Construct.Criterion, BraceUse.Required, intro: ["<Id> [<Title>]"], head: VietnameseCriterionHead(), body: VietnameseCriterion()),
        new(Construct.Level, BraceUse.None, head: VietnameseBounds(), close: ["còn lại [<Name>] : <Otherwise>", ": <Points>"]),
        new(Construct.Steps, BraceUse.Required, body:
        [
            "chấm theo <Measure>", "khởi điểm <Base>", "từ <From>", "cứ thêm <ForEach> cộng <Add>", "cứ thêm <ForEach>", "cộng <Add>",
            "tăng {Direction=up}", "giảm {Direction=down}", "chỉ tính đủ bước {Count=whole}", "tính theo tỷ lệ {Count=pro rata}", "không quá <Cap>", "còn lại <Otherwise>",
        ]),
        new(Construct.Tally, BraceUse.None, intro: ["<Points> điểm", "<Points>"], head: ["cho mỗi <Per>", "khi <When>", "không quá <Cap>", "<Label>"]),
        new(Construct.Judged, BraceUse.Optional, intro: ["[<Kind>]"], head: ["số chữ số <Digits>"], body: ["mức <Levels>", "vòng <Stages>", "do <Stages>"]),
        new(Construct.Stage, BraceUse.None, intro: ["<Stage> [chấm]"], head: ["lấy kết quả {Counts=true}", "không lấy kết quả {Counts=false}"]),
        new(Construct.DecisionTable, BraceUse.Required, body: ["xét theo <Inputs>", "cách chọn dòng <Hit>", "<Rows>"]),
        new(Construct.TableRow, BraceUse.None, intro: ["còn lại [<Name>] : <Otherwise>", "dòng <When>"], head: ["ưu tiên <Priority>", "<Name>", ": <Points>"]),
        new(Construct.JudgedLevel, BraceUse.None, intro: ["<Level> : <Points>"]),

        new(Construct.Gate, BraceUse.None, intro: ["[<Title>] yêu cầu <Require> không bảo đảm thì <GateOtherwise>", "[<Title>] yêu cầu <Require>"]),
        new(Construct.Veto, BraceUse.None, intro: ["[<Title>] khi <When> xếp loại <Grade>", "[<Title>] khi <When>"]),
        new(Construct.Deduction, BraceUse.None,
            intro: ["<Deduct> tổng điểm"],
            head: ["cho mỗi <Per>", "khi <When>", "không quá <Cap>", "lũy tiến {Running=true}", "không lũy tiến {Running=false}", "<Title>"]),
        new(Construct.Grade, BraceUse.None, intro: ["<Grade>"], head: VietnameseGrade()),
        new(Construct.Quota, BraceUse.None, intro: ["<AtMost> trong số <Of>"], head: ["lấy tròn <Mode>", "dưới <Below> lấy <Places>", .. VietnamesePerCohort(), "trường hợp bằng nhau <Ties>"]),
        new(Construct.RankKey, BraceUse.None, intro: ["<Value>"], head: ["cao trước {Order=highest first}", "thấp trước {Order=lowest first}"]),
        new(Construct.Ranking, BraceUse.Optional, intro: ["theo <RankBy>"],
            body: ["bằng nhau thì xét <ThenBy>", "số lượng chọn <Places>", "danh sách dự bị <Waiting>", "trong số xếp loại <Among>", .. VietnamesePerCohort(), "trường hợp bằng nhau <Ties>"]),
        new(Construct.Adjustment, BraceUse.None, intro: ["hạ <Drop> bậc", "giới hạn xếp loại ở <GradeCap>"], head: ["khi <When>", "<Title>"]),
        new(Construct.Recognition, BraceUse.Optional,
            intro: ["[<Reach>]"],
            head: ["sau <After> kỳ liên tiếp", "thời hạn <ValidFor> kỳ", "công nhận lại sau <AgainAfter> kỳ liên tiếp"],
            body: ["thu hồi khi <Withdrawals>"]),
        new(Construct.Withdrawal, BraceUse.None, intro: ["<When> [<Title>]"]),
        new(Construct.Target, BraceUse.None, intro: ["đến ngày <Deadline> [ít nhất <AtLeast>] [đạt <Reach>]"]),
        new(Construct.Test, BraceUse.Required, intro: ["[<Name>]"], head: ["tính đến ngày <AsOf>"], body: ["<@Facts> : <Facts>", "bản ghi <Records>", "kết quả <@Expect> : <Expect>"]),
        new(Construct.TestRecord, BraceUse.Required, intro: ["<Into>"], body: ["<@Facts> : <Facts>"]),

        new(Construct.ChangeOf(Key.LevelAt), BraceUse.Required,
            intro: ["mức <LevelAt>"],
            body: [.. VietnameseBounds(), "còn lại <Otherwise>", "<Points> điểm", "điểm <Points>"]),
        new(Construct.ChangeOf(Key.Criterion), BraceUse.Required, intro: ["tiêu chí <Criterion> [<Title>]"], head: ["mã <Id>", .. VietnameseCriterionHead()], body: VietnameseCriterion()),
        new(Construct.ChangeOf(Key.Group), BraceUse.Required, intro: ["nhóm <Group> [<Title>]"], head: ["mã <Id>", .. VietnameseGroupHead()], body: VietnameseGroup()),
        new(Construct.ChangeOf(Key.Fact), BraceUse.Required,
            intro: ["số liệu <Fact>"],
            body: ["kiểu <Type>", "đơn vị <Unit>", "kết quả của <ResultOf> [<Figure>]", "lấy <Figure>", .. VietnameseFact()]),
        new(Construct.ChangeOf(Key.Parameter), BraceUse.Required, intro: ["định mức <Parameter>"], head: VietnameseParameter(), body: ["<Values>"]),
        new(Construct.ChangeOf(Key.NamedExpression), BraceUse.None, intro: ["tính <NamedExpression> = <Value>"]),
        new(Construct.ChangeOf(Key.Grade), BraceUse.Required, intro: ["xếp loại <Grade>"], body: VietnameseGrade()),
        new(Construct.RemovalOf(Key.LevelAt), BraceUse.None, intro: ["mức <LevelAt>"]),
        new(Construct.RemovalOf(Key.Criterion), BraceUse.None, intro: ["tiêu chí <Criterion>"]),
        new(Construct.RemovalOf(Key.Group), BraceUse.None, intro: ["nhóm <Group>"]),
        new(Construct.RemovalOf(Key.Fact), BraceUse.None, intro: ["số liệu <Fact>"]),
        new(Construct.RemovalOf(Key.Parameter), BraceUse.None, intro: ["định mức <Parameter>"]),
        new(Construct.RemovalOf(Key.NamedExpression), BraceUse.None, intro: ["tính <NamedExpression>"]),
        new(Construct.RemovalOf(Key.Grade), BraceUse.None, intro: ["xếp loại <Grade>"]),
    ];

    private static string[] VietnamesePerCohort() => ["riêng từng cụm {PerCohort=true}", "không riêng từng cụm {PerCohort=false}"];

    private static string[] VietnameseRights() =>
        ["không được sửa {Sealed=true}", "được sửa {Sealed=false}", "được quy định chặt hơn {MayTighten=true}", "không được quy định chặt hơn {MayTighten=false}"];

    private static string[] VietnameseRightToAdd() => ["được bổ sung {MayAdd=true}", "không được bổ sung {MayAdd=false}"];

    private static string[] VietnameseDeclarations() =>
    [
        "đơn vị tính <@Units> [<Units>]", "số liệu <@Facts> : <Facts>", "danh sách <@Records> <Records>", "ràng buộc <Require>", "tính <@Let> = <Let>", "định mức <@Parameters> <Parameters>",
        "điều kiện xét <Gates>", "nhóm <Groups>", "tiêu chí <Criteria>",
    ];

    private static string[] VietnameseOutcomes() => ["không xét <Vetoes>", "trừ <Deductions>", "xếp loại <Grades>", "<Adjust>", "chỉ tiêu <Targets>"];

    private static string[] VietnameseFact() =>
        [.. VietnameseValues(), "có kỳ trước {Previous=true}", "không có kỳ trước {Previous=false}", .. VietnameseNames(), .. VietnameseRights()];

    private static string[] VietnameseValues() =>
    [
        "thuộc <Min> .. <Max>", "thuộc <Min> ..", "thuộc .. <Max>", "số chữ số <Digits>", "độ dài tối đa <MaxLength>", "gồm <Choices>",
        "có thứ tự {Ordered=true}", "không có thứ tự {Ordered=false}",
    ];

    private static string[] VietnameseNames() => ["<Label>", "cột <Column>"];

    private static string[] VietnameseParameter() => ["theo <By>", "tại ngày <Date>", "đơn vị <Unit>", .. VietnameseRights()];

    private static string[] VietnamesePolicies() =>
    [
        "áp dụng khi <Applies>", "không áp dụng khi <!Applies>", "không phát sinh khi <!Applies>", "khi không áp dụng <NotApplicable>",
        "tổng hợp <Combine>", "làm tròn <Round>",
    ];

    private static string[] VietnameseGroupHead() =>
    [
        "số hiệu <Code>", "<Points> điểm", "điểm tối đa <Maximum>", "điểm trần <Cap>", "hệ số <Weight>", "tối thiểu <Minimum>", .. VietnameseRights(), .. VietnameseRightToAdd(),
    ];

    private static string[] VietnameseGroup() =>
        ["tên gọi <Title>", "căn cứ <Citation>", .. VietnamesePolicies(), "chấm 0 điểm khi <ZeroWhen>", "mức <Levels>", "tiêu chí <Criteria>", "nhóm <Groups>"];

    private static string[] VietnameseCriterionHead() =>
    [
        "số hiệu <Code>", "<Points> điểm", "bắt buộc {Required=true}", "không bắt buộc {Required=false}", "hệ số <Weight>", "điểm thấp nhất <Lowest>", "đạt từ <MetAt>",
        .. VietnameseRights(), .. VietnameseRightToAdd(),
    ];

    private static string[] VietnameseCriterion() =>
    [
        "tên gọi <Title>", "căn cứ <Citation>", "nguồn <Provenance>", .. VietnamesePolicies(),
        "khi chưa có số liệu <Missing>",
        "đạt khi <Met>", "vượt mức khi <Exceeded>", "chấm theo <Measure>", "<Levels>", "công thức <Formula>", "điểm tối đa <Maximum>", "chấm bằng hàm <Plugin>", "với <@With> = <With>", "chấm theo bước <Steps>",
        "trừ <Deduct>", "điểm thưởng <Bonus>", "người chấm <Judged>", "bảng quyết định <Table>", "tiêu chí thành phần <Parts>", "tài liệu cần có <EvidenceNeeded>", "tài liệu kiểm chứng <Evidence>", "khi thiếu tài liệu <WithoutEvidence>", "dừng chấm <KnockOut>",
    ];

    private static string[] VietnameseBounds() => [.. VietnameseLimits(), "khi <When>", "<Name>"];

    private static string[] VietnameseLimits() =>
    [
        "từ <From> đến dưới <Below>", "từ <From> đến <To>", "trên <MoreThan> đến dưới <Below>", "trên <MoreThan> đến <To>",
        "từ <AtLeast> trở lên", "trên <MoreThan>", "không quá <AtMost>", "dưới <Below>", "từ <From>", "đến <To>", "bằng <Is>",
    ];

    private static string[] VietnameseGrade() =>
    [
        "được công nhận {Recognised=true}", "không được công nhận {Recognised=false}",
        "cấp có thẩm quyền quyết định {AuthorityDecides=true}", "cấp có thẩm quyền không quyết định {AuthorityDecides=false}",
        "khi <When>", "mỗi nhóm ít nhất <EveryGroup>", "riêng nhóm <@GroupMinimum> ít nhất <GroupMinimum>",
        "còn lại {Otherwise=true}", "không còn lại {Otherwise=false}", "khống chế <Quota>", .. VietnameseRights(),
    ];
}
