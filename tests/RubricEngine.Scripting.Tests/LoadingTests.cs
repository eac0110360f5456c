using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using RubricEngine.Diagnostics;
using RubricEngine.Functions;
using RubricEngine.Hosting;
using RubricEngine.Text;

namespace RubricEngine.Scripting.Tests;

/// <summary>Scripts as a source of functions: permission, hashes, changes, unloading.</summary>
public class LoadingTests
{
    private const string Answer = "//! function answer() -> number 0..100\nint answer() => 42;\n";

    [Fact]
    public void Nothing_runs_unless_the_host_says_so()
    {
        FunctionSet set = Scripts.LoadText(Answer, new ScriptPolicy());
        Assert.Empty(set.Functions);
        Assert.Equal("RUB5001", Assert.Single(set.Diagnostics).Code);
    }

    [Fact]
    public void A_script_that_is_not_on_the_list_is_refused_with_its_hash()
    {
        FunctionSet set = Scripts.LoadText(Answer, Scripts.Allowed with { AllowedHashes = [new string('0', 64)] });
        Assert.Empty(set.Functions);
        Diagnostic refused = Assert.Single(set.Diagnostics);
        string hash = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Answer)));
        Assert.Equal("RUB5002", refused.Code);
        Assert.Contains(hash.ToLowerInvariant(), refused.Message.English, StringComparison.Ordinal);
        Assert.Single(Scripts.LoadText(Answer, Scripts.Allowed with { AllowedHashes = [hash] }).Functions);
    }

    [Fact]
    public void What_is_no_text_or_too_long_or_not_there_is_said()
    {
        Assert.Equal("RUB5003", Assert.Single(Scripts.LoadText(new string(' ', 70_000)).Diagnostics).Code);
        Assert.Equal("RUB5021", Assert.Single(Scripts.LoadText("").Diagnostics).Code);
        using var file = new ScriptFile("");
        File.WriteAllBytes(file.Path, [0x2F, 0x2F, 0xFF]);
        using var source = new ScriptFunctions(Scripts.Allowed, [file.Path, file.Path + ".missing"]);
        Assert.Equal(["RUB5005", "RUB5004"], source.Load().Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void An_unchanged_script_is_the_same_function_and_a_changed_one_is_another()
    {
        using var file = new ScriptFile(Answer);
        using var source = new ScriptFunctions(Scripts.Allowed, [file.Folder]);
        SourcedFunction first = Assert.Single(source.Load().Functions);
        Assert.Same(first.Function, Assert.Single(source.Load().Functions).Function);
        file.Write(Answer.Replace("42", "43", StringComparison.Ordinal));
        SourcedFunction second = Assert.Single(source.Load().Functions);
        Assert.NotSame(first.Function, second.Function);
        Assert.NotEqual(first.Function.Signature.Version, second.Function.Signature.Version);
        Assert.Equal(("42", "43"), (Scripts.Call(first), Scripts.Call(second)));
        file.Write("int x");
        FunctionSet broken = source.Load();
        Assert.Empty(broken.Functions);
        Assert.NotEmpty(broken.Diagnostics);
    }

    [Fact]
    public void A_text_is_compiled_once_however_many_files_hold_it()
    {
        using var file = new ScriptFile(Answer);
        string other = Path.Combine(file.Folder, "other.csx");
        int compilations = 0;
        var compiler = new ScriptCompiler(ScriptCompiler.Patience);
        using var source = new ScriptFunctions(Scripts.Allowed, [file.Path, other], (text, hash) =>
        {
            compilations++;
            return compiler.Compile(text, hash);
        });
        File.WriteAllText(other, Answer);
        ImmutableArray<SourcedFunction> functions = source.Load().Functions;
        Assert.Equal(["42", "42"], functions.Select(f => Scripts.Call(f)));
        Assert.Equal([file.Path, other], functions.Select(f => f.Policy.Plugin));
        Assert.Equal([$"{file.Path}(1,1)", $"{other}(1,1)"], functions.Select(f => $"{f.Origin}"));
        Assert.Equal(functions.Select(f => f.Function), source.Load().Functions.Select(f => f.Function));
        Assert.Equal(1, compilations);
        file.Write("int x");
        File.WriteAllText(other, "int x");
        Assert.Equal([file.Path, other], source.Load().Diagnostics.Select(d => d.Origin!.Source.Path).Distinct());
        Assert.Equal(2, compilations);
        // What no file holds any more is forgotten, so that a host does not keep every text that it ever read.
        File.WriteAllText(other, Answer);
        source.Load();
        Assert.Equal(3, compilations);
    }

    [Fact]
    public void A_script_that_the_compiler_takes_too_long_for_is_left()
    {
        using var file = new ScriptFile(Answer);
        using var source = new ScriptFunctions(Scripts.Allowed, [file.Path], new ScriptCompiler(TimeSpan.Zero).Compile);
        FunctionSet set = source.Load();
        Assert.Empty(set.Functions);
        Assert.Equal("RUB5027", Assert.Single(set.Diagnostics).Code);
    }

    [Fact]
    public void A_host_finds_scripts_beside_its_rubrics_or_in_a_folder_of_their_own()
    {
        using var file = new ScriptFile(Answer);
        RubricEngineOptions options = new RubricEngineOptions().AddScripts(Scripts.Allowed).AddScripts(Scripts.Allowed, ".");
        foreach (var create in options.Sources)
        {
            using IFunctionSource source = create(new FunctionSourceContext(null!, file.Folder, [file.Folder]));
            Assert.Equal("answer", Assert.Single(source.Load().Functions).Function.Signature.Name);
            Assert.Single(source.Folders);
        }
    }

    [Fact]
    public void A_script_is_unloaded_when_nothing_calls_it()
    {
        using var file = new ScriptFile(Answer);
        using var source = new ScriptFunctions(Scripts.Allowed, [file.Path]);
        WeakReference before = LoadAndCall(source);
        file.Write(Answer + "// another\n");
        WeakReference after = LoadAndCall(source);
        Collect(before);
        Assert.False(before.IsAlive);
        Assert.True(after.IsAlive);
        source.Dispose();
        Collect(after);
        Assert.False(after.IsAlive);
    }

    [Fact]
    public void Diagnostics_name_file_line_and_column_and_are_printed_like_others()
    {
        Diagnostic error = Assert.Single(Scripts.LoadText(Answer + "long other(long x) => Fiel.Read(x);\n").Diagnostics);
        string printed = DiagnosticPrinter.Print(error, Language.Vietnamese);
        Assert.Contains("script.csx(3,23): error RUB5011: `Fiel` không được khai báo", printed, StringComparison.Ordinal);
        Assert.Contains("long other(long x) => Fiel.Read(x);\n                      ^^^^", printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//! function f(x: number 0..) -> truth\nbool f(long x) => true;", "RUB5017", 29)]
    [InlineData("//! function f(x: number 0..9) -> truth\n//! function g() -> truth\nbool g() => true;", "RUB5018", 1)]
    [InlineData("//! function f(x: number 0..9) -> truth\nbool f(long y) => true;", "RUB5019", 7)]
    [InlineData("//! function f(x: number 0..9 digits 1) -> truth\nbool f(long x) => true;", "RUB5019", 7)]
    [InlineData("//! function f() -> truth\nint f() => 1;", "RUB5020", 1)]
    [InlineData("//! function f() -> truth\nbool f() => true;\nbool f(int x) => true;", "RUB5023", 6)]
    [InlineData("//! function f() -> truth\nbool f() { int unused = 1; return true; }", "RUB5016", 16)]
    public void A_script_that_does_not_keep_its_signature_is_told_where(string text, string code, int column)
    {
        Diagnostic found = Scripts.LoadText(text).Diagnostics[0];
        Assert.Equal((code, column), (found.Code, found.Origin!.Position.Column));
    }

    [Fact]
    public void Fuel_and_depth_are_what_the_host_gives()
    {
        const string Loop = "//! function f(n: number 0..1000000) -> number 0..1000000\nlong f(long n) { long i = 0; while (i < n) i++; return i; }";
        const string Deep = "//! function f(n: number 0..1000000) -> number 0..1000000\nlong f(long n) => n == 0 ? 0 : 1 + f(n - 1);";
        Assert.Equal("1000", Scripts.Call(Assert.Single(Scripts.LoadText(Loop).Functions), "1000"));
        Assert.Equal("out of fuel", Scripts.Call(Assert.Single(Scripts.LoadText(Loop, Scripts.Allowed with { Fuel = 1_000 }).Functions), "1000"));
        Assert.Equal("60", Scripts.Call(Assert.Single(Scripts.LoadText(Deep).Functions), "60"));
        Assert.Equal("out of fuel", Scripts.Call(Assert.Single(Scripts.LoadText(Deep, Scripts.Allowed with { CallDepth = 20 }).Functions), "60"));
    }

    [Fact]
    public void A_policy_that_cannot_be_meant_is_refused()
    {
        Assert.Equal("the fuel of scripts is 0: it must be positive", Refused(new ScriptPolicy { Fuel = 0 }));
        Assert.Equal("the call depth of scripts is -1: it must be positive", Refused(new ScriptPolicy { CallDepth = -1 }));
        Assert.Equal("the source bytes of scripts are 65537: they must lie between 1 and 65536", Refused(new ScriptPolicy { SourceBytes = 65_537 }));
        Assert.Equal("the allowed hash `12` is no SHA-256: 64 hex digits are", Refused(new ScriptPolicy { AllowedHashes = ["12"] }));

        static string Refused(ScriptPolicy policy)
        {
            // A host is told the same, when it starts.
            string told = Assert.Single(new RubricEngineOptions().AddScripts(policy).Faults);
            Assert.Equal($"{told} (Parameter 'policy')", Assert.Throws<ArgumentException>(() => new ScriptFunctions(policy, [])).Message);
            return told;
        }
    }

    [Fact]
    public void A_fault_of_a_script_is_one_of_its_call()
    {
        SourcedFunction f = Assert.Single(Scripts.LoadText("//! function f(n: number -9..9) -> number 0..5\nlong f(long n) => 10 / n;").Functions);
        Assert.Equal("5", Scripts.Call(f, "2"));
        Assert.StartsWith("Threw: DivideByZeroException", Scripts.Call(f, "0"), StringComparison.Ordinal);
        Assert.Equal("WrongAnswer: 10", Scripts.Call(f, "1"));
        Assert.Equal("5", Scripts.Call(f, "2"));
    }

    /// <summary>Nothing is kept from one call to the next, on however many threads.</summary>
    [Fact]
    public void Calls_on_many_threads_do_not_meet()
    {
        SourcedFunction f = Assert.Single(Scripts.LoadText("//! function f(n: number 0..1000) -> number 0..1000000\nlong f(long n) { long s = 0; for (long i = 0; i <= n; i++) s += i; return s; }").Functions);
        var foreign = new ForeignFunction(f.Function, f.Policy, new FunctionLanes());
        Parallel.For(0, 2_000, i => Assert.True(foreign.TryCall([i % 1000], out long word, out _) && word == i % 1000L * (i % 1000L + 1) / 2));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference LoadAndCall(ScriptFunctions source)
    {
        SourcedFunction function = Assert.Single(source.Load().Functions);
        Assert.Equal("42", Scripts.Call(function));
        return new WeakReference(((ScriptFunction)function.Function).Context);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Collect(WeakReference context)
    {
        for (int i = 0; i < 20 && context.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }
}
