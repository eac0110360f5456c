using RubricEngine.Functions;

namespace RubricEngine.Tests.Properties;

/// <summary>The same with a second body for columns, which throws for a block where the other one throws for a row of it.</summary>
internal sealed class RandomColumnarFunction(FunctionSignature signature, int oneFailsIn) : RandomFunction(signature, oneFailsIn), IColumnarFunction
{
    public void Invoke(FunctionColumns columns)
    {
        Span<long> words = stackalloc long[Signature.Parameters.Length];
        for (int row = 0; row < columns.Rows; row++)
        {
            for (int i = 0; i < words.Length; i++) words[i] = columns.Argument(i)[row];
            ulong mixed = Mix(words);
            if (IsThrown(mixed)) throw new ArithmeticException("a row of the block");
            if (WordOf(mixed) is { } word) columns.Results[row] = word;
            else columns.SetUnknown(row, "nobody knows");
        }
    }
}
