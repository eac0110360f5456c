using System.Collections.Immutable;
using RubricEngine.Catalogs;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Text;

namespace RubricEngine.Tests.Damage;

/// <summary>
/// Feeds texts to the readers and holds them to their promise: a tree and diagnostics with places inside the text, no exception, and
/// no more work than the length of the text allows. Work is counted in bytes allocated, which no other process changes; the clock only
/// ends what would never end.
/// </summary>
internal sealed class Endurance
{
    /// <summary>What reading may allocate: a part of its own, and so much for each UTF-16 unit. Well above what any text needs, well below what a second loop over it would.</summary>
    private const long FixedBytes = 4_000_000, BytesPerUnit = 20_000;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(120);

    private volatile string _current = "";
    private volatile int _done;

    public int Done => _done;

    /// <summary>Reads every text as a rubric file: text → document → syntax.</summary>
    public void Parse(IEnumerable<ValidFile> texts) => Run(texts, Parse);

    /// <summary>Compiles every text.</summary>
    public void Compile(IEnumerable<ValidFile> texts) => Run(texts, source => RubricCompiler.Compile(source, ValidFile.Options).Diagnostics);

    private static ImmutableArray<Diagnostic> Parse(SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        RubricReader.Read(RubricFile.Parse(source, diagnostics), diagnostics);
        return diagnostics.ToSortedArray();
    }

    private void Run(IEnumerable<ValidFile> texts, Func<SourceText, ImmutableArray<Diagnostic>> read)
    {
        var work = Task.Factory.StartNew(
            () =>
            {
                foreach (ValidFile file in texts)
                {
                    _current = file.Text;
                    ReadOne(file, read);
                    _done++;
                }
            },
            TaskCreationOptions.LongRunning);
        for (int before = -1; !((IAsyncResult)work).AsyncWaitHandle.WaitOne(s_patience); before = _done)
            Assert.True(before != _done, $"reading does not end:\n{_current}");
        work.GetAwaiter().GetResult();
    }

    private static void ReadOne(ValidFile file, Func<SourceText, ImmutableArray<Diagnostic>> read)
    {
        var source = new SourceText(file.Path, file.Text);
        long before = GC.GetAllocatedBytesForCurrentThread();
        ImmutableArray<Diagnostic> diagnostics;
        try
        {
            diagnostics = read(source);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{file.Path}: {exception.Message}\n--- text\n{file.Text}\n---", exception);
        }
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        if (allocated > FixedBytes + BytesPerUnit * file.Text.Length) Assert.Fail($"{allocated:N0} bytes for {file.Text.Length:N0} units:\n{file.Text}");
        foreach (Diagnostic diagnostic in diagnostics) CheckPlace(diagnostic, file);
        // Printing must not throw either; a few show it.
        foreach (Diagnostic diagnostic in diagnostics.Take(2)) DiagnosticPrinter.Print(diagnostic);
    }

    private static void CheckPlace(Diagnostic diagnostic, ValidFile file)
    {
        if (diagnostic.Origin is not { } origin || (origin.Span.Start >= 0 && origin.Span.Length >= 0 && origin.Span.End <= origin.Source.Text.Length)) return;
        Assert.Fail($"{diagnostic.Message.English}: {origin.Span} is outside:\n{file.Text}");
    }
}
