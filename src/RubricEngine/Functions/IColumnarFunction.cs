namespace RubricEngine.Functions;

/// <summary>A function with a second body for many rows at once, which tables use. Both bodies give the same answers.</summary>
public interface IColumnarFunction : IRubricFunction
{
    /// <summary>
    /// Computes a call for each row and writes every answer into <see cref="FunctionColumns.Results"/>. Where it throws, the block is computed
    /// row by row by <see cref="IRubricFunction.Invoke"/> instead, so that only the rows that are at fault are lost.
    /// </summary>
    void Invoke(FunctionColumns columns);
}
