using System.Globalization;
using System.Text.Json;

namespace RubricEngine.Data;

/// <summary>Days of documents: <c>yyyy-mm-dd</c>.</summary>
internal static class IsoDate
{
    /// <summary>The day; null where there is none.</summary>
    public static DateOnly? Read(JsonElement element) => element.ValueKind == JsonValueKind.String
        && DateOnly.TryParseExact(element.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
