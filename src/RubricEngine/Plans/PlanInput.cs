using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Plans;

/// <summary>Something that a plan reads of a record: a value as an integer or a bit, and whether it is known.</summary>
/// <param name="Key">The key of the record's field, such as <c>households</c> or <c>previous(crimes)</c>; <c>as_of</c> for the assessment date.</param>
/// <param name="Encoding">How the value becomes an integer or a bit.</param>
/// <param name="Range">The integers that it may be; 0..1 for bits.</param>
internal sealed record PlanInput(string Key, InputEncoding Encoding, IntegerRange Range)
{
    /// <summary>The key of the assessment date, which no fact can have.</summary>
    public const string AssessmentDate = "as_of";

    /// <summary>The type of the field, figure or answer.</summary>
    public DataType? Type { get; init; }

    /// <summary>Whether it is no datum but what a stage comes to.</summary>
    public bool IsComputed => Encoding is InputEncoding.CohortFigure or InputEncoding.Call;

    /// <summary>How much evidence is enough, for <see cref="InputEncoding.Evidence"/>.</summary>
    public EvidenceRule? Evidence { get; init; }
}

/// <summary>How the value of a field becomes an integer or a bit.</summary>
internal enum InputEncoding
{
    /// <summary>The number times 10 to the power of its digits.</summary>
    Number,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>The place among the choices, from 0.</summary>
    Choice,

    /// <summary><see cref="DateOnly.DayNumber"/>.</summary>
    Date,

    /// <summary>Texts are equal where their codes are; <see cref="Plan.Texts"/> have their place as code.</summary>
    Text,

    /// <summary>Whether the documents that a text lists are enough.</summary>
    Evidence,

    /// <summary>A list of records: known or not; its items are read by <see cref="Plan.Lists"/>.</summary>
    List,

    /// <summary>Part of a figure of a cohort, see <see cref="PlanCohortFigure"/>.</summary>
    CohortFigure,

    /// <summary>The answer of a <see cref="PlanCall"/>, coded as a field of its type.</summary>
    Call,
}

/// <summary>A list of records that a plan reads.</summary>
/// <param name="Input">The list among the inputs.</param>
/// <param name="Fields">Every field of the list, in its order.</param>
/// <param name="MaxLength">The most items it may have.</param>
internal sealed record PlanList(int Input, ImmutableArray<PlanInput> Fields, int MaxLength);
