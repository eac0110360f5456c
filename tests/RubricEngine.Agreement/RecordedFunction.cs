using RubricEngine.Functions;
using RubricEngine.Values;

namespace RubricEngine.Agreement;

/// <summary>A function that takes note of what it is asked.</summary>
/// <param name="function">The function that answers.</param>
/// <param name="calls">Takes its name and arguments, once for equal ones.</param>
internal sealed class RecordedFunction(IRubricFunction function, ISet<string> calls) : IRubricFunction
{
    public FunctionSignature Signature => function.Signature;

    public FunctionAnswer Invoke(FunctionArguments arguments)
    {
        var words = new List<object>();
        for (int i = 0; i < arguments.Count; i++)
            words.Add(Signature.Parameters[i].Type switch
            {
                NumberType => arguments.Scaled(i),
                BooleanType => arguments.Boolean(i),
                DateType => arguments.Date(i),
                _ => arguments.Choice(i),
            });
        calls.Add($"{Signature.Name}({string.Join(", ", words)})");
        return function.Invoke(arguments);
    }
}
