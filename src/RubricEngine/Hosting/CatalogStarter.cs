using Microsoft.Extensions.Hosting;

namespace RubricEngine.Hosting;

/// <summary>Loads the first generation when the host starts, so that the first request does not wait for it.</summary>
internal sealed class CatalogStarter(HostedCatalog catalog) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.Run(() => catalog.Start(), cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
