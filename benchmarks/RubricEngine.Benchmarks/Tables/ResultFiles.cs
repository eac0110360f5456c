using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Perfolizer.Horology;

namespace RubricEngine.Benchmarks.Tables;

/// <summary>Measures with short runs what the tables of results hold, and writes a file for each question, with machine, versions and command.</summary>
internal static class ResultFiles
{
    private const int Warmups = 8, Iterations = 7, MillisecondsOfIteration = 250;

    private static readonly (Type Question, string File, string Title)[] s_files =
    [
        (typeof(SameTwice), "same-twice", "The same measured twice: what is noise"),
        (typeof(HandWritten), "hand-written", "The typical rubric by hand and by the engine, nanoseconds a row"),
        (typeof(SingleRecord), "single-record", "One object by a binding, beside code by hand"),
        (typeof(NamDinh), "nam-dinh", "The rubric of Nam Định in each engine"),
        (typeof(ExplanationTime), "explanation", "The explanation of one ward by the rubric of Nam Định"),
        (typeof(PeersTime), "peers", "The typical rubric in what a .NET user would pick instead"),
        (typeof(RecordScaling), "record-scaling", "Growth with the rows of a table, on one thread and on two"),
        (typeof(CriteriaScaling), "criteria-scaling", "Growth with the criteria of a rubric"),
        (typeof(CallOverhead), "call-overhead", "A call of a plugin's function, beside the same formula written in the rubric"),
        (typeof(FuelOverhead), "fuel-overhead", "A function as a script, which burns fuel, beside the same body compiled into the host"),
        (typeof(CompileShipped), "compile-shipped", "From the text of a rubric of twenty criteria until it assesses"),
        (typeof(CompileTime), "compile-time", "Growth of the time to compile with the criteria"),
        (typeof(ToolStart), "tool-start", "The tool from its start to its end, with nothing warm"),
        (typeof(MemoryBandwidth), "memory-bandwidth", "Bytes that are read from memory: time of one byte"),
        (typeof(BandwidthShare), "bandwidth-share", "The share of the bandwidth that tables reach"),
    ];

    /// <param name="names">The names of the questions; all of them where there is none.</param>
    /// <returns>The exit status.</returns>
    public static int Write(IReadOnlyCollection<string> names)
    {
        var files = s_files.Where(f => names.Count == 0 || names.Contains(f.Question.Name)).ToArray();
        if (files.Length == 0)
        {
            Console.Error.WriteLine($"no such question; there are {string.Join(", ", s_files.Select(f => f.Question.Name))}");
            return 2;
        }
        Summary[] summaries = BenchmarkRunner.Run([.. files.Select(f => f.Question)], Config());
        bool failed = false;
        foreach ((Type question, string file, string title) in files)
        {
            // A type that does not build or run has no summary of its own.
            if (summaries.FirstOrDefault(s => s.BenchmarksCases.Any(c => c.Descriptor.Type == question)) is not { } summary || summary.Reports.Any(r => !r.Success))
            {
                Console.Error.WriteLine($"{question.Name} did not run to its end, and its file stays as it was");
                failed = true;
                continue;
            }
            WriteFile(file, title, question.Name, Table(summary));
        }
        if (!failed && Figures.Questions.All(q => files.Any(f => f.Question == q)))
            WriteFile("figures", "The figures to reach, all from one run", string.Join(' ', Figures.Questions.Select(q => q.Name)), Figures.Of(summaries));
        return failed ? 1 : 0;
    }

    private static ManualConfig Config() => EngineBuild
        .Config(Job.Default.WithWarmupCount(Warmups).WithIterationCount(Iterations).WithIterationTime(TimeInterval.FromMilliseconds(MillisecondsOfIteration)))
        .AddColumn(StatisticColumn.Median, StatisticColumn.Min);

    private static string Table(Summary summary)
    {
        var text = new AccumulationLogger();
        MarkdownExporter.GitHub.ExportToLog(summary, text);
        return text.GetLog().Trim();
    }

    private static void WriteFile(string file, string title, string question, string table)
    {
        string path = Path.Combine(RepositoryFolder.Path, "benchmarks", "results", file + ".md");
        string command = $"dotnet run -c Release --project benchmarks/RubricEngine.Benchmarks -- --results {question}".TrimEnd();
        File.WriteAllText(path, $"# {title}\n\n`{command}`\n\n{DateTime.UtcNow:yyyy-MM-dd}; {Warmups} iterations of warming up and {Iterations} of measuring.\n\n{table}\n".ReplaceLineEndings("\n"));
        Console.WriteLine($"wrote {path}");
    }
}
