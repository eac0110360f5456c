using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace RubricEngine.Scripting;

/// <summary>
/// The last lock: reads what the compiler made of a script. Whatever it names, named or implied in the source, is on the list; it holds no
/// static variable, no native code, no finalizer, and no instruction that leaves what is verifiable.
/// </summary>
internal static class EmittedCode
{
    /// <summary>What is refused; nothing where all is on the list.</summary>
    public static ImmutableArray<string> Refusals(byte[] image, PlatformList list)
    {
        using var file = new PEReader(ImmutableArray.Create(image));
        MetadataReader reader = file.GetMetadataReader();
        return [.. Names(reader, list).Concat(Definitions(reader)).Concat(Bodies(file, reader)).OfType<string>()];
    }

    private static IEnumerable<string?> Names(MetadataReader reader, PlatformList list)
    {
        foreach (AssemblyReferenceHandle handle in reader.AssemblyReferences)
        {
            string name = reader.GetString(reader.GetAssemblyReference(handle).Name);
            yield return name is PlatformList.PlatformAssembly or PlatformList.ProgramAssembly ? null : name;
        }
        foreach (TypeReferenceHandle handle in reader.TypeReferences)
        {
            string name = NameOf(reader, handle);
            yield return list.Members.Contains(name) ? null : name;
        }
        foreach (MemberReferenceHandle handle in reader.MemberReferences)
        {
            MemberReference member = reader.GetMemberReference(handle);
            if (TypeOf(reader, member.Parent) is not { } type) continue;
            string name = $"{type}::{reader.GetString(member.Name)}";
            if (member.GetKind() == MemberReferenceKind.Method) name += $"/{Parameters(reader.GetBlobReader(member.Signature))}";
            yield return list.Members.Contains(name) ? null : name;
        }
        if (reader.GetTableRowCount(TableIndex.ModuleRef) > 0) yield return "a native library";
        if (reader.ExportedTypes.Count + reader.ManifestResources.Count + reader.AssemblyFiles.Count > 0) yield return "a part of another file";
    }

    private static int Parameters(BlobReader signature)
    {
        if (signature.ReadSignatureHeader().IsGeneric) signature.ReadCompressedInteger();
        return signature.ReadCompressedInteger();
    }

    /// <summary>The name of the type that holds a member; null where that is an array or the script itself.</summary>
    private static string? TypeOf(MetadataReader reader, EntityHandle parent) => parent.Kind switch
    {
        HandleKind.TypeReference => NameOf(reader, (TypeReferenceHandle)parent),
        HandleKind.TypeSpecification => GenericTypeOf(reader, reader.GetBlobReader(reader.GetTypeSpecification((TypeSpecificationHandle)parent).Signature)),
        HandleKind.TypeDefinition => null,
        _ => "?",
    };

    private static string? GenericTypeOf(MetadataReader reader, BlobReader signature)
    {
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance) return "?";
        signature.ReadCompressedInteger();
        EntityHandle type = signature.ReadTypeHandle();
        return type.Kind == HandleKind.TypeReference ? NameOf(reader, (TypeReferenceHandle)type) : type.Kind == HandleKind.TypeDefinition ? null : "?";
    }

    private static string NameOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        TypeReference type = reader.GetTypeReference(handle);
        string name = reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{NameOf(reader, (TypeReferenceHandle)type.ResolutionScope)}+{name}"
            : $"{reader.GetString(type.Namespace)}.{name}";
    }

    private static IEnumerable<string?> Definitions(MetadataReader reader)
    {
        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
        {
            TypeDefinition type = reader.GetTypeDefinition(handle);
            string name = reader.GetString(type.Name);
            bool isOwn = name == BoundScript.ClassName;
            // Beside the script stand what holds the variables that local functions share, the items of arrays, and marks of the compiler.
            yield return isOwn || name == "<Module>" || name.StartsWith('<') || name.StartsWith("__StaticArrayInitTypeSize", StringComparison.Ordinal) || name.EndsWith("Attribute", StringComparison.Ordinal) ? null : $"the type {name}";
            foreach (FieldDefinition field in type.GetFields().Select(reader.GetFieldDefinition))
                if (isOwn && field.Attributes.HasFlag(FieldAttributes.Static) && (field.Attributes & (FieldAttributes.Literal | FieldAttributes.InitOnly)) == 0) yield return $"the static variable {reader.GetString(field.Name)}";
            foreach (MethodDefinition method in type.GetMethods().Select(reader.GetMethodDefinition))
            {
                string called = reader.GetString(method.Name);
                bool isPlain = (method.Attributes & (MethodAttributes.PinvokeImpl | MethodAttributes.UnmanagedExport)) == 0 && (method.ImplAttributes & (MethodImplAttributes.CodeTypeMask | MethodImplAttributes.InternalCall)) == MethodImplAttributes.IL;
                bool isVirtual = method.Attributes.HasFlag(MethodAttributes.Virtual) && called != "__Call";
                if (!isPlain || isVirtual) yield return $"the method {called}";
            }
        }
    }

    private static IEnumerable<string?> Bodies(PEReader file, MetadataReader reader)
    {
        foreach (MethodDefinitionHandle handle in reader.MethodDefinitions)
        {
            MethodDefinition method = reader.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress == 0) yield return $"the method {reader.GetString(method.Name)}";
            else yield return InstructionList.Refusal(file.GetMethodBody(method.RelativeVirtualAddress).GetILReader());
        }
    }
}
