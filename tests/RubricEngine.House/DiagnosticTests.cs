using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RubricEngine.Diagnostics;
using RubricEngine.Testing;
using RubricEngine.Text;

namespace RubricEngine.House;

/// <summary>Codes and wording of every diagnostic.</summary>
public partial class DiagnosticTests
{
    private static readonly ILookup<string, (string Path, string Method)> s_codes = RepositoryFiles.WithExtension(".cs")
        .Where(f => Repository.Relative(f).StartsWith("src/", StringComparison.Ordinal))
        .SelectMany(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f)).GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>()
            .Select(l => (Text: l.Token.ValueText, Path: Repository.Relative(f), Method: l.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.Identifier.Text ?? "")))
        .Where(l => Code().IsMatch(l.Text))
        .ToLookup(l => l.Text, l => (l.Path, l.Method));

    [Fact]
    public void Every_code_stands_in_one_place_of_a_catalogue()
    {
        Assert.NotEmpty(s_codes);
        Findings.None(s_codes.Where(c => !IsOneDiagnostic(c)).Select(c => $"{c.Key} stands in {string.Join(" and ", c)}"));
        Findings.None(s_codes.SelectMany(c => c).Where(p => !CatalogueFile().IsMatch(p.Path)).Select(p => $"{p.Path} has a code of its own"));
    }

    [Fact]
    public void Every_code_has_a_case()
    {
        string cases = string.Join('\n', RepositoryFiles.All
            .Where(f => Repository.Relative(f).StartsWith("tests/", StringComparison.Ordinal) && !f.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(File.ReadAllText));
        Findings.None(s_codes.Select(c => c.Key).Where(c => !cases.Contains(c, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(c => $"no case shows {c} ({s_codes[c].First().Path})"));
    }

    [Fact]
    public void Every_message_is_worded_as_the_house_style_says() => Findings.None(
        from method in CatalogueMethods()
        let diagnostic = (Diagnostic)method.Invoke(null, [.. method.GetParameters().Select(p => SampleOf(p.ParameterType))])!
        from message in new[] { diagnostic.Message, diagnostic.Help }
        where message is not null
        from wording in new[] { message.English, message.Vietnamese }
        let fault = FaultOf(wording)
        where fault is not null
        select $"{diagnostic.Code} {fault}: {wording}");

    /// <summary>A second wording of one diagnostic says so in its name: <c>ValueExpected</c>, <c>ValueExpectedAtEnd</c>.</summary>
    private static bool IsOneDiagnostic(IEnumerable<(string Path, string Method)> places)
    {
        (string path, string shortest) = places.MinBy(p => p.Method.Length);
        return places.All(p => p.Path == path && p.Method.StartsWith(shortest, StringComparison.Ordinal))
            && places.Distinct().Count() == places.Count();
    }

    private static IEnumerable<MethodInfo> CatalogueMethods() =>
        from type in ProductTypes.All
        where type.Name.EndsWith("Catalogue", StringComparison.Ordinal) || type.Name.EndsWith("Diagnostics", StringComparison.Ordinal)
        from method in type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where method.ReturnType == typeof(Diagnostic) && !method.IsPrivate
        select method;

    private static string? FaultOf(string wording) => wording switch
    {
        "" => "says nothing",
        // Of an acronym every letter is a capital.
        _ when char.IsUpper(wording[0]) && !(wording.Length > 1 && char.IsUpper(wording[1])) => "starts with a capital",
        _ when wording.EndsWith('.') => "ends with a period",
        _ when wording.Contains('{', StringComparison.Ordinal) && wording.Contains("()", StringComparison.Ordinal) => "prints a placeholder",
        _ when wording.Contains("RubricEngine.", StringComparison.Ordinal) || wording.Contains("System.", StringComparison.Ordinal) => "names a type of the program",
        _ => null,
    };

    /// <summary>A plain value of a parameter's type, so that a message can be read.</summary>
    private static object? SampleOf(Type type)
    {
        if (type == typeof(string)) return "abc";
        if (type == typeof(Message)) return new Message("something", "một điều");
        if (type == typeof(Origin)) return new Origin(new SourceText("x.yaml", "abc"), new TextSpan(0, 1));
        if (type == typeof(SourceText)) return new SourceText("x.yaml", "abc");
        if (type == typeof(Values.Unit)) return Values.Unit.None;
        if (type == typeof(Values.DataType)) return new Values.BooleanType();
        if (type == typeof(Exception)) return new IOException("not there");
        if (type.IsValueType) return Activator.CreateInstance(type);
        if (type.IsArray) return Array.CreateInstance(type.GetElementType()!, 0);
        if (typeof(IEnumerable).IsAssignableFrom(type) && type.IsGenericType) return Array.CreateInstance(type.GetGenericArguments()[0], 0);
        throw new NotSupportedException($"no sample of {type}");
    }

    [GeneratedRegex("^RUB[0-9]{4}$")]
    private static partial Regex Code();

    [GeneratedRegex("/[A-Za-z]*(Catalogue|Diagnostics)[A-Za-z.]*$")]
    private static partial Regex CatalogueFile();
}
