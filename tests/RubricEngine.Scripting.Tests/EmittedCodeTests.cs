using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RubricEngine.Scripting.Tests;

/// <summary>The last lock holds by itself: programs that were compiled against the whole platform, as if every other had failed.</summary>
public class EmittedCodeTests
{
    private static readonly MetadataReference[] s_platform = [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)];

    [Theory]
    [InlineData("static int F() => System.IO.File.ReadAllText(\"x\").Length;", "System.IO.File")]
    [InlineData("static int F() => \"x\".GetHashCode();", "::GetHashCode/0")]
    [InlineData("static object F() => typeof(string);", "System.Type")]
    [InlineData("static object F() => 5;", "box")]
    [InlineData("static double F(int x) => x;", "conv.r8")]
    [InlineData("static int s_x; static int F() => ++s_x;", "the static variable s_x")]
    [InlineData("~__Script() { }", "Finalize")]
    [InlineData("static unsafe int F() { int* p = stackalloc int[9]; return p[0]; }", "the instruction localloc")]
    [InlineData("static unsafe int F(delegate*<int> f) => f();", "the instruction calli")]
    [InlineData("static System.Func<int> F() => () => 1;", "System.Func`1")]
    [InlineData("[System.Runtime.InteropServices.DllImport(\"c\")] static extern int getpid();", "a native library")]
    [InlineData("static System.Collections.Generic.IEnumerable<int> F() { yield return 1; }", "System.")]
    [InlineData("static async System.Threading.Tasks.Task F() => await System.Threading.Tasks.Task.Yield();", "System.")]
    [InlineData("public override string ToString() => \"\";", "the method ToString")]
    [InlineData("} public class Other {", "the type Other")]
    public void What_is_not_on_the_list_is_refused(string member, string expected) =>
        Assert.Contains(EmittedCode.Refusals(Compile(member, s_platform), PlatformList.Load()), r => r.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void What_is_on_the_list_is_let_through() =>
        Assert.Empty(EmittedCode.Refusals(Compile("static decimal F(int[] x) { decimal sum = 0; foreach (int i in x) sum += System.Math.Max(i, 3); return sum; }", PlatformList.Load().Checked), PlatformList.Load()));

    [Fact]
    public void What_is_refused_is_said_of_the_script() =>
        Assert.Equal("RUB5028", ScriptDiagnosticCatalogue.RefusedCode(new ScriptDiagnostics(new Text.SourceText("x.csx", "")).Place(0, 0), "box").Code);

    private static byte[] Compile(string member, MetadataReference[] references)
    {
        var compilation = CSharpCompilation.Create("script", [CSharpSyntaxTree.ParseText($"class __Script {{ {member} }}")],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, optimizationLevel: OptimizationLevel.Release));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return image.ToArray();
    }
}
