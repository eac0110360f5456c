using System.Runtime.Loader;
using RubricEngine.Diagnostics;
using RubricEngine.Functions;

namespace RubricEngine.Hosting.Tests;

/// <summary>Functions of assemblies in a folder: what is loaded, what is refused and why, and that all of it can go again.</summary>
public sealed class PluginFolderTests : IDisposable
{
    private static readonly byte[] s_one = PluginProject.Compile("one", PluginProject.Function("one", "return 1L;"));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_plugin_in_its_own_folder_gives_its_functions()
    {
        PluginProject.Write(_folder.Path, "one", s_one, version: "1.2.3");
        using var plugins = new PluginFolder(_folder.Path);
        FunctionSet set = plugins.Load();
        Assert.Empty(set.Diagnostics);
        SourcedFunction only = Assert.Single(set.Functions);
        Assert.Equal("one", only.Function.Signature.Name);
        Assert.Equal("one 1.2.3", only.Policy.Plugin);
        Assert.EndsWith("plugin.json", only.Origin!.Source.Path, StringComparison.Ordinal);
        Assert.NotSame(AssemblyLoadContext.Default, AssemblyLoadContext.GetLoadContext(only.Function.GetType().Assembly));
    }

    [Fact]
    public void Manifests_with_names_of_their_own_may_share_a_folder()
    {
        foreach (string name in new[] { "a", "b" })
        {
            byte[] assembly = PluginProject.Compile(name, PluginProject.Function(name, "return 1L;"));
            File.Move(PluginProject.Write(_folder.Path, name, assembly), _folder.Of(name + ".plugin.json"));
            File.Move(_folder.Of(name, name + ".dll"), _folder.Of(name + ".dll"));
        }
        using var plugins = new PluginFolder(_folder.Path);
        Assert.Equal(["a", "b"], plugins.Load().Functions.Select(f => f.Function.Signature.Name));
    }

    [Fact]
    public void What_has_not_changed_stays_the_same_object_and_what_has_is_loaded_anew()
    {
        PluginProject.Write(_folder.Path, "one", s_one);
        using var plugins = new PluginFolder(_folder.Path);
        SourcedFunction first = plugins.Load().Functions[0];
        Assert.Same(first, plugins.Load().Functions[0]);
        PluginProject.Write(_folder.Path, "one", PluginProject.Compile("one", PluginProject.Function("two", "return 2L;")));
        SourcedFunction second = Assert.Single(plugins.Load().Functions);
        Assert.Equal("two", second.Function.Signature.Name);
        Directory.Delete(_folder.Of("one"), recursive: true);
        Assert.Empty(plugins.Load().Functions);
    }

    [Fact]
    public void An_assembly_that_a_plugin_depends_on_is_loaded_if_the_manifest_names_it()
    {
        byte[] tables = PluginProject.Compile("tables", "public static class Tables { public static long Value => 7; }");
        byte[] user = PluginProject.Compile("user", PluginProject.Function("user", "return Tables.Value;"), tables);
        PluginProject.Write(_folder.Path, "user", user, dependencies: ("tables.dll", tables));
        using var sources = new FunctionSources([new PluginFolder(_folder.Path)]);
        LoadedFunctions loaded = sources.Load();
        Assert.Empty(loaded.Diagnostics);
        Assert.True(loaded.Registry.Find("user")!.TryCall([], out long word, out _));
        Assert.Equal(7, word);
    }

    [Fact]
    public void What_a_manifest_does_not_name_is_not_loaded()
    {
        byte[] tables = PluginProject.Compile("tables", "public static class Tables { public static long Value => 7; }");
        byte[] user = PluginProject.Compile("user", PluginProject.Function("user", "return Tables.Value;"), tables);
        PluginProject.Write(_folder.Path, "user", user);
        File.WriteAllBytes(_folder.Of("user", "tables.dll"), tables);
        using var sources = new FunctionSources([new PluginFolder(_folder.Path)]);
        Assert.False(sources.Load().Registry.Find("user")!.TryCall([], out _, out FunctionFault? fault));
        Assert.Equal(FunctionFaultKind.Threw, fault!.Kind);
    }

    [Fact]
    public void A_file_that_is_not_the_one_described_is_refused()
    {
        PluginProject.Write(_folder.Path, "one", s_one);
        File.AppendAllText(_folder.Of("one", "one.dll"), "more");
        Diagnostic only = Refused();
        Assert.Equal("RUB3114", only.Code);
        Assert.Contains("plugin.json(6,13): error RUB3114: `one.dll` is not the file that the manifest describes", DiagnosticPrinter.Print(only), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_allowed_hashes_refuses_everything_else_and_dependencies_too()
    {
        byte[] tables = PluginProject.Compile("tables", "public static class Tables { public static long Value => 7; }");
        PluginProject.Write(_folder.Path, "one", s_one, dependencies: ("tables.dll", tables));
        Assert.Equal(["RUB3115"], Codes(new PluginOptions { AllowedHashes = [PluginProject.Hash(s_one)] }));
        Assert.Equal(["RUB3115", "RUB3115"], Codes(new PluginOptions { AllowedHashes = [] }));
        Assert.Empty(Codes(new PluginOptions { AllowedHashes = [PluginProject.Hash(tables).ToUpperInvariant(), PluginProject.Hash(s_one)] }));
    }

    [Theory]
    [InlineData(">=0.1 <1", true)]
    [InlineData("0.1", true)]
    [InlineData(">0.1.0", false)]
    [InlineData("<=0.0.9", false)]
    public void A_plugin_says_which_engines_it_works_with(string range, bool fits)
    {
        PluginProject.Write(_folder.Path, "one", s_one, engine: range);
        Assert.Equal(fits ? [] : ["RUB3112"], Codes());
    }

    [Theory]
    [InlineData("[]", "RUB3103")]
    [InlineData("""{ "name": }""", "RUB3103")]
    [InlineData("{}", "RUB3104 RUB3104 RUB3104 RUB3104 RUB3104")]
    [InlineData("""{ "name": "one", "version": "1", "engine": "any", "assembly": "../one.dll", "sha256": "12" }""", "RUB3109 RUB3110 RUB3111")]
    [InlineData("""{ "name": 1, "name": "one", "name": "one", "versoin": "1", "dependencies": [] }""", "RUB3107 RUB3106 RUB3105 RUB3108")]
    public void A_wrong_manifest_is_said_to_be_so(string text, string codes)
    {
        _folder.Write("one/plugin.json", text);
        Assert.Equal(codes.Split(' '), Codes());
    }

    [Fact]
    public void A_folder_of_assemblies_without_a_manifest_is_told_of()
    {
        PluginProject.Write(_folder.Path, "one", s_one);
        File.Delete(_folder.Of("one", "plugin.json"));
        Assert.Equal(["RUB3120"], Codes());
    }

    [Fact]
    public void A_file_that_is_not_there_or_is_no_assembly_is_told_of()
    {
        PluginProject.Write(_folder.Path, "a", s_one);
        File.Delete(_folder.Of("a", "a.dll"));
        PluginProject.Write(_folder.Path, "b", [1, 2, 3]);
        Assert.Equal(["RUB3113", "RUB3116"], Codes());
    }

    [Fact]
    public void Two_plugins_of_one_name_are_told_of()
    {
        PluginProject.Write(_folder.Path, "one", s_one);
        Directory.CreateDirectory(_folder.Of("other"));
        foreach (string file in new[] { "one.dll", "plugin.json" }) File.Copy(_folder.Of("one", file), _folder.Of("other", file));
        Assert.Equal(["RUB3121"], Codes());
    }

    [Fact]
    public void Classes_that_are_no_functions_are_told_of_and_the_others_work()
    {
        byte[] mixed = PluginProject.Compile("mixed", PluginProject.Function("good", "return 1L;", "Good")
            + PluginProject.Function("needy", "return 1L;", "Needy", "public Needy(int need) { }")
            + PluginProject.Function("sad", "return 1L;", "Sad", "public Sad() => throw new InvalidOperationException(\"no luck\");")
            + "public abstract class Base : IRubricFunction { public abstract FunctionSignature Signature { get; } public abstract FunctionAnswer Invoke(FunctionArguments a); }");
        PluginProject.Write(_folder.Path, "mixed", mixed);
        using var plugins = new PluginFolder(_folder.Path);
        FunctionSet set = plugins.Load();
        Assert.Equal("good", Assert.Single(set.Functions).Function.Signature.Name);
        Assert.Equal(["RUB3118", "RUB3119"], set.Diagnostics.Select(d => d.Code));
        Assert.EndsWith("its constructor failed: no luck", set.Diagnostics[1].Message.English, StringComparison.Ordinal);
        Assert.Equal(set.Diagnostics.AsEnumerable(), plugins.Load().Diagnostics);
    }

    [Fact]
    public void A_plugin_without_functions_is_told_of()
    {
        PluginProject.Write(_folder.Path, "none", PluginProject.Compile("none", "public sealed class Nothing { }"));
        Assert.Equal(["RUB3117"], Codes());
    }

    [Fact]
    public void Wrong_options_are_the_fault_of_who_calls()
    {
        Assert.Throws<DirectoryNotFoundException>(() => new PluginFolder(_folder.Of("nowhere")));
        Assert.Throws<ArgumentException>(() => new PluginFolder(_folder.Path, new PluginOptions { AllowedHashes = ["12"] }));
        Assert.Throws<ArgumentException>(() => new PluginFolder(_folder.Path, new PluginOptions { TimeLimit = TimeSpan.Zero }));
    }

    private Diagnostic Refused()
    {
        using var plugins = new PluginFolder(_folder.Path);
        FunctionSet set = plugins.Load();
        Assert.Empty(set.Functions);
        return Assert.Single(set.Diagnostics);
    }

    private IEnumerable<string> Codes(PluginOptions? options = null)
    {
        using var plugins = new PluginFolder(_folder.Path, options);
        return [.. plugins.Load().Diagnostics.Select(d => d.Code)];
    }
}
