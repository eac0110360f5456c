using System.Collections.Immutable;
using RubricEngine.Text;

namespace RubricEngine.Model;

/// <summary>How results of several periods lead to a recognition: earned, kept for some periods, earned again, withdrawn.</summary>
/// <param name="Earning">The grades that count towards it.</param>
/// <param name="After">The consecutive periods that must have earned it.</param>
/// <param name="AgainAfter">The consecutive periods that must have earned it for it to be given again when it has run out.</param>
/// <param name="ValidFor">The periods it lasts, that of the decision included; null for as long as it is not withdrawn.</param>
/// <param name="Withdrawals">What ends it early.</param>
/// <param name="Origin">Where it was written.</param>
internal sealed record Recognition(ImmutableArray<Grade> Earning, int After, int AgainAfter, int? ValidFor, ImmutableArray<Withdrawal> Withdrawals, Origin? Origin);

/// <summary>A condition that ends a recognition; it may read whatever a veto may.</summary>
/// <param name="Condition">When it strikes.</param>
/// <param name="Title">What it is called, or null.</param>
/// <param name="Origin">Where it was written.</param>
internal sealed record Withdrawal(Expression Condition, LocalizedText? Title, Origin? Origin);
