using System.Numerics;
using System.Reflection;
using System.Runtime.Intrinsics;

namespace RubricEngine.Batch;

/// <summary>The instructions of 256 bits.</summary>
internal sealed unsafe class LaneInstructions256<T>(Delegate? widenLower, Delegate? widenUpper, Delegate? narrow) : LaneInstructions where T : unmanaged, IBinaryInteger<T>
{
    private delegate Vector256<T> FromAddress(T* address);

    private delegate void ToAddress(Vector256<T> vector, T* address);

    public override Type Vector => typeof(Vector256<T>);

    public override MethodInfo Load => Of((FromAddress)Vector256.Load<T>);

    public override MethodInfo Store => Of((ToAddress)Vector256.Store<T>);

    public override MethodInfo Create => Of((Func<T, Vector256<T>>)Vector256.Create<T>);

    public override MethodInfo Add => Of((Func<Vector256<T>, Vector256<T>, Vector256<T>>)Vector256.Add<T>);

    public override MethodInfo Subtract => Of((Func<Vector256<T>, Vector256<T>, Vector256<T>>)Vector256.Subtract<T>);

    public override MethodInfo Multiply => Of((Func<Vector256<T>, Vector256<T>, Vector256<T>>)Vector256.Multiply<T>);

    public override MethodInfo Min => Of((Func<Vector256<T>, Vector256<T>, Vector256<T>>)Vector256.Min<T>);

    public override MethodInfo Max => Of((Func<Vector256<T>, Vector256<T>, Vector256<T>>)Vector256.Max<T>);

    public override MethodInfo LessThan => Of((Func<Vector256<T>, Vector256<T>, Vector256<T>>)Vector256.LessThan<T>);

    public override MethodInfo EqualTo => Of((Func<Vector256<T>, Vector256<T>, Vector256<T>>)Vector256.Equals<T>);

    public override MethodInfo And => Of((Func<Vector256<T>, Vector256<T>, Vector256<T>>)Vector256.BitwiseAnd<T>);

    public override MethodInfo Or => Of((Func<Vector256<T>, Vector256<T>, Vector256<T>>)Vector256.BitwiseOr<T>);

    public override MethodInfo Xor => Of((Func<Vector256<T>, Vector256<T>, Vector256<T>>)Vector256.Xor<T>);

    public override MethodInfo AndNot => Of((Func<Vector256<T>, Vector256<T>, Vector256<T>>)Vector256.AndNot<T>);

    public override MethodInfo Not => Of((Func<Vector256<T>, Vector256<T>>)Vector256.OnesComplement<T>);

    public override MethodInfo Select => Of((Func<Vector256<T>, Vector256<T>, Vector256<T>, Vector256<T>>)Vector256.ConditionalSelect<T>);

    public override MethodInfo? WidenLower => widenLower?.Method;

    public override MethodInfo? WidenUpper => widenUpper?.Method;

    public override MethodInfo? Narrow => narrow?.Method;

    public override MethodInfo Pack => Of((Func<Vector256<T>, uint>)Vector256.ExtractMostSignificantBits<T>);
}
