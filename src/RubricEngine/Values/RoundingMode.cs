namespace RubricEngine.Values;

/// <summary>Where a number goes that lies between two roundings.</summary>
public enum RoundingMode
{
    /// <summary>To the nearest; halves away from zero. The default.</summary>
    HalfAwayFromZero,

    /// <summary>To the nearest; halves to the even neighbour.</summary>
    HalfToEven,

    /// <summary>Toward positive infinity.</summary>
    Up,

    /// <summary>Toward negative infinity.</summary>
    Down,
}
