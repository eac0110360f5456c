using System.CommandLine;
using System.CommandLine.Invocation;
using RubricEngine.Text;

namespace RubricEngine.Cli;

/// <summary>The <c>rubric</c> tool: picks the verb, runs it, turns what stops it into a message and an exit status.</summary>
internal static class RubricCommand
{
    // Expressions may start with @ and -: no response files, no bundles of one-letter options.
    private static ParserConfiguration Parsing => new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    /// <summary>Runs one command line.</summary>
    /// <returns>An <see cref="ExitStatus"/>.</returns>
    public static int Run(IReadOnlyList<string> args, ToolConsole console)
    {
        ParseResult parsed = Create(console).Parse(args, Parsing);
        var reporter = new Reporter(console.Error, CommonOptions.LanguageOrEnglish(parsed));
        try
        {
            int status = RunParsed(parsed, args, console);
            console.Output.Flush();
            return status;
        }
        catch (ToolFailure failure)
        {
            console.Output.Flush();
            reporter.Report(failure.Diagnostic);
            if (failure.Status == ExitStatus.WrongUsage) reporter.Say(UsageLine.Of(parsed.CommandResult.Command));
            return failure.Status;
        }
        catch (OutputClosedException closed) when (closed.ReaderIsGone)
        {
            return ExitStatus.Done;
        }
        catch (OutputClosedException closed)
        {
            reporter.Report(ToolDiagnostics.CannotWrite("<stdout>", new(closed.Message, closed.Message)));
            return ExitStatus.Unreachable;
        }
        catch (OperationCanceledException) when (console.Interrupted.IsCancellationRequested)
        {
            return ExitStatus.Interrupted;
        }
    }

    private static int RunParsed(ParseResult parsed, IReadOnlyList<string> args, ToolConsole console)
    {
        if (parsed.Action is ParseErrorAction) throw UsageErrors.First(parsed);
        if (parsed.Action is not (null or System.CommandLine.Help.HelpAction)) UsageErrors.RefuseMistakenOptions(parsed, args);
        return parsed.Invoke(new InvocationConfiguration
        {
            Output = console.Output,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    private static RootCommand Create(ToolConsole console)
    {
        var root = new RootCommand("Assesses subjects by rubrics: exactly, and with a reason for every point.") { HelpName = "rubric" };
        root.Directives.Clear();
        CommonOptions.AddTo(root);
        root.Add(EvalVerb.Create(console));
        root.Add(RankVerb.Create(console));
        root.Add(TargetsVerb.Create(console));
        root.Add(CheckVerb.Create(console));
        root.Add(ExplainVerb.Create(console));
        root.Add(TestVerb.Create(console));
        root.Add(ExprVerb.Create(console));
        root.Add(SampleVerb.Create(console));
        root.Add(TemplateVerb.Create(console));
        root.Add(FmtVerb.Create(console));
        root.Add(ConvertVerb.Create(console));
        root.Add(HistoryVerb.Create(console));
        root.Add(ReplayVerb.Create(console));
        return root;
    }
}
