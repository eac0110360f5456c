namespace RubricEngine.Benchmarks.Typical;

/// <summary>A choice that is made when code is generated, so that what is not chosen costs nothing.</summary>
internal interface IChoice
{
    static abstract bool IsTaken { get; }
}

internal readonly struct Yes : IChoice
{
    public static bool IsTaken => true;
}

internal readonly struct No : IChoice
{
    public static bool IsTaken => false;
}
