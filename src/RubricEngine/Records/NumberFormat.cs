namespace RubricEngine.Records;

/// <summary>How data write numbers and dates.</summary>
public enum NumberFormat
{
    /// <summary>Nobody said: what can be read in one way only is read, the rest is asked about.</summary>
    Undeclared,

    /// <summary>Decimal point, comma between thousands: <c>1,000.5</c>. Dates <c>2025-12-31</c>.</summary>
    Point,

    /// <summary>Decimal comma, point between thousands: <c>1.000,5</c>. Dates <c>2025-12-31</c> or <c>31/12/2025</c>.</summary>
    Comma,
}
