using System.Text.Json;

namespace RubricEngine.Data;

/// <summary>The signature of a document: a member of it that says method, key and value.</summary>
internal static class AuditSignature
{
    public const string Member = "signature", Value = "value";

    /// <summary>Adds a signature to a document on one line.</summary>
    public static string Sign(string line, AuditKey key)
    {
        string unsigned = $"{line[..^1]},\"{Member}\":{{\"method\":\"{key.Method}\",\"key\":\"{key.Id}\"";
        using var document = JsonDocument.Parse(unsigned + "}}");
        byte[] signature = key.Sign(CanonicalJson.Without(document.RootElement, Member, Value));
        return $"{unsigned},\"{Value}\":\"{Convert.ToHexStringLower(signature)}\"}}}}";
    }

    public static SignatureState StateOf(JsonElement document, AuditKey key)
    {
        if (!document.TryGetProperty(Member, out JsonElement signature)) return SignatureState.Missing;
        if (signature.GetProperty("method").GetString() != key.Method || signature.GetProperty("key").GetString() != key.Id) return SignatureState.OtherKey;
        string written = signature.GetProperty(Value).GetString()!;
        if (written.Length % 2 != 0 || !written.All(char.IsAsciiHexDigitLower)) return SignatureState.Wrong;
        return key.Verifies(CanonicalJson.Without(document, Member, Value), Convert.FromHexString(written)) ? SignatureState.Valid : SignatureState.Wrong;
    }
}
