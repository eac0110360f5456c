using System.Diagnostics;
using Spectre.Console;

namespace RubricEngine.Cli;

/// <summary>Goes through many items; draws a progress bar on stderr if that takes long and somebody watches.</summary>
internal static class LongWork
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    /// <summary>Does something with each item, in order.</summary>
    /// <exception cref="OperationCanceledException">The user wants it to stop.</exception>
    public static void ForEach<T>(IReadOnlyList<T> items, string description, ToolConsole console, Action<T> action)
    {
        var watch = Stopwatch.StartNew();
        int done = 0;
        while (done < items.Count && (!console.ErrorIsTerminal || watch.Elapsed < s_patience)) Step();
        if (done == items.Count) return;
        IAnsiConsole screen = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(console.Error) });
        screen.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).Start(progress =>
        {
            ProgressTask task = progress.AddTask(Markup.Escape(description), maxValue: items.Count);
            for (task.Value = done; done < items.Count; task.Value = done) Step();
        });

        void Step()
        {
            console.Interrupted.ThrowIfCancellationRequested();
            action(items[done++]);
        }
    }
}
