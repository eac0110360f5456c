using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RubricEngine.Functions;
using RubricEngine.Text;

namespace RubricEngine.Scripting;

/// <summary>The stages from the text of a script to an assembly. Never throws for any text.</summary>
/// <param name="patience">How long a script may take; one that cannot be stopped is left behind after twice as long.</param>
internal sealed class ScriptCompiler(TimeSpan patience)
{
    /// <summary>Far more than any script within the limits of the source takes.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // The limits of the source bound what the compiler's own recursion needs to a fraction of this.
    private const int StackBytes = 128 * 1024 * 1024;

    private readonly Lazy<PlatformList> _list = new(PlatformList.Load);

    /// <summary>Compiles a script on a thread of its own, whose stack is deep enough for any script within the limits.</summary>
    public CompiledScript Compile(SourceText source, string hash)
    {
        CompiledScript? compiled = null;
        ExceptionDispatchInfo? failure = null;
        using var stopping = new CancellationTokenSource(patience);
        CancellationToken cancellation = stopping.Token;
        var thread = new Thread(() =>
        {
            try
            {
                compiled = CompileHere(source, hash, cancellation);
            }
            catch (OperationCanceledException)
            {
                compiled = Left(source, hash);
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        }, StackBytes) { IsBackground = true, Name = "script compiler" };
        thread.Start();
        // The compiler looks at the token between methods; a method that is slow by itself is left behind.
        if (!thread.Join(patience + patience)) return Left(source, hash);
        failure?.Throw();
        return compiled!;
    }

    private CompiledScript Left(SourceText source, string hash) =>
        new(source, hash, null, [], [ScriptDiagnosticCatalogue.TooSlow(new ScriptDiagnostics(source).Place(0, 0), (int)patience.TotalSeconds)]);

    private CompiledScript CompileHere(SourceText source, string hash, CancellationToken cancellation)
    {
        var diagnostics = new ScriptDiagnostics(source);
        List<ScriptHeader> headers = [];
        byte[]? image = SourceLimits.Holds(source, diagnostics) && ScriptSyntax.Parse(source, diagnostics) is { } script
            ? Image(script, headers, diagnostics, cancellation)
            : null;
        return new CompiledScript(source, hash, image, image is null ? [] : [.. headers], diagnostics.ToSortedArray());
    }

    private byte[]? Image(CompilationUnitSyntax script, List<ScriptHeader> headers, ScriptDiagnostics diagnostics, CancellationToken cancellation)
    {
        headers.AddRange(ScriptHeader.ReadAll(script, diagnostics));
        if (BoundScript.Bind(script, _list.Value, diagnostics, cancellation) is not { } bound) return null;
        new SymbolRules(bound).Check();
        new SignatureRules(bound).Check(headers);
        return diagnostics.HasErrors ? null : WovenScript.Emit(bound, [.. headers.Select(h => h.Signature)], _list.Value, cancellation);
    }
}
