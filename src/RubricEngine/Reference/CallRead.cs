using System.Collections.Immutable;
using RubricEngine.Functions;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>A call of a function of a host or plugin that was made.</summary>
/// <param name="Call">What was written.</param>
/// <param name="Key">The function and the words of its arguments.</param>
/// <param name="Arguments">A known value for each parameter, of its type.</param>
/// <param name="Reading">The answer, or why there is none.</param>
internal sealed record CallRead(ForeignCall Call, string Key, ImmutableArray<Value> Arguments, Reading Reading)
{
    public ImmutableArray<FunctionParameter> Parameters => Call.Function.Signature.Parameters;
}
