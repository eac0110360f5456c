using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace RubricEngine.Data.Tests.Audits;

/// <summary>Signing and verifying.</summary>
public class AuditSignatureTests
{
    private static readonly AuditKey s_secret = AuditKey.FromSecret("sixteen bytes and more"u8);
    private static readonly AuditKey s_private = AuditKey.FromPem(Pem(c => c.ExportECPrivateKeyPem()));

    [Fact]
    public void What_a_secret_signed_it_verifies()
    {
        Audit audit = Signed(s_secret);
        JsonSchema.Fits(audit.Text);
        Assert.Equal(SignatureState.Valid, audit.Verify(s_secret));
        Assert.Equal(s_secret.Id, audit.SignedBy);
        Assert.Equal(SignatureState.OtherKey, audit.Verify(AuditKey.FromSecret("another secret of the same kind"u8)));
        Assert.Equal(SignatureState.OtherKey, audit.Verify(s_private));
        Assert.Empty(audit.Replay(Rubrics.Ward).Differences);
    }

    [Fact]
    public void What_a_private_key_signed_its_public_key_verifies_and_cannot_sign()
    {
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        AuditKey privateKey = AuditKey.FromFile(Encoding.UTF8.GetBytes(curve.ExportPkcs8PrivateKeyPem())), publicKey = AuditKey.FromPem(curve.ExportSubjectPublicKeyInfoPem());
        Assert.Equal((true, false, privateKey.Id), (privateKey.CanSign, publicKey.CanSign, publicKey.Id));
        Audit audit = Signed(privateKey);
        JsonSchema.Fits(audit.Text);
        Assert.Equal(SignatureState.Valid, audit.Verify(publicKey));
        Assert.Equal(SignatureState.OtherKey, audit.Verify(s_private));
        Assert.Throws<ArgumentException>(() => Signed(publicKey));
    }

    [Fact]
    public void Without_a_signature_there_is_none() =>
        Assert.Equal(SignatureState.Missing, AuditJson.Parse(AuditJson.ToLine(Rubrics.Ward.Evaluate(Rubrics.Ward.NewRecord("A").Build()))).AuditOrThrow().Verify(s_secret));

    [Theory]
    [InlineData("\"households\":10", "\"households\":11")]
    [InlineData("\"households\":10", "\"households\":10.0")]
    [InlineData("\"outcome\":\"undetermined\"", "\"outcome\":\"graded\"")]
    [InlineData("\"key\":", "\"key\":\"0\",\"was\":")]
    public void What_was_changed_is_not_verified(string written, string changed)
    {
        string text = Signed(s_secret).Text;
        Assert.Contains(written, text, StringComparison.Ordinal);
        Assert.NotEqual(SignatureState.Valid, AuditJson.Parse(text.Replace(written, changed, StringComparison.Ordinal)).Audit?.Verify(s_secret));
    }

    [Fact]
    public void Every_single_bit_counts()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Signed(s_secret).Text);
        for (int bit = 0; bit < bytes.Length * 8; bit += 3)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.NotEqual(SignatureState.Valid, AuditJson.Parse(Encoding.UTF8.GetString(bytes)).Audit?.Verify(s_secret));
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact]
    public void Layout_does_not_count()
    {
        using var document = JsonDocument.Parse(Signed(s_secret).Text);
        string pretty = JsonSerializer.Serialize(document.RootElement.EnumerateObject().Reverse().ToDictionary(p => p.Name, p => p.Value), new JsonSerializerOptions { WriteIndented = true });
        Assert.Equal(SignatureState.Valid, AuditJson.Parse(pretty).AuditOrThrow().Verify(s_secret));
    }

    [Theory]
    [InlineData("too short")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nnothing\n-----END PUBLIC KEY-----")]
    public void What_is_no_key_is_refused(string content) => Assert.Throws<ArgumentException>(() => AuditKey.FromFile(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void A_secret_in_a_file_is_the_same_with_a_line_break_at_its_end() =>
        Assert.Equal(s_secret.Id, AuditKey.FromFile("sixteen bytes and more\r\n"u8).Id);

    [Fact]
    public void Keys_of_other_kinds_are_refused()
    {
        using var rsa = RSA.Create(1024);
        Assert.Throws<ArgumentException>(() => AuditKey.FromPem(rsa.ExportPkcs8PrivateKeyPem()));
    }

    private static Audit Signed(AuditKey key) => AuditJson.Parse(AuditJson.ToLine(Rubrics.Ward.Evaluate(Rubrics.Ward.NewRecord("A").SetNumber("households", 10).Build()), key)).AuditOrThrow();

    private static string Pem(Func<ECDsa, string> export)
    {
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        return export(curve);
    }
}
