namespace RubricEngine.Functions;

/// <summary>A function with a second body for many rows at once, which tables use. Both bodies give the same answers.</summary>
/// <example>
/// <code>
/// sealed class Doubled : IColumnarFunction
/// {
///     private static readonly NumberType s_small = new(new Bounds(0, 1_000), 0, Unit.None);
///
///     public FunctionSignature Signature { get; } = new("doubled", [new FunctionParameter("number", s_small)], new NumberType(new Bounds(0, 2_000), 0, Unit.None));
///
///     public FunctionAnswer Invoke(FunctionArguments arguments) => arguments.Scaled(0) * 2;
///
///     public void Invoke(FunctionColumns columns)
///     {
///         ReadOnlySpan&lt;long> numbers = columns.Argument(0);
///         for (int row = 0; row &lt; columns.Rows; row++) columns.Results[row] = numbers[row] * 2;
///     }
/// }
/// </code>
/// </example>
public interface IColumnarFunction : IRubricFunction
{
    /// <summary>
    /// Computes a call for each row and writes every answer into <see cref="FunctionColumns.Results"/>. Where it throws, the block is computed
    /// row by row by <see cref="IRubricFunction.Invoke"/> instead, so that only the rows that are at fault are lost.
    /// </summary>
    void Invoke(FunctionColumns columns);
}
