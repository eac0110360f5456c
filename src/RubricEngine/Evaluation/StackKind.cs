using RubricEngine.Plans;

namespace RubricEngine.Evaluation;

/// <summary>How emitted code holds a value, narrowest first: a machine word is as fast as part of one.</summary>
internal enum StackKind
{
    Int32,
    Int64,
    Int128,
    Large,
}

/// <summary>Which kind a lane needs.</summary>
internal static class StackKinds
{
    public static StackKind Of(Lane lane) => lane switch
    {
        Lane.Int64 => StackKind.Int64,
        Lane.Int128 => StackKind.Int128,
        Lane.Unbounded => StackKind.Large,
        _ => StackKind.Int32,
    };

    public static StackKind Of(IntegerRange range) => Of(Lanes.Of(range));

    public static StackKind Wider(StackKind a, StackKind b) => a >= b ? a : b;
}
