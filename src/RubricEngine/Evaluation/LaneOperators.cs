using System.Numerics;

namespace RubricEngine.Evaluation;

/// <summary>Operators of integers as methods that emitted code calls.</summary>
internal static class LaneOperators<T> where T : IBinaryInteger<T>
{
    public static T Add(T a, T b) => a + b;

    public static T Subtract(T a, T b) => a - b;

    public static T Multiply(T a, T b) => a * b;

    public static bool Less(T a, T b) => a < b;

    public static bool Equal(T a, T b) => a == b;

    public static T Min(T a, T b) => T.Min(a, b);

    public static T Max(T a, T b) => T.Max(a, b);

    public static T FromInt64(long number) => T.CreateTruncating(number);

    public static long ToInt64(T number) => long.CreateTruncating(number);
}
