using System.CommandLine;

namespace RubricEngine.Cli;

/// <summary>The one line that says how a verb is called.</summary>
internal static class UsageLine
{
    public static string Of(Command command)
    {
        if (command is RootCommand) return $"usage: rubric {string.Join('|', command.Subcommands.Select(verb => verb.Name))} …; rubric VERB --help says more";
        IEnumerable<string> arguments = command.Arguments.Select(argument =>
        {
            string name = argument.Arity.MaximumNumberOfValues > 1 ? $"{argument.Name}…" : argument.Name;
            return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
        });
        IEnumerable<string> options = command.Options.OrderByDescending(option => option.Required).Select(option =>
        {
            string name = option.HelpName is { } value ? $"{option.Name} {value}" : option.Name;
            return option.Required ? name : $"[{name}]";
        });
        return $"usage: rubric {string.Join(' ', arguments.Prepend(command.Name).Concat(options))}; rubric {command.Name} --help says more";
    }
}
