using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using RubricEngine.Functions;

namespace RubricEngine.Hosting;

/// <summary>What a catalogue reads, which functions its rubrics may call, and how it notices changes. Validated when the host starts.</summary>
/// <example>
/// <code>
/// services.AddRubricEngine(o =>
/// {
///     o.Reload = ReloadMode.Poll;
///     o.AddRubrics("rubrics").AddPlugins("plugins", new PluginOptions { TimeLimit = TimeSpan.FromMilliseconds(100) });
///     o.AddFunctions(null, (FunctionSourceContext host) => new PluginFolder(host.PathOf("more-plugins")));
/// });
/// </code>
/// </example>
public sealed class RubricEngineOptions
{
    private readonly List<string> _rubrics = [];
    private readonly List<string> _folders = [];
    private readonly List<Func<FunctionSourceContext, IFunctionSource>> _sources = [];
    private readonly List<string> _faults = [];

    /// <summary>What paths that are not rooted start from; the content root of the host unless set, and where there is no host the working directory.</summary>
    public string? BaseFolder { get; set; }

    /// <summary>How changes of files are noticed; told by the file system unless set.</summary>
    public ReloadMode Reload { get; set; } = ReloadMode.Watch;

    /// <summary>How long files must be left alone after a change before they are read, 10 milliseconds to 1 minute; a quarter of a second unless set. Under changes without end they are read after ten times as long.</summary>
    public TimeSpan ReloadDelay { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How often files are looked at where the file system does not tell, 10 milliseconds to 1 day; every five seconds unless set.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a call of a function may take that is added without a policy; 1 second unless set. See <see cref="FunctionPolicy.TimeLimit"/>.</summary>
    public TimeSpan FunctionTimeLimit { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether the host must not start where a rubric or a plugin has an error. Without it, the default, it starts with what is good and says what is not.</summary>
    public bool RequireSound { get; set; }

    internal IReadOnlyList<string> RubricFolders => _rubrics;

    /// <summary>The other folders that must be there.</summary>
    internal IReadOnlyList<string> FunctionFolders => _folders;

    internal IReadOnlyList<Func<FunctionSourceContext, IFunctionSource>> Sources => _sources;

    /// <summary>What was wrong with what was added.</summary>
    internal IReadOnlyList<string> Faults => _faults;

    /// <summary>Adds folders of rubrics, see <see cref="RubricCatalog.FromFolders"/>.</summary>
    /// <param name="folders">The folders.</param>
    public RubricEngineOptions AddRubrics(params IEnumerable<string> folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        _rubrics.AddRange(folders);
        return this;
    }

    /// <summary>Adds a function: the service of its type where there is one, else an object whose constructor is given services. It is made once.</summary>
    /// <typeparam name="T">The class of the function.</typeparam>
    /// <param name="policy">How it is run; within <see cref="FunctionTimeLimit"/> unless given.</param>
    public RubricEngineOptions AddFunction<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(FunctionPolicy? policy = null) where T : class, IRubricFunction
    {
        _sources.Add(context => ServiceFunction.Of<T>(context.Services, policy ?? new FunctionPolicy { TimeLimit = FunctionTimeLimit }));
        return this;
    }

    /// <summary>Adds a function.</summary>
    /// <param name="function">The function.</param>
    /// <param name="policy">How it is run; within <see cref="FunctionTimeLimit"/> unless given.</param>
    public RubricEngineOptions AddFunction(IRubricFunction function, FunctionPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        _sources.Add(_ => new ServiceFunction(function, policy ?? new FunctionPolicy { TimeLimit = FunctionTimeLimit }, isOwned: false));
        return this;
    }

    /// <summary>Adds a folder of plugins, whose code is run from then on: see <see cref="PluginFolder"/>.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="options">What may be loaded, and how long a call may take.</param>
    [RequiresUnreferencedCode(PluginFolder.Unseen)]
    public RubricEngineOptions AddPlugins(string folder, PluginOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        PluginOptions asked = options ?? new PluginOptions { TimeLimit = FunctionTimeLimit };
        return AddFunctions(folder, context => new PluginFolder(context.PathOf(folder), asked), asked.Faults());
    }

    /// <summary>Adds a source of functions of another kind, such as a folder of scripts.</summary>
    /// <param name="folder">A folder that must be there when the host starts; null where it needs none.</param>
    /// <param name="create">Makes the source, once a catalogue; it is disposed with the catalogue.</param>
    /// <param name="faults">What is wrong with how the source is to be made, if anything: with it the host does not start, and is told.</param>
    public RubricEngineOptions AddFunctions(string? folder, Func<FunctionSourceContext, IFunctionSource> create, IEnumerable<string>? faults = null)
    {
        ArgumentNullException.ThrowIfNull(create);
        _faults.AddRange(faults ?? []);
        if (folder is not null) _folders.Add(folder);
        _sources.Add(create);
        return this;
    }

    /// <summary>What the sources are made with.</summary>
    internal FunctionSourceContext ContextFor(IServiceProvider services)
    {
        string baseFolder = BaseFolder ?? services.GetService<Microsoft.Extensions.Hosting.IHostEnvironment>()?.ContentRootPath ?? Directory.GetCurrentDirectory();
        return new FunctionSourceContext(services, baseFolder, [.. _rubrics.Select(folder => Path.GetFullPath(folder, baseFolder))]);
    }
}
