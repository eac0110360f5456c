using System.Collections.Immutable;
using RubricEngine.Functions;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>
/// The calls of one assessment. Equal calls of a pure function are made once; of a function that is not pure, each call that is
/// written is made once, so that all who read it see one answer.
/// </summary>
internal sealed class ForeignCalls
{
    private readonly Dictionary<string, Reading> _pure = new(StringComparer.Ordinal);
    private readonly Dictionary<ForeignCall, (Reading Reading, int Number)> _other = new(ReferenceEqualityComparer.Instance);

    /// <summary>Makes a call, or remembers it.</summary>
    /// <param name="call">The call.</param>
    /// <param name="arguments">A known value for each parameter, of its type.</param>
    public CallRead Make(ForeignCall call, ImmutableArray<Value> arguments)
    {
        long[] words = [.. arguments.Zip(call.Function.Signature.Parameters, (a, p) => FunctionWord.Of(a, p.Type))];
        string key = $"{call.Function.Signature.Name}({string.Join(", ", words)})";
        if (call.Function.Signature.IsPure)
        {
            if (!_pure.TryGetValue(key, out Reading known)) _pure.Add(key, known = Make(call.Function, words));
            return new CallRead(call, key, arguments, known);
        }
        if (!_other.TryGetValue(call, out (Reading Reading, int Number) made)) _other.Add(call, made = (Make(call.Function, words), _other.Count));
        return new CallRead(call, $"{key} {made.Number}", arguments, made.Reading);
    }

    private static Reading Make(ForeignFunction function, long[] words) => function.TryCall(words, out long word, out FunctionFault? fault)
        ? Reading.Of(FunctionWord.Read(word, function.Signature.Result))
        : Reading.Unknown(fault.ReasonOf(function.Signature.Name, function.Plugin));
}
