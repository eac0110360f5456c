using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Results;

/// <summary>What the result of one period says towards recognition over the periods.</summary>
/// <param name="Earned">Whether a grade is reached that counts towards it; unknown while one that does and one that does not are possible.</param>
/// <param name="Withdrawn">Whether a rule strikes that ends a recognition.</param>
/// <param name="Why">The first rule that strikes or may strike; null where none does.</param>
public sealed record RecognitionFinding(Truth Earned, Truth Withdrawn, Message? Why);
