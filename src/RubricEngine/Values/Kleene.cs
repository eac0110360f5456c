namespace RubricEngine.Values;

/// <summary>Kleene's strong logic over <see cref="Truth"/>, which is ordered False, Unknown, True.</summary>
internal static class Kleene
{
    public static Truth Of(bool value) => value ? Truth.True : Truth.False;

    public static Truth And(Truth a, Truth b) => a < b ? a : b;

    public static Truth Or(Truth a, Truth b) => a > b ? a : b;

    public static Truth Not(Truth a) => Truth.True - (int)a;
}
