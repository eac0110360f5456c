using System.Collections.Immutable;
using RubricEngine.Functions;
using RubricEngine.Hosting;

namespace RubricEngine.Scripting;

/// <summary>A script in its context, with its functions.</summary>
internal sealed class LoadedScript
{
    private const int ShownOfHash = 16;

    private readonly ScriptContext _context;

    public LoadedScript(CompiledScript script, string path, ScriptPolicy policy)
    {
        _context = new ScriptContext(path);
        Func<ScriptProgram> programs = _context.Load(script.Image!);
        var run = new FunctionPolicy { Plugin = path, TimeLimit = Timeout.InfiniteTimeSpan };
        Functions = [.. script.Functions.Select((header, place) =>
            new SourcedFunction(new ScriptFunction(Identified(header.Signature, script.Hash), place, programs, policy) { Context = _context }, run, header.Place))];
    }

    public ImmutableArray<SourcedFunction> Functions { get; }

    /// <summary>Begins to unload; it ends when the last function is collected.</summary>
    public void Unload() => _context.Unload();

    /// <summary>A script that names no version has its content for one: a rubric that calls it is another rubric when the script is another.</summary>
    private static FunctionSignature Identified(FunctionSignature signature, string hash) =>
        signature.Version == "1" ? signature with { Version = $"sha256:{hash[..ShownOfHash]}" } : signature;
}
