using Microsoft.Extensions.Hosting;
using RubricEngine.Hosting;

/// <summary>Says of every new generation which rubrics it has, and which of them stand in for a file that is broken.</summary>
internal sealed class Worker(IRubricCatalog catalog) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        long seen = 0;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        do
        {
            // Taken once: all that is asked of it belongs together.
            RubricGeneration current = catalog.Current;
            if (current.Number == seen) continue;
            seen = current.Number;
            foreach (HostedRubric rubric in current.Rubrics)
                Console.WriteLine($"generation {seen}: {rubric}{(rubric.IsKept ? $", kept from generation {rubric.Generation}" : "")}");
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
