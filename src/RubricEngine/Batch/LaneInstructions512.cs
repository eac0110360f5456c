using System.Numerics;
using System.Reflection;
using System.Runtime.Intrinsics;

namespace RubricEngine.Batch;

/// <summary>The instructions of 512 bits.</summary>
internal sealed unsafe class LaneInstructions512<T>(Delegate? widenLower, Delegate? widenUpper, Delegate? narrow) : LaneInstructions where T : unmanaged, IBinaryInteger<T>
{
    private delegate Vector512<T> FromAddress(T* address);

    private delegate void ToAddress(Vector512<T> vector, T* address);

    public override Type Vector => typeof(Vector512<T>);

    public override MethodInfo Load => Of((FromAddress)Vector512.Load<T>);

    public override MethodInfo Store => Of((ToAddress)Vector512.Store<T>);

    public override MethodInfo Create => Of((Func<T, Vector512<T>>)Vector512.Create<T>);

    public override MethodInfo Add => Of((Func<Vector512<T>, Vector512<T>, Vector512<T>>)Vector512.Add<T>);

    public override MethodInfo Subtract => Of((Func<Vector512<T>, Vector512<T>, Vector512<T>>)Vector512.Subtract<T>);

    public override MethodInfo Multiply => Of((Func<Vector512<T>, Vector512<T>, Vector512<T>>)Vector512.Multiply<T>);

    public override MethodInfo Min => Of((Func<Vector512<T>, Vector512<T>, Vector512<T>>)Vector512.Min<T>);

    public override MethodInfo Max => Of((Func<Vector512<T>, Vector512<T>, Vector512<T>>)Vector512.Max<T>);

    public override MethodInfo LessThan => Of((Func<Vector512<T>, Vector512<T>, Vector512<T>>)Vector512.LessThan<T>);

    public override MethodInfo EqualTo => Of((Func<Vector512<T>, Vector512<T>, Vector512<T>>)Vector512.Equals<T>);

    public override MethodInfo And => Of((Func<Vector512<T>, Vector512<T>, Vector512<T>>)Vector512.BitwiseAnd<T>);

    public override MethodInfo Or => Of((Func<Vector512<T>, Vector512<T>, Vector512<T>>)Vector512.BitwiseOr<T>);

    public override MethodInfo Xor => Of((Func<Vector512<T>, Vector512<T>, Vector512<T>>)Vector512.Xor<T>);

    public override MethodInfo AndNot => Of((Func<Vector512<T>, Vector512<T>, Vector512<T>>)Vector512.AndNot<T>);

    public override MethodInfo Not => Of((Func<Vector512<T>, Vector512<T>>)Vector512.OnesComplement<T>);

    public override MethodInfo Select => Of((Func<Vector512<T>, Vector512<T>, Vector512<T>, Vector512<T>>)Vector512.ConditionalSelect<T>);

    public override MethodInfo? WidenLower => widenLower?.Method;

    public override MethodInfo? WidenUpper => widenUpper?.Method;

    public override MethodInfo? Narrow => narrow?.Method;

    public override MethodInfo Pack => Of((Func<Vector512<T>, ulong>)Vector512.ExtractMostSignificantBits<T>);
}
