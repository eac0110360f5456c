using System.Reflection;
using System.Runtime.CompilerServices;

namespace RubricEngine.House;

/// <summary>The types that people wrote in the assemblies that ship.</summary>
internal static class ProductTypes
{
    public static IReadOnlyList<Assembly> Assemblies { get; } =
        [typeof(RubricCompiler).Assembly, Assembly.Load("RubricEngine.Data"), Assembly.Load("RubricEngine.Scripting"), Assembly.Load("rubric")];

    public static IEnumerable<Type> All => Assemblies.SelectMany(a => a.GetTypes()).Where(IsWritten);

    /// <summary>False for what compilers and source generators add: closures, iterators, regular expressions.</summary>
    public static bool IsWritten(Type type)
    {
        for (Type? outer = type; outer is not null; outer = outer.DeclaringType)
        {
            bool generated = outer.IsDefined(typeof(CompilerGeneratedAttribute), false)
                || outer.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), false)
                || outer.Namespace?.StartsWith("RubricEngine", StringComparison.Ordinal) != true;
            if (generated) return false;
        }
        return true;
    }
}
