using RubricEngine.Model;

namespace RubricEngine.Reference;

internal sealed partial class ExpressionEvaluator
{
    private readonly ForeignCalls _calls = new();

    /// <summary>A function is asked only where every argument is exactly known.</summary>
    private Reading ReadForeign(ForeignCall call, Trace trace)
    {
        Reading[] arguments = [.. call.Arguments.Zip(call.Function.Signature.Parameters, (a, p) => Convert(a, Read(a, trace), p.Type))];
        foreach (Reading argument in arguments)
            if (argument.Open is { } open) return Reading.Unknown(open);
        CallRead read = _calls.Make(call, [.. arguments.Select(a => a.Value)]);
        trace.Call(read);
        return read.Reading;
    }
}
