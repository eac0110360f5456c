using RubricEngine.Model;
using RubricEngine.Records;

namespace RubricEngine.Cli;

/// <summary>How data for a rubric write numbers, so that reading them back leaves no doubt.</summary>
internal static class DataText
{
    /// <summary>Whether the rubric's data use the decimal comma.</summary>
    public static bool HasDecimalComma(Rubric rubric) => rubric.Culture is { } culture && NumberFormats.Of(culture) == NumberFormat.Comma;

    /// <summary>A number with a decimal point, as the rubric's data write it.</summary>
    public static string Number(string number, Rubric rubric)
    {
        if (HasDecimalComma(rubric)) return number.Replace('.', ',');
        // Where no culture is declared, 1.234 might be a thousand; a fourth digit leaves one reading.
        int point = number.IndexOf('.', StringComparison.Ordinal);
        return rubric.Culture is null && point >= 0 && number.Length - point == 4 ? number + "0" : number;
    }
}
