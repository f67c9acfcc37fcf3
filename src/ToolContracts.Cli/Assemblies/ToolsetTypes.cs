using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ToolContracts.Cli.Assemblies;

/// <summary>Finds the toolsets of an assembly in its metadata: nothing of it is loaded, and nothing of it runs.</summary>
internal static class ToolsetTypes
{
    private const string Library = "ToolContracts";
    private const string Interface = "IToolset`1";
    private const string Attribute = "ToolsetAttribute";

    /// <summary>The names of the toolset classes, and of those that no generator has seen.</summary>
    /// <exception cref="BadImageFormatException">The file is no .NET assembly.</exception>
    public static (IReadOnlyList<string> Generated, IReadOnlyList<string> NotGenerated) Find(string path)
    {
        using var file = File.OpenRead(path);
        using var image = new PEReader(file);
        if (!image.HasMetadata)
        {
            throw new BadImageFormatException("it has no metadata of .NET.");
        }

        var metadata = image.GetMetadataReader();
        List<string> generated = [];
        List<string> notGenerated = [];
        foreach (var handle in metadata.TypeDefinitions)
        {
            var type = metadata.GetTypeDefinition(handle);
            if (type.GetInterfaceImplementations().Any(one => IsToolset(metadata, metadata.GetInterfaceImplementation(one).Interface)))
            {
                generated.Add(NameOf(metadata, type));
            }
            else if (type.GetCustomAttributes().Any(one => IsToolsetAttribute(metadata, metadata.GetCustomAttribute(one).Constructor)))
            {
                notGenerated.Add(NameOf(metadata, type));
            }
        }

        generated.Sort(StringComparer.Ordinal);
        notGenerated.Sort(StringComparer.Ordinal);
        return (generated, notGenerated);
    }

    private static string NameOf(MetadataReader metadata, TypeDefinition type)
    {
        var name = metadata.GetString(type.Name);
        if (type.GetDeclaringType() is { IsNil: false } outer)
        {
            return NameOf(metadata, metadata.GetTypeDefinition(outer)) + "+" + name;
        }

        var space = metadata.GetString(type.Namespace);
        return space.Length == 0 ? name : space + "." + name;
    }

    /// <summary>Whether an interface is <c>IToolset&lt;T&gt;</c>: a signature of a generic instance of that class (ECMA-335, II.23.2.14).</summary>
    private static bool IsToolset(MetadataReader metadata, EntityHandle handle)
    {
        if (handle.Kind != HandleKind.TypeSpecification)
        {
            return false;
        }

        var signature = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)handle).Signature);
        return signature.ReadSignatureTypeCode() == SignatureTypeCode.GenericTypeInstance
            && signature.ReadCompressedInteger() == (int)SignatureTypeKind.Class
            && IsOfLibrary(metadata, signature.ReadTypeHandle(), Interface);
    }

    private static bool IsToolsetAttribute(MetadataReader metadata, EntityHandle constructor) =>
        constructor.Kind == HandleKind.MemberReference && IsOfLibrary(metadata, metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent, Attribute);

    private static bool IsOfLibrary(MetadataReader metadata, EntityHandle handle, string name) =>
        handle.Kind == HandleKind.TypeReference && metadata.GetTypeReference((TypeReferenceHandle)handle) is var type
        && metadata.StringComparer.Equals(type.Name, name) && metadata.StringComparer.Equals(type.Namespace, Library)
        && type.ResolutionScope.Kind == HandleKind.AssemblyReference
        && metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name) is Library or Library + ".Abstractions";
}
