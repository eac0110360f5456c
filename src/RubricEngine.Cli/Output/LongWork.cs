using System.Diagnostics;
using Spectre.Console;

namespace RubricEngine.Cli;

/// <summary>Goes through many items; draws a progress bar on stderr if that takes long and somebody watches.</summary>
internal static class LongWork
{
    private const int PatienceInMilliseconds = 1_000;

    /// <summary>Does something with each item, in order.</summary>
    /// <param name="items">The items, read as they are needed.</param>
    /// <param name="count">About how many there are.</param>
    /// <param name="description">What the bar says.</param>
    /// <param name="console">Where it is drawn.</param>
    /// <param name="action">What to do.</param>
    /// <exception cref="OperationCanceledException">The user wants it to stop.</exception>
    public static void ForEach<T>(IEnumerable<T> items, int count, string description, ToolConsole console, Action<T> action)
    {
        using IEnumerator<T> rest = items.GetEnumerator();
        var watch = Stopwatch.StartNew();
        int done = 0;
        bool more = true;
        while (more && (!console.ErrorIsTerminal || watch.ElapsedMilliseconds < PatienceInMilliseconds)) more = Step();
        if (!more) return;
        IAnsiConsole screen = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(console.Error) });
        screen.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).Start(progress =>
        {
            ProgressTask task = progress.AddTask(Markup.Escape(description), maxValue: Math.Max(count, 1));
            while (Step()) task.Value = done;
        });

        bool Step()
        {
            console.Interrupted.ThrowIfCancellationRequested();
            if (!rest.MoveNext()) return false;
            action(rest.Current);
            done++;
            return true;
        }
    }
}
