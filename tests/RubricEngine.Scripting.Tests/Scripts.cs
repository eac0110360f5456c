using RubricEngine.Functions;
using RubricEngine.Hosting;
using RubricEngine.Testing;
using RubricEngine.Values;

namespace RubricEngine.Scripting.Tests;

/// <summary>Loads scripts and calls their functions as the engines do.</summary>
internal static class Scripts
{
    public static readonly ScriptPolicy Allowed = new() { AllowScripts = true };

    /// <summary>The scripts that this folder of the tests keeps.</summary>
    public static IEnumerable<string> In(string folder) => Directory.GetFiles(Repository.PathOf("tests", "RubricEngine.Scripting.Tests", folder), "*.csx").Order(StringComparer.Ordinal);

    /// <summary>What a comment at the beginning of a script says, as <c>// call: f(1) => 2</c>.</summary>
    public static IEnumerable<string> Said(string path, string what) =>
        File.ReadLines(path).Where(l => l.StartsWith($"// {what}: ", StringComparison.Ordinal)).Select(l => l[(what.Length + 5)..]);

    public static FunctionSet LoadText(string text, ScriptPolicy? policy = null)
    {
        using var folder = new ScriptFile(text);
        using var functions = new ScriptFunctions(policy ?? Allowed, [folder.Path]);
        return functions.Load();
    }

    /// <summary>Calls a function alone and in a block of three rows, which have to say the same.</summary>
    public static string Call(SourcedFunction sourced, params string[] arguments)
    {
        var foreign = new ForeignFunction(sourced.Function, sourced.Policy, new FunctionLanes());
        long[] words = [.. sourced.Function.Signature.Parameters.Select((p, i) => WordOf(p.Type, arguments[i]))];
        string single = foreign.TryCall(words, out long word, out FunctionFault? fault) ? Text(foreign.Signature.Result, word) : Text(fault);
        var block = new FunctionBlock(words.Length, 3) { Rows = 3 };
        for (int i = 0; i < words.Length; i++) Array.Fill(block.Arguments[i], words[i]);
        foreign.Call(ref block);
        for (int row = 0; row < block.Rows; row++)
            Assert.Equal(single, block.Faults[row] is { } wrong ? Text(wrong) : Text(foreign.Signature.Result, block.Results[row]));
        return single;
    }

    private static string Text(FunctionFault fault) => fault.Kind == FunctionFaultKind.SaidUnknown ? "unknown" : fault.Kind == FunctionFaultKind.OutOfFuel ? "out of fuel" : $"{fault.Kind}: {fault.Detail}";

    private static long WordOf(DataType type, string text) => type switch
    {
        NumberType number => ScaledNumber.Of(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture), number.Digits ?? 0)!.Value,
        BooleanType => text == "true" ? 1 : 0,
        DateType => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).DayNumber,
        ChoiceType choice => choice.Choices.IndexOf(text) is >= 0 and var place ? place : throw new ArgumentException(text),
        _ => throw new ArgumentException(text),
    };

    private static string Text(DataType type, long word) => type switch
    {
        NumberType number => (new Rational(word) / new Rational(System.Numerics.BigInteger.Pow(10, number.Digits ?? 0))).ToString(),
        BooleanType => word == 1 ? "true" : "false",
        DateType => $"{DateOnly.FromDayNumber((int)word):yyyy-MM-dd}",
        ChoiceType choice => choice.Choices[(int)word],
        _ => throw new ArgumentException(type.ToString()),
    };
}
