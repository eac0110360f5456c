// What the language itself is made of. Nothing here may be named by a script.

[assembly: System.Reflection.AssemblyVersion("0.0.0.0")]

namespace System
{
    [AttributeUsage(AttributeTargets.All)]
    internal sealed class CompilerOnlyAttribute : Attribute;

    [AttributeUsage(AttributeTargets.All)]
    internal sealed class MeteredAttribute : Attribute;

    [CompilerOnly] public class Object { public extern Object(); }
    [CompilerOnly] public abstract class ValueType;
    [CompilerOnly] public abstract class Enum : ValueType;
    [CompilerOnly] public struct Void;
    [CompilerOnly] public struct Byte;
    [CompilerOnly] public struct SByte;
    [CompilerOnly] public struct Int16;
    [CompilerOnly] public struct UInt16;
    [CompilerOnly] public struct UInt32;
    [CompilerOnly] public struct UInt64;
    [CompilerOnly] public struct IntPtr;
    [CompilerOnly] public struct UIntPtr;
    [CompilerOnly] public struct RuntimeFieldHandle;
    [CompilerOnly] public abstract class Type;
    [CompilerOnly] public abstract class Delegate;
    [CompilerOnly] public abstract class MulticastDelegate : Delegate;
    [CompilerOnly] public class Exception { public extern Exception(); }
    [CompilerOnly] public class InvalidOperationException : Exception { public extern InvalidOperationException(); }
    [CompilerOnly] public interface IDisposable { [CompilerOnly] void Dispose(); }
    [CompilerOnly] public abstract class Attribute { protected extern Attribute(); }
    [CompilerOnly] public sealed class ParamArrayAttribute : Attribute { public extern ParamArrayAttribute(); }
    [CompilerOnly] public enum AttributeTargets { Assembly = 1, Class = 4, Method = 64, All = 32767 }

    [CompilerOnly]
    public sealed class AttributeUsageAttribute : Attribute
    {
        public extern AttributeUsageAttribute(AttributeTargets validOn);
        public extern bool AllowMultiple { get; set; }
        public extern bool Inherited { get; set; }
    }
}

namespace System.Collections
{
    [CompilerOnly] public interface IEnumerable { [CompilerOnly] IEnumerator GetEnumerator(); }
    [CompilerOnly] public interface IEnumerator { [CompilerOnly] object Current { get; } [CompilerOnly] bool MoveNext(); }
}

namespace System.Collections.Generic
{
    [CompilerOnly] public interface IEnumerable<out T> : IEnumerable { [CompilerOnly] new IEnumerator<T> GetEnumerator(); }
    [CompilerOnly] public interface IEnumerator<out T> : IEnumerator, IDisposable { [CompilerOnly] new T Current { get; } }
}

namespace System.Reflection
{
    [CompilerOnly] public sealed class AssemblyVersionAttribute : Attribute { public extern AssemblyVersionAttribute(string version); }
    [CompilerOnly] public sealed class DefaultMemberAttribute : Attribute { public extern DefaultMemberAttribute(string memberName); }
}

namespace System.Runtime.CompilerServices
{
    [CompilerOnly] public sealed class CompilationRelaxationsAttribute : Attribute { public extern CompilationRelaxationsAttribute(int relaxations); }
    [CompilerOnly] public sealed class CompilerGeneratedAttribute : Attribute { public extern CompilerGeneratedAttribute(); }
    [CompilerOnly] public sealed class IndexerNameAttribute : Attribute { public extern IndexerNameAttribute(string indexerName); }
    [CompilerOnly] public sealed class IsReadOnlyAttribute : Attribute { public extern IsReadOnlyAttribute(); }
    [CompilerOnly] public sealed class SwitchExpressionException : InvalidOperationException { public extern SwitchExpressionException(); }

    [CompilerOnly]
    public sealed class DecimalConstantAttribute : Attribute
    {
        public extern DecimalConstantAttribute(byte scale, byte sign, int hi, int mid, int low);
        public extern DecimalConstantAttribute(byte scale, byte sign, uint hi, uint mid, uint low);
    }

    [CompilerOnly]
    public static class RuntimeHelpers
    {
        [CompilerOnly] public static extern void InitializeArray(Array array, RuntimeFieldHandle handle);
    }
}
