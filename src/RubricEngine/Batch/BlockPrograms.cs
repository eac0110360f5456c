using System.Collections.Immutable;
using RubricEngine.Plans;

namespace RubricEngine.Batch;

/// <summary>A question to a plan, compiled: a program for any block of rows, and one for blocks in which nothing is missing.</summary>
internal sealed class BlockPrograms
{
    /// <param name="general">The program for any block.</param>
    /// <param name="lean">The program without what only matters where something is missing; null where that is the same.</param>
    public BlockPrograms(BlockProgram general, Lazy<BlockProgram>? lean) => (General, Lean) = (general, lean);

    public BlockProgram General { get; }

    /// <summary>Compiled when the first such block comes.</summary>
    public Lazy<BlockProgram>? Lean { get; }

    /// <param name="plan">The plan.</param>
    /// <param name="asked">The nodes that are stored.</param>
    /// <param name="complete">The plan for records in which nothing is missing.</param>
    /// <param name="completeAsked">The same nodes in it.</param>
    /// <param name="options">Whether loops are emitted, and for vectors of which width.</param>
    public static BlockPrograms Compile(Plan plan, ImmutableArray<AskedNode> asked, Plan complete, ImmutableArray<AskedNode> completeAsked, RunOptions options)
    {
        var general = BlockProgram.Compile(plan, asked, options);
        return new(general, general.KnownReads.IsEmpty ? null : new Lazy<BlockProgram>(() => BlockProgram.Compile(complete, completeAsked, options)));
    }
}
