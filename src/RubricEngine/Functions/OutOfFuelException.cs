namespace RubricEngine.Functions;

/// <summary>A body that counts its steps has used up what it may. Thrown by code that bounds itself, as scripts do.</summary>
/// <example>
/// <code>
/// int fuel = 10_000;
/// while (fuel > 0) fuel--;
/// throw new OutOfFuelException();
/// </code>
/// </example>
public sealed class OutOfFuelException : Exception
{
    /// <summary>With a sentence of its own.</summary>
    public OutOfFuelException() : base("the call has used up its fuel") { }

    /// <param name="message">What is said.</param>
    public OutOfFuelException(string message) : base(message) { }

    /// <param name="message">What is said.</param>
    /// <param name="innerException">What led to it.</param>
    public OutOfFuelException(string message, Exception innerException) : base(message, innerException) { }
}
