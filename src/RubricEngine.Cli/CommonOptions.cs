using System.CommandLine;
using System.CommandLine.Parsing;
using RubricEngine.Diagnostics;
using RubricEngine.Functions;
using RubricEngine.Hosting;
using RubricEngine.Text;

namespace RubricEngine.Cli;

/// <summary>What every verb accepts.</summary>
internal static class CommonOptions
{
    private const string LangName = "--lang", RubricsName = "--rubrics", PluginsName = "--plugins";

    public static void AddTo(RootCommand root)
    {
        root.Add(new Option<string?>(LangName) { HelpName = "vi|en", Description = "Language of messages and results; English unless given.", Recursive = true });
        root.Add(Folders(RubricsName, "A folder of rubrics that others extend or import; may be repeated. Unless given, the nearest folder named rubrics."));
        root.Add(Folders(PluginsName, "A folder of plugins whose functions rubrics may call: their code is run; may be repeated."));
    }

    /// <summary>The language for messages about the command line itself, which may be wrong in this very option.</summary>
    public static Language LanguageOrEnglish(ParseResult parsed) =>
        parsed.GetResult(LangName) is OptionResult { Tokens: [{ Value: "vi" }] } ? Language.Vietnamese : Language.English;

    /// <summary>The language asked for, after checking that the folders given exist.</summary>
    public static Language Read(ParseResult parsed)
    {
        foreach (string option in new[] { RubricsName, PluginsName })
            foreach (string folder in parsed.GetValue<string[]>(option) ?? [])
                if (!Directory.Exists(folder)) throw new ToolFailure(ExitStatus.Unreachable, ToolDiagnostics.NoSuchFolder(option, folder));
        return OptionValues.OneOf(parsed.GetValue<string?>(LangName) ?? "en", LangName, "vi", "en") == "vi" ? Language.Vietnamese : Language.English;
    }

    /// <summary>The language asked for; null where none was.</summary>
    public static Language? ReadIfGiven(ParseResult parsed) => parsed.GetValue<string?>(LangName) is null ? null : Read(parsed);

    /// <summary>The rubrics that a verb may be given.</summary>
    public static RubricFiles Rubrics(ParseResult parsed) => new(parsed.GetValue<string[]>(RubricsName) ?? [], Functions(parsed));

    /// <summary>The functions of the folders of plugins given: naming a folder is the permission to run what is in it.</summary>
    /// <exception cref="ToolFailure">A plugin cannot be loaded.</exception>
    public static FunctionRegistry Functions(ParseResult parsed)
    {
        if (parsed.GetValue<string[]>(PluginsName) is not { Length: > 0 } folders) return FunctionRegistry.Empty;
        // Functions that are let go live as long as the rubrics that call them.
        using var sources = new FunctionSources(folders.Select(folder => new PluginFolder(folder)));
        LoadedFunctions loaded = sources.Load();
        return loaded.Diagnostics.FirstOrDefault(d => d.Severity == Severity.Error) is { } wrong ? throw new ToolFailure(ExitStatus.AtFault, wrong) : loaded.Registry;
    }

    private static Option<string[]> Folders(string name, string description) => new(name)
    {
        HelpName = "DIR",
        Description = description,
        Recursive = true,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };
}
