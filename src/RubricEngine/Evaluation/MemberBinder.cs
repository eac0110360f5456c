using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using RubricEngine.Diagnostics;
using RubricEngine.Values;

namespace RubricEngine.Evaluation;

/// <summary>Finds how a field is read from a member, or says why it cannot be. Values are converted exactly or not at all.</summary>
internal sealed class MemberBinder(RecordFields record, List<string> problems)
{
    /// <summary>The readers of the members of a type that match fields, and the fields that are matched.</summary>
    /// <typeparam name="T">The type, or <see cref="object"/>.</typeparam>
    public IEnumerable<BoundMember<T>> Bind<T>(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicFields)] Type type, ImmutableArray<FieldCode> fields)
    {
        var bound = new Dictionary<FieldCode, MemberInfo>();
        foreach (MemberInfo member in MembersOf(type))
        {
            RubricFactAttribute? attribute = member.GetCustomAttribute<RubricFactAttribute>();
            if (MemberNames.Find(fields, attribute?.Key ?? member.Name) is not { } field)
            {
                if (attribute is not null) problems.Add($"`{type.Name}.{member.Name}` is to hold `{attribute.Key}`, which the rubric does not read{Instead(MemberNames.Nearest(fields, attribute.Key))}");
                continue;
            }
            if (!bound.TryAdd(field, member))
            {
                problems.Add($"`{type.Name}.{member.Name}` and `{type.Name}.{bound[field].Name}` both hold {Declared(field)}");
                continue;
            }
            if (Read<T>(member, field) is { } reader) yield return new BoundMember<T>(field, member, reader);
        }
    }

    private static IEnumerable<MemberInfo> MembersOf([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicFields)] Type type) =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p is { CanRead: true, GetMethod.IsPublic: true } && p.GetIndexParameters().Length == 0)
            .Concat<MemberInfo>(type.GetFields(BindingFlags.Instance | BindingFlags.Public));

    private MemberReader<T>? Read<T>(MemberInfo member, FieldCode field)
    {
        Type type = member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;
        Type bare = Nullable.GetUnderlyingType(type) ?? type;
        if (field.Field.Type is RecordsType) return List<T>(member, type, field);
        if (bare.IsEnum) return Enumeration<T>(member, type, field);
        MemberReader<T>? reader = Fits(bare, field) ? Scalar<T>(member, type, field) : null;
        if (reader is null) Refuse(member, bare, field);
        return reader;
    }

    private static bool Fits(Type type, FieldCode field) => type == typeof(string) || field.Field.Type switch
    {
        NumberType => type != typeof(bool) && type != typeof(DateOnly),
        BooleanType => type == typeof(bool),
        DateType => type == typeof(DateOnly),
        _ => false,
    };

    private static MemberReader<T>? Scalar<T>(MemberInfo member, Type type, FieldCode field)
    {
        if (type == typeof(string)) return new TextReader<T>(field, MemberGetter.Of<T, string?>(member));
        return Of<bool>((f, to, row, v) => f.PutTruth(to, row, v))
            ?? Of<int>((f, to, row, v) => f.PutInteger(to, row, v)) ?? Of<long>((f, to, row, v) => f.PutInteger(to, row, v))
            ?? Of<short>((f, to, row, v) => f.PutInteger(to, row, v)) ?? Of<byte>((f, to, row, v) => f.PutInteger(to, row, v))
            ?? Of<sbyte>((f, to, row, v) => f.PutInteger(to, row, v)) ?? Of<ushort>((f, to, row, v) => f.PutInteger(to, row, v))
            ?? Of<uint>((f, to, row, v) => f.PutInteger(to, row, v)) ?? Of<ulong>((f, to, row, v) => f.PutLarge(to, row, v))
            ?? Of<decimal>((f, to, row, v) => f.PutDecimal(to, row, v)) ?? Of<DateOnly>((f, to, row, v) => f.PutDate(to, row, v))
            ?? Of<Int128>((f, to, row, v) => f.PutLarge(to, row, v)) ?? Of<BigInteger>((f, to, row, v) => f.PutLarge(to, row, v))
            ?? Of<Rational>((f, to, row, v) => f.PutNumber(to, row, v));

        MemberReader<T>? Of<TValue>(Action<FieldCode, RecordReading, int, TValue> put) where TValue : struct =>
            type == typeof(TValue) ? new ValueReader<T, TValue>(field, MemberGetter.Of<T, TValue>(member), put)
            : type == typeof(TValue?) ? new NullableReader<T, TValue>(field, MemberGetter.Of<T, TValue?>(member), put)
            : null;
    }

    /// <summary>A named constant of an enumeration is the choice of its name.</summary>
    private MemberReader<T>? Enumeration<T>(MemberInfo member, Type type, FieldCode field)
    {
        Type bare = Nullable.GetUnderlyingType(type) ?? type;
        if (field.Field.Type is not ChoiceType choices)
        {
            Refuse(member, bare, field);
            return null;
        }
        var places = new Dictionary<long, int>();
        foreach (object constant in Enum.GetValuesAsUnderlyingType(bare))
        {
            string name = Enum.GetName(bare, constant)!;
            int place = choices.Choices.Select(MemberNames.Plain).ToList().IndexOf(MemberNames.Plain(name));
            if (place < 0) problems.Add($"`{bare.Name}.{name}` is none of the choices of {Declared(field)}{Instead(NearestName.Find(name, choices.Choices))}");
            places[MemberGetter.Number(constant)] = place;
        }
        FrozenDictionary<long, int> choiceOf = places.ToFrozenDictionary();
        Action<FieldCode, RecordReading, int, long> put = (f, to, row, v) =>
        {
            if (choiceOf.TryGetValue(v, out int place)) f.PutChoice(to, row, place);
            else f.PutText(to, row, v.ToString(CultureInfo.InvariantCulture));
        };
        bool isUnsigned = Type.GetTypeCode(bare) is TypeCode.Byte or TypeCode.UInt16 or TypeCode.UInt32 or TypeCode.UInt64;
        return type == bare
            ? new ValueReader<T, long>(field, MemberGetter.OfEnumeration<T>(member, isUnsigned), put)
            : new NullableReader<T, long>(field, MemberGetter.OfNullableEnumeration<T>(member, isUnsigned), put);
    }

    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "RecordBinding says that a trimmed program keeps the members of the types of items itself")]
    private MemberReader<T>? List<T>(MemberInfo member, Type type, FieldCode field)
    {
        Type? item = type.IsArray ? type.GetElementType() : ItemOf(type);
        if (item is null || type.IsValueType || item.IsPrimitive || item == typeof(string))
        {
            Refuse(member, type, field);
            return null;
        }
        ListCode list = record.ListOf(field);
        if (RuntimeFeature.IsDynamicCodeSupported) return ItemsOf<T>(item, member, list);
        Func<T, object?> get = MemberGetter.Of<T, object?>(member);
        return new ItemsReader<T, object>(list, subject => AsObjects(get(subject)), [.. Bind<object>(item, list.Items).Select(b => b.Reader)]);
    }

    private static IEnumerable<object>? AsObjects(object? items) => items as IEnumerable<object> ?? ((IEnumerable?)items)?.Cast<object>();

    [RequiresDynamicCode("makes code for the type of the items")]
    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = "RecordBinding says that a trimmed program keeps the members of the types of items itself")]
    private MemberReader<T> ItemsOf<T>(Type item, MemberInfo member, ListCode list) =>
        (MemberReader<T>)((Func<MemberInfo, ListCode, MemberReader<T>>)Items<T, object>).Method.GetGenericMethodDefinition().MakeGenericMethod(typeof(T), item).Invoke(this, [member, list])!;

    private ItemsReader<T, TItem> Items<T, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicFields)] TItem>(MemberInfo member, ListCode list) =>
        new(list, MemberGetter.Of<T, IEnumerable<TItem>?>(member), [.. Bind<TItem>(typeof(TItem), list.Items).Select(b => b.Reader)]);

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "the interfaces of a type that is used as a collection are kept")]
    private static Type? ItemOf(Type type) => type.GetInterfaces().Append(type)
        .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];

    private void Refuse(MemberInfo member, Type type, FieldCode field)
    {
        string expected = field.Field.Type switch
        {
            NumberType { IsInteger: true } => "an integer, a decimal or a string",
            NumberType => "a decimal, an integer or a string",
            BooleanType => "a bool or a string",
            ChoiceType => "a string or an enumeration of its choices",
            DateType => "a DateOnly or a string",
            RecordsType => "a collection of objects",
            _ => "a string",
        };
        string reason = Type.GetTypeCode(type) is TypeCode.Single or TypeCode.Double || type.FullName == "System.Half" ? "; no floating point comes between a fact and a point" : type == typeof(DateTime) || type == typeof(DateTimeOffset) ? "; a time of day would be lost" : "";
        problems.Add($"`{member.DeclaringType!.Name}.{member.Name}` is of type {type.Name}, but {Declared(field)} is read from {expected}{reason}");
    }

    /// <summary>A field with the place in the rubric file where its type can be looked up.</summary>
    private static string Declared(FieldCode field) => field.Field.Origin is { } origin ? $"`{field.Field.Key}` of {origin}" : $"`{field.Field.Key}`";

    private static string Instead(string? nearest) => nearest is null ? "" : $"; the nearest is `{nearest}`";
}
