namespace RubricEngine.Data;

/// <summary>The outer form of data.</summary>
public enum DataFormat
{
    /// <summary>Fields separated by comma, semicolon or tab, with a header line.</summary>
    Csv,

    /// <summary>An array of objects, one object, or an object that maps subjects to objects.</summary>
    Json,

    /// <summary>One JSON object a line.</summary>
    Ndjson,
}
