using RubricEngine.Hosting;

namespace RubricEngine.Scripting;

/// <summary>Scripts among the functions of a host.</summary>
public static class ScriptHosting
{
    /// <summary>Adds the scripts of a folder, or those that stand beside the rubrics. They are compiled again when their files change.</summary>
    /// <param name="options">The options of <see cref="RubricEngineServices"/>.</param>
    /// <param name="policy">What scripts may do; see <see cref="ScriptPolicy.AllowScripts"/>.</param>
    /// <param name="folder">The folder, with the folders within; null for the folders of rubrics.</param>
    /// <example>
    /// <code>
    /// services.AddRubricEngine(o => o.AddRubrics("rubrics").AddScripts(new ScriptPolicy { AllowScripts = true }));
    /// </code>
    /// </example>
    public static RubricEngineOptions AddScripts(this RubricEngineOptions options, ScriptPolicy policy, string? folder = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(policy);
        return options.AddFunctions(folder, context => new ScriptFunctions(policy, folder is null ? context.RubricFolders : [context.PathOf(folder)]), policy.Faults());
    }
}
