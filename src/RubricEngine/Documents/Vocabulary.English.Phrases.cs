using System.Collections.Immutable;

namespace RubricEngine.Documents;

internal sealed partial class Vocabulary
{
    private static ImmutableArray<ConstructPhrases> EnglishPhrases() =>
    [
        new(Construct.Rubric, BraceUse.Required,
            intro: ["[format <Format>] rubric <Rubric>", "[format <Format>] shared <Shared>"],
            headOnly: ["version <Version>", "extends <Extends>", .. EnglishRights(), .. EnglishRightToAdd()],
            body:
            [
                "language <Language>", "title <Title>", "citation <Citation>", "provenance <Provenance>", "effective <Effective>", "culture <Culture>",
                "subject <Subject>", "window <Window>", "cohort <Cohort>", "round <Round>", "judged by <Stages>", "import <Import>",
                .. EnglishDeclarations(),
                "maximum <Maximum>", "cap <Cap>", "bonus cap <BonusCap>", "combine <Combine>",
                .. EnglishOutcomes(), "recognition <Recognition>", "rank <Ranking>",
                "test <Tests>",
                "add <Additions>", "replace <Replacements>", "remove <Removals>", "tighten <Tightenings>",
            ]),
        new(Construct.Addition, BraceUse.Required,
            intro: ["[to <Into>] [after <After>]"],
            body: [.. EnglishDeclarations(), "level <Levels>", .. EnglishOutcomes()]),

        new(Construct.Effective, BraceUse.None, intro: ["from <From> [to <To>]", "to <To>"]),
        new(Construct.Window, BraceUse.None, intro: ["from <From> [to <To>]", "to <To>"]),
        new(Construct.Subject, BraceUse.None, intro: ["[<Id>] [<Label>]"], head: ["period <Period>"]),
        new(Construct.Rounding, BraceUse.None, intro: ["<Digits> [<Mode>]", "<Mode>"]),
        new(Construct.Roundings, BraceUse.None, intro: ["[<Mode>]"], head: ["each criterion <Criterion>", "each group <Group>", "total <Total>"]),
        new(Construct.Import, BraceUse.None, intro: ["<From>"], head: ["only <Only>"]),
        new(Construct.Combination, BraceUse.None, intro: ["<Kind>", "at least <AtLeast> [of]"]),
        new(Construct.ZeroWhen, BraceUse.None, intro: ["<When> [<Title>]"]),
        new(Construct.KnockOut, BraceUse.None, intro: ["when <When> grade <Grade>", "when <When>", "<Grade>"]),

        new(Construct.Fact, BraceUse.None, intro: ["result of <ResultOf> [<Figure>]", "<Type> [<Unit>]"], head: EnglishFact()),
        new(Construct.Field, BraceUse.None, intro: ["<Type> [<Unit>]"], head: [.. EnglishValues(), .. EnglishNames()]),
        new(Construct.Records, BraceUse.Required,
            headOnly: ["at most <AtMost>", "dated by <DatedBy>", .. EnglishNames(), .. EnglishRights()],
            body: ["field <@Fields> : <Fields>"]),
        new(Construct.Parameter, BraceUse.Required, head: EnglishParameter(), body: ["<Values>"]),
        new(Construct.ParameterRow, BraceUse.None,
            head: ["<When>", "from <From> to <To>", "from <From>", "to <To>"],
            close: ["otherwise : <Otherwise>", ": <Value>"]),

        new(Construct.Group, BraceUse.Required, intro: ["<Id> [<Title>]"], head: EnglishGroupHead(), body: EnglishGroup()),
        new(Construct.GroupLevel, BraceUse.None, intro: ["<Level>"], head: [.. EnglishLimits(), "otherwise {Otherwise=true}", "not otherwise {Otherwise=false}"]),
        new(Construct.Criterion, BraceUse.Required, intro: ["<Id> [<Title>]"], head: EnglishCriterionHead(), body: EnglishCriterion()),
        new(Construct.Level, BraceUse.None, head: EnglishBounds(), close: ["otherwise [<Name>] : <Otherwise>", ": <Points>"]),
        new(Construct.Steps, BraceUse.Required, body:
        [
            "measure <Measure>", "base <Base>", "from <From>", "for each <ForEach> add <Add>", "for each <ForEach>", "add <Add>",
            "up {Direction=up}", "down {Direction=down}", "whole steps {Count=whole}", "pro rata {Count=pro rata}", "at most <Cap>", "otherwise <Otherwise>",
        ]),
        new(Construct.Tally, BraceUse.None, intro: ["<Points> [points]"], head: ["per <Per>", "when <When>", "at most <Cap>", "<Label>"]),
        new(Construct.Judged, BraceUse.Optional, intro: ["[<Kind>]"], head: ["digits <Digits>"], body: ["level <Levels>", "by <Stages>"]),
        new(Construct.Stage, BraceUse.None, intro: ["<Stage>"], head: ["counts {Counts=true}", "does not count {Counts=false}"]),
        new(Construct.DecisionTable, BraceUse.Required, body: ["inputs <Inputs>", "hit <Hit>", "<Rows>"]),
        new(Construct.TableRow, BraceUse.None, intro: ["otherwise [<Name>] : <Otherwise>", "row <When>"], head: ["priority <Priority>", "<Name>", ": <Points>"]),
        new(Construct.JudgedLevel, BraceUse.None, intro: ["<Level> : <Points>"]),

        new(Construct.Gate, BraceUse.None, intro: ["[<Title>] require <Require> otherwise <GateOtherwise>", "[<Title>] require <Require>"]),
        new(Construct.Veto, BraceUse.None, intro: ["[<Title>] when <When> grade <Grade>", "[<Title>] when <When>"]),
        new(Construct.Deduction, BraceUse.None,
            intro: ["<Deduct> from total"],
            head: ["per <Per>", "when <When>", "at most <Cap>", "running {Running=true}", "not running {Running=false}", "<Title>"]),
        new(Construct.Grade, BraceUse.None, intro: ["<Grade>"], head: EnglishGrade()),
        new(Construct.Quota, BraceUse.None, intro: ["<AtMost> of <Of>"], head: ["rounded <Mode>", "below <Below> places <Places>", .. EnglishPerCohort(), "ties <Ties>"]),
        new(Construct.RankKey, BraceUse.None, intro: ["<Value>"], head: ["highest first {Order=highest first}", "lowest first {Order=lowest first}"]),
        new(Construct.Ranking, BraceUse.Optional, intro: ["by <RankBy>"],
            body: ["then by <ThenBy>", "places <Places>", "waiting list <Waiting>", "among <Among>", .. EnglishPerCohort(), "ties <Ties>"]),
        new(Construct.Adjustment, BraceUse.None, intro: ["drop <Drop> grade", "drop <Drop> grades", "cap grade at <GradeCap>"], head: ["when <When>", "<Title>"]),
        new(Construct.Recognition, BraceUse.Optional,
            intro: ["[<Reach>]"],
            head: ["after <After> periods", "valid for <ValidFor> periods", "again after <AgainAfter> periods"],
            body: ["withdraw when <Withdrawals>"]),
        new(Construct.Withdrawal, BraceUse.None, intro: ["<When> [<Title>]"]),
        new(Construct.Target, BraceUse.None, intro: ["by <Deadline> [at least <AtLeast>] [reach <Reach>]"]),
        new(Construct.Test, BraceUse.Required, intro: ["[<Name>]"], head: ["as of <AsOf>"], body: ["<@Facts> : <Facts>", "record <Records>", "expect <@Expect> : <Expect>"]),
        new(Construct.TestRecord, BraceUse.Required, intro: ["<Into>"], body: ["<@Facts> : <Facts>"]),

        new(Construct.ChangeOf(Key.LevelAt), BraceUse.Required,
            intro: ["level <LevelAt>"],
            body: [.. EnglishBounds(), "otherwise <Otherwise>", "<Points> points", "points <Points>"]),
        new(Construct.ChangeOf(Key.Criterion), BraceUse.Required, intro: ["criterion <Criterion> [<Title>]"], head: ["id <Id>", .. EnglishCriterionHead()], body: EnglishCriterion()),
        new(Construct.ChangeOf(Key.Group), BraceUse.Required, intro: ["group <Group> [<Title>]"], head: ["id <Id>", .. EnglishGroupHead()], body: EnglishGroup()),
        new(Construct.ChangeOf(Key.Fact), BraceUse.Required,
            intro: ["fact <Fact>"],
            body: ["type <Type>", "unit <Unit>", "result of <ResultOf> [<Figure>]", "figure <Figure>", .. EnglishFact()]),
        new(Construct.ChangeOf(Key.Parameter), BraceUse.Required, intro: ["parameter <Parameter>"], head: EnglishParameter(), body: ["<Values>"]),
        new(Construct.ChangeOf(Key.NamedExpression), BraceUse.None, intro: ["let <NamedExpression> = <Value>"]),
        new(Construct.ChangeOf(Key.Grade), BraceUse.Required, intro: ["grade <Grade>"], body: EnglishGrade()),
        new(Construct.RemovalOf(Key.LevelAt), BraceUse.None, intro: ["level <LevelAt>"]),
        new(Construct.RemovalOf(Key.Criterion), BraceUse.None, intro: ["criterion <Criterion>"]),
        new(Construct.RemovalOf(Key.Group), BraceUse.None, intro: ["group <Group>"]),
        new(Construct.RemovalOf(Key.Fact), BraceUse.None, intro: ["fact <Fact>"]),
        new(Construct.RemovalOf(Key.Parameter), BraceUse.None, intro: ["parameter <Parameter>"]),
        new(Construct.RemovalOf(Key.NamedExpression), BraceUse.None, intro: ["let <NamedExpression>"]),
        new(Construct.RemovalOf(Key.Grade), BraceUse.None, intro: ["grade <Grade>"]),
    ];

    private static string[] EnglishPerCohort() => ["per cohort {PerCohort=true}", "not per cohort {PerCohort=false}"];

    private static string[] EnglishRights() =>
        ["sealed {Sealed=true}", "not sealed {Sealed=false}", "may tighten {MayTighten=true}", "may not tighten {MayTighten=false}"];

    private static string[] EnglishRightToAdd() => ["may add {MayAdd=true}", "may not add {MayAdd=false}"];

    private static string[] EnglishDeclarations() =>
    [
        "unit <@Units> [<Units>]", "fact <@Facts> : <Facts>", "records <@Records> <Records>", "require <Require>", "let <@Let> = <Let>", "parameter <@Parameters> <Parameters>",
        "gate <Gates>", "group <Groups>", "criterion <Criteria>",
    ];

    private static string[] EnglishOutcomes() => ["veto <Vetoes>", "deduct <Deductions>", "grade <Grades>", "<Adjust>", "target <Targets>"];

    private static string[] EnglishFact() =>
        [.. EnglishValues(), "previous {Previous=true}", "not previous {Previous=false}", .. EnglishNames(), .. EnglishRights()];

    private static string[] EnglishValues() =>
    [
        "in <Min> .. <Max>", "in <Min> ..", "in .. <Max>", "digits <Digits>", "max length <MaxLength>", "of <Choices>",
        "ordered {Ordered=true}", "not ordered {Ordered=false}",
    ];

    private static string[] EnglishNames() => ["<Label>", "column <Column>"];

    private static string[] EnglishParameter() => ["by <By>", "on <Date>", "unit <Unit>", .. EnglishRights()];

    private static string[] EnglishPolicies() =>
    [
        "applies when <Applies>", "not applicable when <!Applies>", "no case when <!Applies>", "when not applicable <NotApplicable>",
        "combine <Combine>", "round <Round>",
    ];

    private static string[] EnglishGroupHead() =>
    [
        "code <Code>", "<Points> points", "maximum <Maximum>", "cap <Cap>", "weight <Weight>", "minimum <Minimum>", .. EnglishRights(), .. EnglishRightToAdd(),
    ];

    private static string[] EnglishGroup() =>
        ["title <Title>", "citation <Citation>", .. EnglishPolicies(), "zero when <ZeroWhen>", "level <Levels>", "criterion <Criteria>", "group <Groups>"];

    private static string[] EnglishCriterionHead() =>
    [
        "code <Code>", "<Points> points", "required {Required=true}", "not required {Required=false}", "weight <Weight>", "lowest <Lowest>", "met at <MetAt>",
        .. EnglishRights(), .. EnglishRightToAdd(),
    ];

    private static string[] EnglishCriterion() =>
    [
        "title <Title>", "citation <Citation>", "provenance <Provenance>", .. EnglishPolicies(),
        "when missing as not met {Missing=not met}", "when missing <Missing>",
        "met when <Met>", "exceeded when <Exceeded>", "measure <Measure>", "<Levels>", "formula <Formula>", "maximum <Maximum>", "plugin <Plugin>", "with <@With> = <With>", "steps <Steps>",
        "deduct <Deduct>", "bonus <Bonus>", "judged <Judged>", "table <Table>", "part <Parts>", "evidence needed <EvidenceNeeded>", "evidence <Evidence>",
        "without evidence as not met {WithoutEvidence=not met}", "without evidence <WithoutEvidence>", "knock out <KnockOut>",
    ];

    private static string[] EnglishBounds() => [.. EnglishLimits(), "when <When>", "<Name>"];

    private static string[] EnglishLimits() =>
    [
        "from <From> to below <Below>", "from <From> to <To>", "between <From> and <To>", "more than <MoreThan> to below <Below>", "more than <MoreThan> to <To>",
        "at least <AtLeast>", "more than <MoreThan>", "at most <AtMost>", "below <Below>", "from <From>", "to <To>", "is <Is>",
    ];

    private static string[] EnglishGrade() =>
    [
        "recognised {Recognised=true}", "not recognised {Recognised=false}",
        "the authority decides {AuthorityDecides=true}", "the authority does not decide {AuthorityDecides=false}",
        "when <When>", "every group at least <EveryGroup>", "with group <@GroupMinimum> at least <GroupMinimum>",
        "otherwise {Otherwise=true}", "not otherwise {Otherwise=false}", "quota <Quota>", .. EnglishRights(),
    ];
}
