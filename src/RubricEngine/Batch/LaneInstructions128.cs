using System.Numerics;
using System.Reflection;
using System.Runtime.Intrinsics;

namespace RubricEngine.Batch;

/// <summary>The instructions of 128 bits.</summary>
internal sealed unsafe class LaneInstructions128<T>(Delegate? widenLower, Delegate? widenUpper, Delegate? narrow) : LaneInstructions where T : unmanaged, IBinaryInteger<T>
{
    private delegate Vector128<T> FromAddress(T* address);

    private delegate void ToAddress(Vector128<T> vector, T* address);

    public override Type Vector => typeof(Vector128<T>);

    public override MethodInfo Load => Of((FromAddress)Vector128.Load<T>);

    public override MethodInfo Store => Of((ToAddress)Vector128.Store<T>);

    public override MethodInfo Create => Of((Func<T, Vector128<T>>)Vector128.Create<T>);

    public override MethodInfo Add => Of((Func<Vector128<T>, Vector128<T>, Vector128<T>>)Vector128.Add<T>);

    public override MethodInfo Subtract => Of((Func<Vector128<T>, Vector128<T>, Vector128<T>>)Vector128.Subtract<T>);

    public override MethodInfo Multiply => Of((Func<Vector128<T>, Vector128<T>, Vector128<T>>)Vector128.Multiply<T>);

    public override MethodInfo Min => Of((Func<Vector128<T>, Vector128<T>, Vector128<T>>)Vector128.Min<T>);

    public override MethodInfo Max => Of((Func<Vector128<T>, Vector128<T>, Vector128<T>>)Vector128.Max<T>);

    public override MethodInfo LessThan => Of((Func<Vector128<T>, Vector128<T>, Vector128<T>>)Vector128.LessThan<T>);

    public override MethodInfo EqualTo => Of((Func<Vector128<T>, Vector128<T>, Vector128<T>>)Vector128.Equals<T>);

    public override MethodInfo And => Of((Func<Vector128<T>, Vector128<T>, Vector128<T>>)Vector128.BitwiseAnd<T>);

    public override MethodInfo Or => Of((Func<Vector128<T>, Vector128<T>, Vector128<T>>)Vector128.BitwiseOr<T>);

    public override MethodInfo Xor => Of((Func<Vector128<T>, Vector128<T>, Vector128<T>>)Vector128.Xor<T>);

    public override MethodInfo AndNot => Of((Func<Vector128<T>, Vector128<T>, Vector128<T>>)Vector128.AndNot<T>);

    public override MethodInfo Not => Of((Func<Vector128<T>, Vector128<T>>)Vector128.OnesComplement<T>);

    public override MethodInfo Select => Of((Func<Vector128<T>, Vector128<T>, Vector128<T>, Vector128<T>>)Vector128.ConditionalSelect<T>);

    public override MethodInfo? WidenLower => widenLower?.Method;

    public override MethodInfo? WidenUpper => widenUpper?.Method;

    public override MethodInfo? Narrow => narrow?.Method;

    public override MethodInfo Pack => Of((Func<Vector128<T>, uint>)Vector128.ExtractMostSignificantBits<T>);
}
