namespace RubricEngine.Batch;

/// <summary>Part of a block program: computes one vector, or a run of them, for the block that a frame stands on.</summary>
internal abstract class Kernel
{
    public abstract void Run(BlockFrame frame);
}

/// <summary>Where a kernel finds an operand.</summary>
/// <param name="Slot">Its place among the vectors of a frame.</param>
/// <param name="IsConstant">Whether one group of elements stands for all.</param>
internal readonly record struct Operand(int Slot, bool IsConstant);
