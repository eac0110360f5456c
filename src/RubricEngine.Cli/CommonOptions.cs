using System.CommandLine;
using System.CommandLine.Parsing;
using RubricEngine.Text;

namespace RubricEngine.Cli;

/// <summary>What every verb accepts.</summary>
internal static class CommonOptions
{
    private const string LangName = "--lang", RubricsName = "--rubrics", PluginsName = "--plugins", ScriptsName = "--scripts";

    public static void AddTo(RootCommand root)
    {
        root.Add(new Option<string?>(LangName) { HelpName = "vi|en", Description = "Language of messages and results; English unless given.", Recursive = true });
        root.Add(Folders(RubricsName, "A folder of rubrics that others extend or import; may be repeated. Unless given, the nearest folder named rubrics."));
        root.Add(Folders(PluginsName, "A folder of plugins whose functions rubrics may call: their code is run; may be repeated."));
        root.Add(new Option<bool>(ScriptsName) { Description = "Runs scripts: the *.csx beside the rubric and those in the folders of --plugins and --rubrics. Without it none is run.", Recursive = true });
    }

    /// <summary>The language for messages about the command line itself, which may be wrong in this very option.</summary>
    public static Language LanguageOrEnglish(ParseResult parsed) =>
        parsed.GetResult(LangName) is OptionResult { Tokens: [{ Value: "vi" }] } ? Language.Vietnamese : Language.English;

    /// <summary>The language asked for, after checking that the folders given exist.</summary>
    public static Language Read(ParseResult parsed)
    {
        foreach (string option in new[] { RubricsName, PluginsName })
            foreach (string folder in Given(parsed, option))
                if (!Directory.Exists(folder)) throw new ToolFailure(ExitStatus.Unreachable, ToolDiagnostics.NoSuchFolder(option, folder));
        return OptionValues.OneOf(parsed.GetValue<string?>(LangName) ?? "en", LangName, "vi", "en") == "vi" ? Language.Vietnamese : Language.English;
    }

    /// <summary>The language asked for; null where none was.</summary>
    public static Language? ReadIfGiven(ParseResult parsed) => parsed.GetValue<string?>(LangName) is null ? null : Read(parsed);

    /// <summary>The rubrics that a verb may be given.</summary>
    public static RubricFiles Rubrics(ParseResult parsed) => new(Given(parsed, RubricsName), Functions(parsed));

    /// <summary>The functions that rubrics may call.</summary>
    /// <exception cref="ToolFailure">A plugin cannot be loaded.</exception>
    public static ToolFunctions Functions(ParseResult parsed) => new(Given(parsed, PluginsName), Given(parsed, RubricsName), parsed.GetValue<bool>(ScriptsName));

    private static string[] Given(ParseResult parsed, string option) => parsed.GetValue<string[]>(option) ?? [];

    private static Option<string[]> Folders(string name, string description) => new(name)
    {
        HelpName = "DIR",
        Description = description,
        Recursive = true,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };
}
