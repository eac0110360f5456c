using System.Globalization;
using System.Text;
using RubricEngine.Values;

namespace RubricEngine.Functions;

/// <summary>Signatures as text, which <see cref="SignatureParser"/> reads.</summary>
internal static class SignatureText
{
    public static string Of(FunctionSignature signature)
    {
        var text = new StringBuilder(Name(signature.Name, signature.VietnameseName)).Append('(')
            .AppendJoin(", ", signature.Parameters.Select(p => $"{Name(p.Name, p.VietnameseName)}: {Of(p.Type)}"))
            .Append(") -> ").Append(Of(signature.Result));
        if (signature.Version != "1") text.Append(" version ").Append(Quoted(signature.Version));
        if (signature.Cost != 100) text.Append(CultureInfo.InvariantCulture, $" cost {signature.Cost}");
        if (!signature.IsPure) text.Append(" impure");
        if (signature.Description is { } description)
        {
            text.Append(" description");
            foreach ((string language, string said) in description.All) text.Append(language.Length == 0 ? " " : $" {language} ").Append(Quoted(said));
        }
        return text.ToString();
    }

    private static string Of(DataType type) => type switch
    {
        NumberType number => $"number {number.Range.Low}..{number.Range.High}{(number.Digits is > 0 ? $" digits {number.Digits}" : "")}{(number.Unit.IsNone ? "" : $" unit {number.Unit}")}",
        ChoiceType choice => $"{(choice.Ordered ? "ordered " : "")}choice {string.Join(" | ", choice.Choices.Select(ChoiceName))}",
        DateType date when date == DateType.Default => "date",
        DateType date => $"date {date.From:yyyy-MM-dd}..{date.To:yyyy-MM-dd}",
        _ => "truth",
    };

    private static string Name(string name, string? vietnamese) => vietnamese is null ? name : $"{name}/{vietnamese}";

    private static string ChoiceName(string name) => FunctionSignature.IsIdentifier(name) && !SignatureParser.IsWord(name) ? name : Quoted(name);

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char c in text)
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else quoted.Append(c);
        return quoted.Append('"').ToString();
    }
}
