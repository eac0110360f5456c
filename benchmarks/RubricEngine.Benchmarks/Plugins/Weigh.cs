using RubricEngine.Functions;
using RubricEngine.Values;

namespace RubricEngine.Benchmarks.Plugins;

/// <summary><c>weigh(a, b)</c>: (3a + b) / 10, so little that what is measured is the call.</summary>
internal class Weigh : IRubricFunction
{
    private static readonly NumberType s_parameter = new(new Bounds(0, 1_000), 0, Unit.None);

    public FunctionSignature Signature { get; } = new("weigh", [new("a", s_parameter), new("b", s_parameter)], new NumberType(new Bounds(0, 400), 1, Unit.None));

    public FunctionAnswer Invoke(FunctionArguments arguments) => FunctionAnswer.Scaled(3 * arguments.Scaled(0) + arguments.Scaled(1));
}

/// <summary>The same with a body for columns.</summary>
internal sealed class WeighColumns : Weigh, IColumnarFunction
{
    public void Invoke(FunctionColumns columns)
    {
        ReadOnlySpan<long> a = columns.Argument(0), b = columns.Argument(1);
        Span<long> results = columns.Results;
        for (int row = 0; row < results.Length; row++) results[row] = 3 * a[row] + b[row];
    }
}
