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

    /// <summary>Pieces are a few bytes long, and the hash has a price a call; so much is collected before it is called.</summary>
    private const int BlockLength = 4_096;

    // Most of what is hashed is one expression, to compare it with another: that fits a small block.
    private byte[] _block = new byte[256];
    private int _length;
    private IncrementalHash? _hash;

    /// <summary>The digest in lower-case hexadecimal.</summary>
    public string Finish()
    {
        if (_hash is null) return Convert.ToHexStringLower(SHA256.HashData(_block.AsSpan(0, _length)));
        _hash.AppendData(_block, 0, _length);
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
        else Piece('n', value.ToFraction());
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

    public void Dispose() => _hash?.Dispose();

    private void Piece(char kind, string content)
    {
        Reserve(HeadLength + Encoding.UTF8.GetMaxByteCount(content.Length));
        int length = Encoding.UTF8.GetBytes(content, _block.AsSpan(_length + HeadLength));
        _block[_length] = (byte)kind;
        BinaryPrimitives.WriteInt32BigEndian(_block.AsSpan(_length + 1), length);
        _length += HeadLength + length;
    }

    private void Reserve(int bytes)
    {
        if (_length >= BlockLength)
        {
            _hash ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            _hash.AppendData(_block, 0, _length);
            _length = 0;
        }
        if (_length + bytes > _block.Length) Array.Resize(ref _block, Math.Max(2 * _block.Length, _length + bytes));
    }
}
