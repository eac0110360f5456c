using Microsoft.CodeAnalysis;
using RubricEngine.Values;

namespace RubricEngine.Scripting;

/// <summary>The types that values of a script may have.</summary>
internal static class ScriptTypes
{
    private const int MostNested = 4;

    public static bool IsAllowed(ITypeSymbol type, int level = 0) => level <= MostNested && type switch
    {
        IArrayTypeSymbol array => array.Rank == 1 && IsAllowed(array.ElementType, level + 1),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var argument] } => IsSimple(argument),
        INamedTypeSymbol { Arity: 1, TypeArguments: [var argument] } list => IsOfPlatform(list, "List") && IsAllowed(argument, level + 1),
        _ => IsSimple(type),
    };

    /// <summary>A value without parts.</summary>
    public static bool IsSimple(ITypeSymbol type) => type.SpecialType is SpecialType.System_Boolean or SpecialType.System_Char or SpecialType.System_Int32
            or SpecialType.System_Int64 or SpecialType.System_Decimal or SpecialType.System_String
        || (type is INamedTypeSymbol { Arity: 0 } named && (IsOfPlatform(named, "DateOnly") || IsOfPlatform(named, "DayOfWeek") || IsOfPlatform(named, "MidpointRounding")));

    /// <summary>How many bytes a value takes on the stack, at most.</summary>
    public static int SizeOf(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Decimal } => 16,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => 24,
        _ => 8,
    };

    /// <summary>Whether a parameter of a method can hold the values of a parameter of a signature.</summary>
    public static bool Takes(ITypeSymbol type, DataType data) => data switch
    {
        NumberType { Digits: 0 } number => type.SpecialType is SpecialType.System_Decimal or SpecialType.System_Int64
            || (type.SpecialType == SpecialType.System_Int32 && number.Range.Low >= int.MinValue && number.Range.High <= int.MaxValue),
        NumberType => type.SpecialType == SpecialType.System_Decimal,
        BooleanType => type.SpecialType == SpecialType.System_Boolean,
        DateType => IsDate(type),
        _ => type.SpecialType == SpecialType.System_String,
    };

    /// <summary>Whether a method that gives a type can give the values of a result.</summary>
    public static bool Gives(ITypeSymbol type, DataType data)
    {
        ITypeSymbol plain = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var argument] } ? argument : type;
        return data switch
        {
            NumberType => plain.SpecialType is SpecialType.System_Decimal or SpecialType.System_Int64 or SpecialType.System_Int32,
            BooleanType => plain.SpecialType == SpecialType.System_Boolean,
            DateType => IsDate(plain),
            _ => plain.SpecialType == SpecialType.System_String,
        };
    }

    /// <summary>The type as a script writes it that is right for a parameter or result.</summary>
    public static string WordOf(DataType data) => data switch
    {
        NumberType { Digits: 0 } => "long",
        NumberType => "decimal",
        BooleanType => "bool",
        DateType => "DateOnly",
        _ => "string",
    };

    public static bool IsDate(ITypeSymbol type) => type is INamedTypeSymbol named && IsOfPlatform(named, "DateOnly");

    private static bool IsOfPlatform(INamedTypeSymbol type, string name) => type.Name == name && type.ContainingAssembly?.Name == PlatformList.PlatformAssembly;
}
