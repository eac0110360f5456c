using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace RubricEngine.Evaluation;

/// <summary>Makes functions that read a member of an object, bound once.</summary>
internal static class MemberGetter
{
    /// <typeparam name="T">The type of the object, or <see cref="object"/> for objects of the member's type.</typeparam>
    /// <typeparam name="TValue">The type of the member.</typeparam>
    public static Func<T, TValue> Of<T, TValue>(MemberInfo member)
    {
        if (member is PropertyInfo { GetMethod: { } getter } && getter.DeclaringType is { IsValueType: false } declaring && declaring.IsAssignableFrom(typeof(T)))
            return getter.CreateDelegate<Func<T, TValue>>();
        if (RuntimeFeature.IsDynamicCodeSupported) return Emit<T, TValue>(member, OpCodes.Nop);
        return member switch
        {
            PropertyInfo property => subject => (TValue)property.GetValue(subject)!,
            FieldInfo field => subject => (TValue)field.GetValue(subject)!,
            _ => throw new InvalidOperationException($"unexpected member {member.Name}"),
        };
    }

    /// <summary>Reads a member that is a named constant of an enumeration, as its number.</summary>
    public static Func<T, long> OfEnumeration<T>(MemberInfo member, bool isUnsigned)
    {
        if (RuntimeFeature.IsDynamicCodeSupported) return Emit<T, long>(member, isUnsigned ? OpCodes.Conv_U8 : OpCodes.Conv_I8);
        return subject => Number(ValueOf(member, subject)!);
    }

    /// <summary>The same of a member that may have no value.</summary>
    public static Func<T, long?> OfNullableEnumeration<T>(MemberInfo member, bool isUnsigned)
    {
        if (RuntimeFeature.IsDynamicCodeSupported) return Emit<T, long?>(member, isUnsigned ? OpCodes.Conv_U8 : OpCodes.Conv_I8);
        return subject => ValueOf(member, subject) is { } value ? Number(value) : null;
    }

    /// <summary>The number of a named constant; those above the signed range wrap, as emitted conversions do.</summary>
    public static long Number(object constant) => Convert.GetTypeCode(constant) == TypeCode.UInt64
        ? unchecked((long)Convert.ToUInt64(constant, null))
        : Convert.ToInt64(constant, null);

    private static object? ValueOf<T>(MemberInfo member, T subject) => member is PropertyInfo property ? property.GetValue(subject) : ((FieldInfo)member).GetValue(subject);

    [RequiresDynamicCode("emits code")]
    private static Func<T, TValue> Emit<T, TValue>(MemberInfo member, OpCode conversion)
    {
        var method = new DynamicMethod(member.Name, typeof(TValue), [typeof(T)], typeof(MemberGetter).Module, skipVisibility: true);
        ILGenerator il = method.GetILGenerator();
        Type declaring = member.DeclaringType!;
        if (typeof(T).IsValueType)
        {
            il.Emit(OpCodes.Ldarga_S, (byte)0);
        }
        else
        {
            il.Emit(OpCodes.Ldarg_0);
            if (typeof(T) != declaring) il.Emit(declaring.IsValueType ? OpCodes.Unbox : OpCodes.Castclass, declaring);
        }
        if (member is FieldInfo field) il.Emit(OpCodes.Ldfld, field);
        else il.Emit(declaring.IsValueType ? OpCodes.Call : OpCodes.Callvirt, ((PropertyInfo)member).GetMethod!);
        if (conversion != OpCodes.Nop) ToNumber(il, member is FieldInfo f ? f.FieldType : ((PropertyInfo)member).PropertyType, conversion);
        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<Func<T, TValue>>();
    }

    /// <summary>Emits the conversion of an enumeration to its number, and of one that may have no value to such a number.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "the two members of a nullable value are used by this library itself")]
    private static void ToNumber(ILGenerator il, Type type, OpCode conversion)
    {
        if (Nullable.GetUnderlyingType(type) is null)
        {
            il.Emit(conversion);
            return;
        }
        LocalBuilder given = il.DeclareLocal(type), none = il.DeclareLocal(typeof(long?));
        Label empty = il.DefineLabel(), end = il.DefineLabel();
        il.Emit(OpCodes.Stloc, given);
        il.Emit(OpCodes.Ldloca, given);
        il.Emit(OpCodes.Call, type.GetProperty(nameof(Nullable<int>.HasValue))!.GetMethod!);
        il.Emit(OpCodes.Brfalse, empty);
        il.Emit(OpCodes.Ldloca, given);
        il.Emit(OpCodes.Call, type.GetMethod(nameof(Nullable<int>.GetValueOrDefault), [])!);
        il.Emit(conversion);
        il.Emit(OpCodes.Newobj, typeof(long?).GetConstructor([typeof(long)])!);
        il.Emit(OpCodes.Br, end);
        il.MarkLabel(empty);
        il.Emit(OpCodes.Ldloc, none);
        il.MarkLabel(end);
    }
}
