using System.Text;
using RubricEngine.Diagnostics;
using RubricEngine.Records;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Data.Tests;

/// <summary>Short ways to read data and to say what was read.</summary>
internal static class Reading
{
    public static RecordSet Csv(string text, RecordOptions? options = null) => Of("wards.csv", text, options);

    public static RecordSet Json(string text, RecordOptions? options = null) => Of("wards.json", text, options);

    public static RecordSet Ndjson(string text, RecordOptions? options = null) => Of("wards.ndjson", text, options);

    public static RecordSet Of(string name, string text, RecordOptions? options = null) => Of(name, Encoding.UTF8.GetBytes(text), options);

    public static RecordSet Of(string name, byte[] bytes, RecordOptions? options = null) =>
        RecordSet.Open(Rubrics.Ward, [DataFile.FromBytes(name, bytes)], options);

    /// <summary>The value of a field of the only record.</summary>
    public static string Only(this RecordSet set, string key) => Value(Assert.Single(set.Records), key);

    /// <summary>A value as text; <c>unknown: why</c> for one that is not known.</summary>
    public static string Value(this SubjectRecord record, string key) => record[key] switch
    {
        NumberValue number => number.Number.ToString(),
        BooleanValue truth => truth.Boolean ? "true" : "false",
        ChoiceValue choice => choice.Choice,
        DateValue date => $"{date.Date:yyyy-MM-dd}",
        TextValue text => $"\"{text.Text}\"",
        UnknownValue unknown => $"unknown: {unknown.Reason.Sentence.English}",
        _ => "?",
    };

    /// <summary>The faults of all records, <c>wards.csv(2,3) A: reason</c>.</summary>
    public static string[] Faults(this RecordSet set) =>
        [.. set.Records.SelectMany(r => r.Faults.Select(f => $"{f.Origin} {r.Subject}: {f.Reason.Sentence.English}"))];

    /// <summary>Warnings and errors about the files, first line only.</summary>
    public static string[] Problems(this RecordSet set) =>
        [.. set.Diagnostics.Where(d => d.Severity != Severity.Note).Select(FirstLine)];

    /// <summary>Notes about the files, first line only.</summary>
    public static string[] Notes(this RecordSet set) =>
        [.. set.Diagnostics.Where(d => d.Severity == Severity.Note).Select(FirstLine)];

    private static string FirstLine(Diagnostic diagnostic) => DiagnosticPrinter.Print(diagnostic, Language.English).Split('\n')[0];
}
