using System.Globalization;
using RubricEngine.Cli;

// What the tool prints depends on its options, not on the machine.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The verb stops at the next record and removes its unfinished output file; a second Ctrl-C ends the process at once.
    pressed.Cancel = !interrupted.IsCancellationRequested;
    interrupted.Cancel();
};
using ToolConsole console = ToolConsole.OfProcess(interrupted.Token);
return RubricCommand.Run(args, console);
