using System.CommandLine;
using System.CommandLine.Parsing;

namespace RubricEngine.Cli;

/// <summary>Says in the tool's own words why a command line was not understood.</summary>
internal static class UsageErrors
{
    /// <summary>The first thing wrong with a command line that did not parse.</summary>
    public static ToolFailure First(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens.Count > 0)
        {
            string token = parsed.UnmatchedTokens[0];
            return WrongUsage(command is RootCommand && !token.StartsWith('-')
                ? ToolDiagnostics.UnknownVerb(token, command.Subcommands.Select(verb => verb.Name))
                : Unexpected(command, token));
        }
        return WrongUsage(parsed.Errors[0].SymbolResult switch
        {
            OptionResult { IdentifierTokenCount: > 1 } option => ToolDiagnostics.OptionRepeated(option.Option.Name),
            OptionResult { IdentifierTokenCount: 0 } option => ToolDiagnostics.OptionMissing(command.Name, $"{option.Option.Name} {option.Option.HelpName}"),
            OptionResult option => ToolDiagnostics.OptionWithoutValue(option.Option.Name, option.Option.HelpName ?? "VALUE"),
            ArgumentResult argument => ToolDiagnostics.ArgumentMissing(command.Name, argument.Argument.Name),
            _ => ToolDiagnostics.VerbMissing(),
        });
    }

    /// <summary>An option that a verb does not have would be taken for a path, and only be missed later: refuses it at once.</summary>
    public static void RefuseMistakenOptions(ParseResult parsed, IReadOnlyList<string> args)
    {
        if (args.Contains("--")) return;
        Command command = parsed.CommandResult.Command;
        foreach (Argument argument in command.Arguments.Where(a => a.Name != ExprVerb.ExpressionName))
            foreach (Token token in parsed.GetResult(argument)?.Tokens ?? [])
                if (token.Value.Length > 1 && token.Value.StartsWith('-')) throw WrongUsage(Unexpected(command, token.Value));
    }

    private static Diagnostics.Diagnostic Unexpected(Command command, string token) => token.StartsWith('-')
        ? ToolDiagnostics.UnknownOption(token, token.StartsWith("--", StringComparison.Ordinal) ? OptionNames(command) : [])
        : ToolDiagnostics.UnexpectedArgument(command.Name, token);

    private static IEnumerable<string> OptionNames(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(o => o.Recursive))).SelectMany(option => option.Aliases.Prepend(option.Name));

    private static ToolFailure WrongUsage(Diagnostics.Diagnostic diagnostic) => new(ExitStatus.WrongUsage, diagnostic);
}
