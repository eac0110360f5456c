using System.Reflection;

namespace RubricEngine.Batch;

/// <summary>The vector instructions of one lane at one width, as methods to call from emitted code; the runtime has an instruction for each.</summary>
internal abstract class LaneInstructions
{
    /// <summary>The type of a vector.</summary>
    public abstract Type Vector { get; }

    /// <summary>From an address.</summary>
    public abstract MethodInfo Load { get; }

    /// <summary>A vector to an address.</summary>
    public abstract MethodInfo Store { get; }

    /// <summary>The same number in every element.</summary>
    public abstract MethodInfo Create { get; }

    public abstract MethodInfo Add { get; }

    public abstract MethodInfo Subtract { get; }

    public abstract MethodInfo Multiply { get; }

    public abstract MethodInfo Min { get; }

    public abstract MethodInfo Max { get; }

    public abstract MethodInfo LessThan { get; }

    public abstract MethodInfo EqualTo { get; }

    public abstract MethodInfo And { get; }

    public abstract MethodInfo Or { get; }

    public abstract MethodInfo Xor { get; }

    /// <summary>The bits of the first that the second has not.</summary>
    public abstract MethodInfo AndNot { get; }

    public abstract MethodInfo Not { get; }

    /// <summary>By a mask one vector or the other: mask, then, else.</summary>
    public abstract MethodInfo Select { get; }

    /// <summary>The lower half as a vector of the next wider lane; null of the widest lane.</summary>
    public abstract MethodInfo? WidenLower { get; }

    /// <summary>The upper half as a vector of the next wider lane; null of the widest lane.</summary>
    public abstract MethodInfo? WidenUpper { get; }

    /// <summary>Two vectors as one of the next narrower lane; null of the narrowest lane.</summary>
    public abstract MethodInfo? Narrow { get; }

    /// <summary>Of bytes only: the highest bit of each, packed.</summary>
    public abstract MethodInfo Pack { get; }

    /// <summary>A method that code calls by name here, so that nothing has to be found by reflection.</summary>
    protected static MethodInfo Of(Delegate method) => method.Method;
}
