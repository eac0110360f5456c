using System.Text;

namespace RubricEngine.Cli;

/// <summary>Lets a writer of UTF-8 bytes write into a text writer.</summary>
internal sealed class TextStream(TextWriter output) : Stream
{
    // Keeps the first bytes of a letter whose last ones come with the next write.
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        char[] letters = new char[Encoding.UTF8.GetMaxCharCount(buffer.Length)];
        int count = _decoder.GetChars(buffer, letters, flush: false);
        output.Write(letters.AsSpan(0, count));
    }

    public override void Flush() => output.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
