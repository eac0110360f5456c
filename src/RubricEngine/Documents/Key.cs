namespace RubricEngine.Documents;

/// <summary>The keys of the language; a <see cref="Vocabulary"/> spells them. Two that never meet in one construct may share a spelling.</summary>
internal enum Key
{
    Format,
    Rubric,
    Version,
    Language,
    Title,
    Citation,
    Provenance,
    Effective,
    From,
    To,
    Culture,
    Subject,
    Id,
    Label,
    Period,
    Window,

    /// <summary>The fact by whose value subjects are judged together.</summary>
    Cohort,
    Round,
    Criterion,
    Group,
    Total,
    Mode,
    Digits,
    Units,
    Facts,
    Require,
    Let,
    Parameters,
    Gates,
    Vetoes,
    Groups,
    Criteria,
    Maximum,
    Cap,
    BonusCap,
    Combine,
    Deductions,
    Grades,
    Adjust,
    Targets,
    Tests,
    Type,
    Unit,
    Min,
    Max,
    MaxLength,
    Choices,
    Ordered,
    Previous,
    Column,
    By,
    Date,
    Values,
    When,
    Value,
    Otherwise,

    /// <summary>The grade of a gate that does not hold; <see cref="Otherwise"/> is of rows.</summary>
    GateOtherwise,
    Code,
    Points,
    Weight,
    Minimum,
    Applies,
    NotApplicable,
    ZeroWhen,
    AtLeast,
    Lowest,
    MetAt,
    Required,
    Missing,
    Evidence,

    /// <summary>How much of the evidence is needed.</summary>
    EvidenceNeeded,
    WithoutEvidence,
    KnockOut,
    Met,
    Exceeded,
    Measure,
    Levels,
    Formula,

    /// <summary>The function of a plugin that gives the points.</summary>
    Plugin,

    /// <summary>The arguments of <see cref="Plugin"/>, by name.</summary>
    With,
    Steps,
    Deduct,
    Bonus,
    Judged,

    /// <summary>The stages of judging, in their order.</summary>
    Stages,
    Stage,

    /// <summary>Whether the judgement of a stage counts; <see cref="Count"/> is of steps.</summary>
    Counts,
    Parts,
    Base,
    ForEach,
    Add,
    Direction,
    Count,
    Per,
    MoreThan,
    AtMost,
    Below,
    Is,
    Name,
    Level,
    Grade,
    EveryGroup,
    GroupMinimum,
    Recognised,
    AuthorityDecides,
    Drop,

    /// <summary>Recognition over the periods; <see cref="Recognised"/> is of a grade.</summary>
    Recognition,
    ValidFor,
    AgainAfter,
    Withdrawals,

    /// <summary>The best grade that an adjustment leaves; <see cref="Cap"/> is of points.</summary>
    GradeCap,
    Reach,

    /// <summary>The day of a target; <see cref="By"/> is of a parameter.</summary>
    Deadline,
    Running,
    AsOf,
    Expect,

    Records,
    Fields,
    DatedBy,

    /// <summary>Of a combination or of scoring by people: a word that says which.</summary>
    Kind,
    Shared,
    Extends,
    Import,

    /// <summary>What an import takes, where it does not take everything.</summary>
    Only,
    ResultOf,

    /// <summary>Which figure of a result a fact holds.</summary>
    Figure,
    Sealed,
    MayTighten,
    MayAdd,

    /// <summary>What an overlay adds; <see cref="Add"/> is of steps.</summary>
    Additions,
    Replacements,
    Removals,
    Tightenings,

    /// <summary>The group that an addition goes into.</summary>
    Into,
    After,

    /// <summary>The fact, parameter or named expression that a change is about.</summary>
    Fact,
    Parameter,
    NamedExpression,

    /// <summary>The level that a change is about: the criterion and the number or name of the level, <c>g1/c02/2</c>.</summary>
    LevelAt,
    Table,
    Inputs,

    /// <summary>Which rows of a table count.</summary>
    Hit,
    Rows,
    Priority,

    Ranking,
    RankBy,
    ThenBy,
    Order,
    Places,
    Waiting,
    Among,

    /// <summary>Of a ranking or quota: for each cohort apart.</summary>
    PerCohort,

    /// <summary>What becomes of equal ones at the edge of what is limited.</summary>
    Ties,
    Quota,

    /// <summary>The grade that a quota is a share of.</summary>
    Of,
}
