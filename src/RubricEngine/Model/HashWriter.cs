using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Model;

/// <summary>
/// Feeds a serialisation into SHA-256 piece by piece. Every piece says its kind and its length, so two different
/// sequences of pieces never give the same bytes.
/// </summary>
internal sealed class HashWriter : IDisposable
{
    /// <summary>The kind of a piece, a byte, and its length, four.</summary>
    private const int HeadLength = 5;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    // Pieces are a few bytes long, and the hash has a price a call.
    private readonly byte[] _waiting = new byte[4_096];
    private int _length;

    /// <summary>The digest in lower-case hexadecimal.</summary>
    public string Finish()
    {
        Flush();
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    /// <summary>The start of something with a fixed name, language-neutral and never changed.</summary>
    public void Tag(string tag) => Piece('t', tag);

    /// <summary>A text in NFC; null is a piece of its own.</summary>
    public void Text(string? text)
    {
        if (text is null) Nothing();
        else Piece('s', NormalForm.Compose(text));
    }

    public void Number(Rational? number)
    {
        if (number is not { } value) Nothing();
        else Piece('n', string.Create(CultureInfo.InvariantCulture, $"{value.Numerator}/{value.Denominator}"));
    }

    public void Date(DateOnly? date)
    {
        if (date is not { } value) Nothing();
        else Piece('d', value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    public void Flag(bool flag) => Piece('b', flag ? "1" : "0");

    /// <summary>The number of items that follow.</summary>
    public void Count(int count) => Piece('c', count.ToString(CultureInfo.InvariantCulture));

    public void Nothing() => Piece('0', "");

    public void Dispose() => _hash.Dispose();

    private void Piece(char kind, string content)
    {
        int most = HeadLength + Encoding.UTF8.GetMaxByteCount(content.Length);
        if (most > _waiting.Length - _length) Flush();
        byte[] into = most <= _waiting.Length ? _waiting : new byte[most];
        int length = Encoding.UTF8.GetBytes(content, into.AsSpan(_length + HeadLength));
        into[_length] = (byte)kind;
        BinaryPrimitives.WriteInt32BigEndian(into.AsSpan(_length + 1), length);
        if (into == _waiting) _length += HeadLength + length;
        else _hash.AppendData(into, 0, HeadLength + length);
    }

    private void Flush()
    {
        _hash.AppendData(_waiting, 0, _length);
        _length = 0;
    }
}
