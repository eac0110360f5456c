using System.Collections.Immutable;

namespace RubricEngine.Hosting;

/// <summary>What a source of functions may ask of the host that makes it.</summary>
/// <param name="Services">The services of the host.</param>
/// <param name="BaseFolder">What paths that are not rooted start from.</param>
/// <param name="RubricFolders">The folders of rubrics, rooted.</param>
public sealed record FunctionSourceContext(IServiceProvider Services, string BaseFolder, ImmutableArray<string> RubricFolders)
{
    /// <summary>The whole path of a folder that the host named.</summary>
    /// <param name="folder">The folder as it was named.</param>
    public string PathOf(string folder) => Path.GetFullPath(folder, BaseFolder);
}
