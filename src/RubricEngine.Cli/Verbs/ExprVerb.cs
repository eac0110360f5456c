using System.Collections.Immutable;
using System.CommandLine;
using RubricEngine.Diagnostics;
using RubricEngine.Hosting;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Cli;

/// <summary><c>rubric expr 'EXPRESSION'</c>: the value of one expression, or of many, one JSON line each.</summary>
internal static class ExprVerb
{
    /// <summary>The argument that may start with a hyphen.</summary>
    public const string ExpressionName = "EXPRESSION";

    public static Command Create(ToolConsole console)
    {
        var expression = new Argument<string?>(ExpressionName) { Arity = ArgumentArity.ZeroOrOne, Description = "The expression, quoted for the shell." };
        var facts = new Option<string?>("--facts") { HelpName = "JSON", Description = """The facts as a JSON object, such as {"crimes": 3, "previous(crimes)": 0}.""" };
        var asOf = new Option<string?>("--as-of") { HelpName = "DATE", Description = "What as_of reads." };
        var batch = new Option<string?>("--batch") { HelpName = "FILE", Description = "One EXPRESSION, or EXPRESSION<TAB>JSON, per line; - reads standard input." };
        var command = new Command("expr", "Evaluates an expression of the rubric language.") { expression, facts, asOf, batch };
        command.SetAction(parsed =>
        {
            Language language = CommonOptions.Read(parsed);
            DateOnly? date = OptionValues.Date(parsed.GetValue(asOf), "--as-of");
            ToolFunctions functions = CommonOptions.Functions(parsed);
            return (parsed.GetValue(expression), parsed.GetValue(batch)) switch
            {
                ({ } one, null) => RunOne(console, language, one, parsed.GetValue(facts), date, functions),
                (null, { } file) => RunBatch(console, language, file, parsed.GetValue(facts), date, functions),
                _ => throw new ToolFailure(ExitStatus.WrongUsage, ToolDiagnostics.ExpressionOrBatch()),
            };
        });
        return command;
    }

    private static int RunOne(ToolConsole console, Language language, string expression, string? facts, DateOnly? asOf, ToolFunctions functions)
    {
        var reporter = new Reporter(console.Error, language);
        CalculationResult result = Calculate(expression, facts, asOf, functions);
        if (result.Value is not { } value)
        {
            foreach (Diagnostic diagnostic in result.Diagnostics.Where(d => d.Severity == Severity.Error)) reporter.Report(diagnostic);
            return ExitStatus.AtFault;
        }
        console.Output.WriteLine(ValueJson.Line(value, language));
        return ExitStatus.Done;
    }

    private static int RunBatch(ToolConsole console, Language language, string file, string? facts, DateOnly? asOf, ToolFunctions functions)
    {
        bool failed = false;
        foreach (string line in TextLines.Read(file, console))
        {
            console.Interrupted.ThrowIfCancellationRequested();
            string[] parts = line.Split('\t', 2);
            CalculationResult result = Calculate(parts[0], parts.Length > 1 ? parts[1] : facts, asOf, functions);
            failed |= result.Value is null;
            console.Output.WriteLine(result.Value is { } value
                ? ValueJson.Line(value, language)
                : ValueJson.ErrorLine(result.Diagnostics.First(d => d.Severity == Severity.Error), language));
        }
        return failed ? ExitStatus.AtFault : ExitStatus.Done;
    }

    private static CalculationResult Calculate(string expression, string? facts, DateOnly? asOf, ToolFunctions functions)
    {
        Dictionary<string, Value> values = new(StringComparer.Ordinal);
        Dictionary<string, ImmutableArray<string>> fieldNames = new(StringComparer.Ordinal);
        if (facts is not null && FactsJson.Read(facts, values, fieldNames) is { } fault) return new CalculationResult(null, [fault]);
        LoadedFunctions callable = functions.For(rubricFile: null);
        if (callable.Diagnostics.Any(d => d.Severity == Severity.Error)) return new CalculationResult(null, callable.Diagnostics);
        CalculationResult result = ExpressionCalculator.Calculate(expression, values, asOf, fieldNames, callable.Registry);
        return new CalculationResult(result.Value, functions.WithScriptsNamed(result.Diagnostics, rubricFile: null));
    }
}
