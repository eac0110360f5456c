using System.Security.Cryptography;
using System.Text;

namespace RubricEngine.Data;

/// <summary>A key by which documents are signed and verified. Immutable and safe on any number of threads.</summary>
/// <remarks>
/// What is signed is the canonical form of a document: its JSON without the value of the signature, members sorted by the UTF-16 units of their
/// names, without blanks, only <c>"</c>, <c>\</c> and control characters escaped (as RFC 8785 does), and numbers as they are written.
/// </remarks>
public sealed class AuditKey
{
    private const int LeastSecret = 16;

    private readonly byte[]? _secret;
    private readonly ECParameters _curve;

    private AuditKey(byte[] secret)
    {
        _secret = secret;
        Method = "HMAC-SHA256";
        CanSign = true;
        Id = IdOf(HMACSHA256.HashData(secret, "rubric audit key"u8));
    }

    private AuditKey(ECParameters curve, byte[] publicKey)
    {
        _curve = curve;
        Method = "ECDSA-SHA256";
        CanSign = curve.D is not null;
        Id = IdOf(SHA256.HashData(publicKey));
    }

    /// <summary><c>HMAC-SHA256</c> or <c>ECDSA-SHA256</c>.</summary>
    public string Method { get; }

    /// <summary>Names the key in what it signs, without telling it: 16 hex digits. A pair of keys has one.</summary>
    public string Id { get; }

    /// <summary>Whether it can sign: a public key can only verify.</summary>
    public bool CanSign { get; }

    /// <summary>A secret that who signs shares with who verifies (HMAC-SHA256).</summary>
    /// <param name="secret">At least 16 bytes that nobody can guess; they are copied.</param>
    /// <exception cref="ArgumentException">The secret is too short.</exception>
    public static AuditKey FromSecret(ReadOnlySpan<byte> secret) => secret.Length >= LeastSecret
        ? new AuditKey(secret.ToArray())
        : throw new ArgumentException($"a secret has at least {LeastSecret} bytes, and this one has {secret.Length}", nameof(secret));

    /// <summary>A key of an elliptic curve in PEM: a private one signs and verifies, a public one verifies (ECDSA with SHA-256, the signature as r and s).</summary>
    /// <param name="pem">The text of the file, as <c>openssl ecparam -genkey</c> and <c>openssl ec -pubout</c> write it.</param>
    /// <exception cref="ArgumentException">The text holds no such key.</exception>
    public static AuditKey FromPem(string pem)
    {
        ArgumentNullException.ThrowIfNull(pem);
        using var curve = ECDsa.Create();
        try
        {
            curve.ImportFromPem(KeyIn(pem));
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            throw new ArgumentException("the text holds no key of an elliptic curve in PEM", nameof(pem), exception);
        }
        byte[] publicKey = curve.ExportSubjectPublicKeyInfo();
        return new AuditKey(pem.Contains("PRIVATE KEY", StringComparison.Ordinal) ? curve.ExportParameters(true) : curve.ExportParameters(false), publicKey);
    }

    /// <summary>The key of a file as people keep them: PEM, else the bytes of a secret, without a line break at their end.</summary>
    /// <param name="content">The bytes of the file.</param>
    /// <exception cref="ArgumentException">It holds no key of an elliptic curve, or too short a secret.</exception>
    public static AuditKey FromFile(ReadOnlySpan<byte> content) => content.IndexOf("-----BEGIN "u8) >= 0
        ? FromPem(Encoding.UTF8.GetString(content))
        : FromSecret(content.TrimEnd("\r\n"u8));

    internal byte[] Sign(byte[] content)
    {
        if (_secret is not null) return HMACSHA256.HashData(_secret, content);
        using var curve = ECDsa.Create(_curve);
        return curve.SignData(content, HashAlgorithmName.SHA256);
    }

    internal bool Verifies(byte[] content, byte[] signature)
    {
        if (_secret is not null) return CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(_secret, content), signature);
        using var curve = ECDsa.Create(_curve);
        return curve.VerifyData(content, signature, HashAlgorithmName.SHA256);
    }

    // `openssl ecparam -genkey` writes the parameters of the curve in front of the key.
    private static string KeyIn(string pem)
    {
        const string Parameters = "-----END EC PARAMETERS-----";
        int end = pem.IndexOf(Parameters, StringComparison.Ordinal);
        return end < 0 ? pem : pem[(end + Parameters.Length)..];
    }

    private static string IdOf(byte[] hash) => Convert.ToHexStringLower(hash.AsSpan(0, 8));
}
