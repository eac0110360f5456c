using System.CommandLine;
using RubricEngine.Results;
using RubricEngine.Text;

namespace RubricEngine.Cli;

/// <summary><c>rubric test PATH…</c>: runs the tests kept in rubric files.</summary>
internal static class TestVerb
{
    public static Command Create(ToolConsole console)
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore, Description = "Rubric files, folders of them, or ids of the catalogue." };
        var command = new Command("test", "Runs the tests kept in rubric files.") { paths };
        command.SetAction(parsed => Run(console, CommonOptions.Read(parsed), CommonOptions.Rubrics(parsed), parsed.GetRequiredValue(paths)));
        return command;
    }

    private static int Run(ToolConsole console, Language language, RubricFiles rubrics, IEnumerable<string> paths)
    {
        var reporter = new Reporter(console.Error, language);
        int files = 0, passed = 0, failed = 0, faulty = 0, untested = 0;
        foreach (string path in paths.SelectMany(rubrics.Find))
        {
            console.Interrupted.ThrowIfCancellationRequested();
            RubricReading compiled = rubrics.Compile(path);
            // Shared declarations are checked where they are used, and have no outcome to test.
            if (compiled.Rubric is { Rubric.IsShared: true }) continue;
            files++;
            if (RubricFiles.RubricOrReport(compiled, reporter) is not { } rubric)
            {
                faulty++;
                continue;
            }
            var results = rubric.RunTests();
            if (results.IsEmpty) untested++;
            foreach (TestResult result in results)
            {
                if (result.Passed) passed++;
                else failed++;
                foreach (TestFailure failure in result.Failures)
                    reporter.Report(ToolDiagnostics.TestFailed(result.Name, failure.Message, failure.Origin ?? result.Origin));
            }
        }
        console.Output.WriteLine(Summary(files, passed, failed, faulty, untested).In(language));
        return failed + faulty > 0 ? ExitStatus.AtFault : ExitStatus.Done;
    }

    private static Message Summary(int files, int passed, int failed, int faulty, int untested)
    {
        string english = $"{(files == 1 ? "1 rubric" : $"{files} rubrics")}: {passed} passed, {failed} failed";
        string vietnamese = $"{files} bộ tiêu chí: {passed} đạt, {failed} không đạt";
        if (faulty > 0) (english, vietnamese) = ($"{english}, {faulty} with errors", $"{vietnamese}, {faulty} có lỗi");
        if (untested > 0) (english, vietnamese) = ($"{english}, {untested} without tests", $"{vietnamese}, {untested} không có trường hợp thử");
        return new(english, vietnamese);
    }
}
