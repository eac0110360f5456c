using System.Globalization;
using System.Text.Json;
using RubricEngine.Diagnostics;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Cli;

/// <summary>The value of an expression as one JSON line; numbers are exact.</summary>
internal static class ValueJson
{
    /// <summary><c>{"value":…}</c> or <c>{"unknown":"reason"}</c>.</summary>
    public static string Line(Value value, Language language) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        switch (value)
        {
            case UnknownValue unknown:
                json.WriteString("unknown", unknown.Reason.Sentence.In(language));
                break;
            case NumberValue { Number: { IsExact: true, Low: { DecimalDigits: not null } number } }:
                json.WritePropertyName("value");
                json.WriteRawValue(number.ToString(), skipInputValidation: true);
                break;
            case NumberValue number:
                json.WriteString("value", number.Number.ToString());
                break;
            case BooleanValue truth:
                json.WriteBoolean("value", truth.Boolean);
                break;
            case ChoiceValue choice:
                json.WriteString("value", choice.Choice);
                break;
            case DateValue date:
                json.WriteString("value", date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case TextValue text:
                json.WriteString("value", text.Text);
                break;
        }
        json.WriteEndObject();
    });

    /// <summary><c>{"error":"RUB1005: message"}</c>.</summary>
    public static string ErrorLine(Diagnostic error, Language language) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("error", $"{error.Code}: {error.Message.In(language)}");
        json.WriteEndObject();
    });
}
