using RubricEngine.Functions;
using RubricEngine.Values;

namespace RubricEngine.Hosting.Tests;

/// <summary>A function without parameters that gives one number.</summary>
internal sealed class Constant(string name, int value) : IRubricFunction
{
    public FunctionSignature Signature { get; } = new(name, [], new NumberType(new Bounds(0, 1000), 0, Unit.None));

    public FunctionAnswer Invoke(FunctionArguments arguments) => (long)value;
}
