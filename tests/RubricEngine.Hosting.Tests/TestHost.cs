using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace RubricEngine.Hosting.Tests;

/// <summary>A host as programs have it, and what its log was told.</summary>
internal sealed class TestHost : IDisposable, ILoggerProvider
{
    private readonly IHost _host;

    public TestHost(Action<IServiceCollection> configure)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = Path.GetTempPath() });
        builder.Logging.AddProvider(this);
        configure(builder.Services);
        _host = builder.Build();
    }

    public ConcurrentQueue<(LogLevel Level, int Event, string Text)> Log { get; } = new();

    public IServiceProvider Services => _host.Services;

    public IRubricCatalog Catalog => Services.GetRequiredService<IRubricCatalog>();

    public TestHost Start()
    {
        _host.Start();
        return this;
    }

    /// <summary>Waits until something holds; fails where it does not within half a minute.</summary>
    public static async Task Until(Func<bool> holds, string what)
    {
        for (DateTime end = DateTime.UtcNow.AddSeconds(30); !holds(); await Task.Delay(10))
            Assert.True(DateTime.UtcNow < end, what + " did not come");
    }

    public void Dispose() => _host.Dispose();

    ILogger ILoggerProvider.CreateLogger(string categoryName) => new Listener(categoryName, Log);

    private sealed class Listener(string category, ConcurrentQueue<(LogLevel, int, string)> log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => category.StartsWith("RubricEngine", StringComparison.Ordinal);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) log.Enqueue((logLevel, eventId.Id, formatter(state, exception)));
        }
    }
}
