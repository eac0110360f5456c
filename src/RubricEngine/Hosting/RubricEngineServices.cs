using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace RubricEngine.Hosting;

/// <summary>Puts the engine among the services of a host.</summary>
public static class RubricEngineServices
{
    /// <summary>
    /// Adds an <see cref="IRubricCatalog"/>, which is loaded when the host starts and reloaded when files change. Called again, it adds to the
    /// same catalogue.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Says where rubrics, functions and plugins are.</param>
    /// <example>
    /// <code>
    /// services.AddRubricEngine(o => o.AddRubrics("rubrics").AddFunction&lt;FloodRisk>().AddPlugins("plugins"));
    /// services.AddHealthChecks().Add(RubricHealthCheck.Registration());
    /// </code>
    /// </example>
    public static IServiceCollection AddRubricEngine(this IServiceCollection services, Action<RubricEngineOptions> configure) =>
        Add(services, Options.DefaultName, configure);

    /// <summary>Adds an <see cref="IRubricCatalog"/> of its own for a tenant, as a service whose key is the name.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The key; not empty.</param>
    /// <param name="configure">Says where rubrics, functions and plugins are.</param>
    /// <example>
    /// <code>
    /// services.AddRubricEngine("nam-dinh", o => o.AddRubrics("rubrics/vn", "rubrics/nam-dinh"));
    /// app.MapGet("/nam-dinh", ([FromKeyedServices("nam-dinh")] IRubricCatalog catalog) => catalog.Current.Number);
    /// </code>
    /// </example>
    public static IServiceCollection AddRubricEngine(this IServiceCollection services, string name, Action<RubricEngineOptions> configure)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Add(services, name, configure);
    }

    private static IServiceCollection Add(IServiceCollection services, string name, Action<RubricEngineOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<RubricEngineOptions>(name).Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RubricEngineOptions>, RubricEngineOptionsCheck>());
        services.TryAddSingleton(provider => new RubricInstruments(provider.GetService<IMeterFactory>()));
        if (services.Any(s => s.ServiceType == typeof(HostedCatalog) && Equals(s.ServiceKey, name))) return services;
        services.AddKeyedSingleton(name, (provider, _) => Create(provider, name));
        if (name.Length == 0) services.AddSingleton<IRubricCatalog>(provider => provider.GetRequiredKeyedService<HostedCatalog>(name));
        else services.AddKeyedSingleton<IRubricCatalog>(name, (provider, _) => provider.GetRequiredKeyedService<HostedCatalog>(name));
        services.AddSingleton<IHostedService>(provider => new CatalogStarter(provider.GetRequiredKeyedService<HostedCatalog>(name)));
        return services;
    }

    private static HostedCatalog Create(IServiceProvider provider, string name) => new(
        name,
        provider.GetRequiredService<IOptionsMonitor<RubricEngineOptions>>().Get(name),
        provider,
        (provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger(typeof(IRubricCatalog).FullName!),
        provider.GetRequiredService<RubricInstruments>(),
        provider.GetService<TimeProvider>() ?? TimeProvider.System);
}
