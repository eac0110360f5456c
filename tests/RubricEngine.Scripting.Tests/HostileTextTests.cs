using RubricEngine.Diagnostics;
using RubricEngine.Hosting;

namespace RubricEngine.Scripting.Tests;

/// <summary>Texts that are made to break a compiler: each is answered with a diagnostic.</summary>
public class HostileTextTests
{
    private const int Length = 60_000;

    public static TheoryData<string, string, string> Shapes => new()
    {
        { "(", "1", ")" }, { "[", "1", "]" }, { "{", "1", "}" }, { "((a,", "1", "))" }, { "-", "1", "" }, { "- ", "1", "" }, { "!", "true", "" }, { "~", "1", "" },
        { "(int)", "1", "" }, { "new ", "1", "" }, { "ref ", "x", "" }, { "await ", "x", "" }, { "throw ", "x", "" }, { "x=>", "x", "" }, { "()=>", "1", "" },
        { "a=", "1", "" }, { "a?b:", "1", "" }, { "a??", "1", "" }, { "a?.", "b", "" }, { "a.", "b", "" }, { "a<", "1", "" }, { "a<b,", "1", "" }, { "a is not ", "b", "" },
        { "1+", "1", "" }, { "\"a\"+", "\"b\"", "" }, { "$\"{", "1", "}\"" }, { "$@\"{", "1", "}\"" }, { "from x in ", "y", "" }, { "..", "1", "" }, { "&", "x", "" }, { "*", "x", "" },
        { "checked(", "1", ")" }, { "typeof(", "x", ")" }, { "default(", "x", ")" }, { "a[", "1", "]" }, { "f(", "1", ")" }, { "new[]{", "1", "}" }, { "a switch{_=>", "1", "}" },
        { "delegate{", "", "}" }, { "(a,b)=>", "1", "" }, { "stackalloc[]{", "1", "}" }, { "x is {A:", "1", "}" }, { "x is [", "1", "]" }, { "\"\"\"", "", "\"\"\"" },
    };

    public static TheoryData<string, string> Statements => new()
    {
        { "if(true)", ";" }, { "while(true)", ";" }, { "for(;;)", ";" }, { "do ", "while(true);" }, { "else ", ";" }, { "a:", ";" }, { "{", "}" }, { "try{", "}finally{}" }, { "lock(x)", ";" },
        { "using(x)", ";" }, { "fixed(int*p=x)", ";" }, { "unsafe{", "}" }, { "switch(x){case 1:", "}" }, { "void g(){", "}" }, { "int g()=>", "1;" }, { "[A]", ";" }, { "List<", "x;" },
        { "int[]", " x;" }, { "int?", " x;" }, { "int*", " x;" }, { "delegate*<", "x;" }, { "(int,", "x;" }, { "class A{", "}" }, { "namespace A{", "}" }, { "#if X\n", "\n" }, { "#endregion\n", "\n" },
        { "/*", "" }, { "\"", "" }, { "@\"", "" }, { "'", "" }, { "\\u0061", "" }, { "foreach(var x in y)", ";" }, { "yield return ", "1;" }, { "const int a=", "1;" }, { "record R(R x){", "}" },
        { "f(() =>{", "});" }, { "x=x+", "1;" }, { "\0", "" }, { "\ud800", "" }, { "global::", "x;" }, { "extern alias a;", "" }, { "using a;", "" }, { "//! function f(", "" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Expressions_in_expressions(string before, string inner, string after)
    {
        int count = Length / (before.Length + after.Length);
        Refused($"//! function f() -> number 0..9\nint f() => {Repeated(before, count)}{inner}{Repeated(after, count)};");
        Refused($"//! function f() -> number 0..9\nint f() => {Repeated(before, 40)}{inner}{Repeated(after, 40)} + nothing;");
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public void Statements_in_statements(string before, string after)
    {
        int count = Length / (before.Length + after.Length);
        Refused($"//! function f() -> number 0..9\nint f() {{ {Repeated(before, count)}{Repeated(after, count)} return nothing; }}");
        Refused($"{Repeated(before, count)}{Repeated(after, count)}");
        Refused($"//! function f() -> number 0..9\nint f() {{ {Repeated(before, 40)}{Repeated(after, 40)} return nothing; }}");
    }

    private static void Refused(string text)
    {
        FunctionSet set = Scripts.LoadText(text);
        Assert.Empty(set.Functions);
        Assert.Contains(set.Diagnostics, d => d.Severity == Severity.Error);
        Assert.DoesNotContain(set.Diagnostics, d => d.Code == "RUB5027");
    }

    private static string Repeated(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
