using Microsoft.Extensions.Options;

namespace RubricEngine.Hosting;

/// <summary>Says before anything is loaded what a host has got wrong, all of it at once.</summary>
internal sealed class RubricEngineOptionsCheck(IServiceProvider services) : IValidateOptions<RubricEngineOptions>
{
    private static readonly TimeSpan s_least = TimeSpan.FromMilliseconds(10);

    public ValidateOptionsResult Validate(string? name, RubricEngineOptions options)
    {
        string[] faults = [.. Faults(options).Select(fault => string.IsNullOrEmpty(name) ? $"AddRubricEngine: {fault}" : $"AddRubricEngine(\"{name}\"): {fault}")];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(RubricEngineOptions options)
    {
        FunctionSourceContext context = options.ContextFor(services);
        if (options.RubricFolders.Count == 0) yield return "there is no folder of rubrics; AddRubrics names one";
        foreach (string folder in options.RubricFolders.Concat(options.FunctionFolders).Distinct(StringComparer.Ordinal))
            if (!Directory.Exists(context.PathOf(folder))) yield return context.PathOf(folder) == folder ? $"there is no folder `{folder}`" : $"there is no folder `{folder}`, which means `{context.PathOf(folder)}`";
        foreach (string fault in options.Faults
            .Concat(TimeLimits.Faults(nameof(options.ReloadDelay), options.ReloadDelay, s_least, TimeSpan.FromMinutes(1)))
            .Concat(TimeLimits.Faults(nameof(options.PollInterval), options.PollInterval, s_least, TimeSpan.FromDays(1)))
            .Concat(TimeLimits.Faults(nameof(options.FunctionTimeLimit), options.FunctionTimeLimit)))
            yield return fault;
        if (!Enum.IsDefined(options.Reload)) yield return $"{nameof(options.Reload)} is {options.Reload}, which is none of {string.Join(", ", Enum.GetNames<ReloadMode>())}";
    }
}
