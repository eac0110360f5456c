using System.Text;
using System.Text.Json;
using RubricEngine.Diagnostics;
using RubricEngine.Text;

namespace RubricEngine.Data;

/// <summary>Reads documents. Whatever stands in them, what is wrong comes out as diagnostics.</summary>
internal static class AuditReader
{
    public static IEnumerable<AuditReading> ReadAll(DataFile file)
    {
        TextHead head = TextHead.Of(file);
        if (!head.IsText || head.IsBlank)
        {
            var place = new Origin(new SourceText(file.Name, ""), default);
            yield return new AuditReading(null, [head.IsText ? DataDiagnosticCatalogue.EmptyFile(place) : DataDiagnosticCatalogue.NotText(place)]);
            yield break;
        }
        using StreamReader text = TextHead.Open(file);
        if (head.FormatOf(file.Format == DataFormat.Csv ? null : file.Format) != DataFormat.Ndjson)
        {
            yield return Read(new SourceText(file.Name, text.ReadToEnd()));
            yield break;
        }
        for (int number = 1; text.ReadLine() is { } line; number++)
            if (!string.IsNullOrWhiteSpace(line)) yield return Read(new SourceText(file.Name, line, number));
    }

    public static AuditReading Read(SourceText source)
    {
        try
        {
            using var document = JsonDocument.Parse(source.Text);
            var shape = new AuditShape(source);
            shape.Check(document.RootElement);
            return shape.Diagnostics is { IsEmpty: false } wrong ? new AuditReading(null, wrong) : new AuditReading(new Audit(source, document.RootElement.Clone()), []);
        }
        catch (JsonException problem)
        {
            return new AuditReading(null, [DataDiagnosticCatalogue.MalformedJson(PlaceOf(source, problem))]);
        }
    }

    private static Origin PlaceOf(SourceText source, JsonException problem)
    {
        int line = (int)Math.Min(problem.LineNumber ?? 0, source.LineCount - 1);
        byte[] before = Encoding.UTF8.GetBytes(source.GetLine(source.FirstLine + line));
        int column = Encoding.UTF8.GetCharCount(before, 0, (int)Math.Min(problem.BytePositionInLine ?? 0, before.Length));
        return new Origin(source, new TextSpan(source.GetOffset(new LinePosition(source.FirstLine + line, column + 1)), 1));
    }
}
