using System.Reflection;
using RubricEngine.Plans;
using RubricEngine.Values;

namespace RubricEngine.Evaluation;

/// <summary>A member that emitted code reads by itself: what it holds becomes an integer by a comparison of its range and a product.</summary>
/// <param name="Field">The field that it holds.</param>
/// <param name="Member">The property or field.</param>
/// <param name="Type">The type of the value.</param>
/// <param name="HasValue">The method that says whether there is one, where the member may have none.</param>
/// <param name="ValueOrDefault">The method that gets it then.</param>
internal sealed record DirectMember(FieldCode Field, MemberInfo Member, Type Type, MethodInfo? HasValue, MethodInfo? ValueOrDefault)
{
    /// <summary>The member as code reads it; null where it is read by its <see cref="MemberReader{T}"/>.</summary>
    public static DirectMember? Of(FieldCode field, MemberInfo member)
    {
        Type type = member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;
        return field.Field.Type switch
        {
            NumberType when field.Words.Low <= field.Words.High => Of<long>() ?? Of<int>() ?? Of<short>() ?? Of<byte>() ?? Of<sbyte>() ?? Of<ushort>() ?? Of<uint>() ?? Of<decimal>(),
            BooleanType => Of<bool>(),
            DateType => Of<DateOnly>(),
            _ => null,
        };

        DirectMember? Of<TValue>() where TValue : struct =>
            type == typeof(TValue) ? new DirectMember(field, member, type, null, null)
            : type == typeof(TValue?) ? new DirectMember(field, member, typeof(TValue), ((Func<TValue?, bool>)IsGiven).Method, ((Func<TValue?, TValue>)ValueOf).Method)
            : null;
    }

    /// <summary>The integers that are accepted, and what they are multiplied by.</summary>
    public (long Low, long High, long Unit) Words => Field.Field.Type switch
    {
        NumberType => Field.Words,
        DateType => (Field.Days.Low, Field.Days.High, 1),
        _ => (0, 1, 1),
    };

    /// <summary>The type of the member, which may have no value.</summary>
    public Type MemberType => Member is PropertyInfo property ? property.PropertyType : ((FieldInfo)Member).FieldType;

    /// <summary>The inputs of the plan that it is.</summary>
    public IEnumerable<int> Inputs => Field.Places.Where(p => p.List < 0).Select(p => p.Field);

    private static bool IsGiven<TValue>(TValue? value) where TValue : struct => value.HasValue;

    private static TValue ValueOf<TValue>(TValue? value) where TValue : struct => value.GetValueOrDefault();
}
