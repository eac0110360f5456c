using System.Globalization;

namespace RubricEngine.Cli;

/// <summary>Reads the texts that options were given.</summary>
internal static class OptionValues
{
    /// <summary>A value that must be one of a few words.</summary>
    public static string OneOf(string written, string option, params string[] allowed) =>
        allowed.Contains(written, StringComparer.Ordinal) ? written : throw Wrong(ToolDiagnostics.NotAmong(option, written, allowed));

    /// <summary>A day, or null where the option was not given.</summary>
    public static DateOnly? Date(string? written, string option) => written switch
    {
        null => null,
        _ when DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) => date,
        _ => throw Wrong(ToolDiagnostics.NotADate(option, written)),
    };

    /// <summary>An integer of a range.</summary>
    public static long Integer(string written, string option, long least, long most) =>
        long.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) && number >= least && number <= most
            ? number
            : throw Wrong(ToolDiagnostics.NotAnInteger(option, written, least, most));

    private static ToolFailure Wrong(Diagnostics.Diagnostic diagnostic) => new(ExitStatus.WrongUsage, diagnostic);
}
