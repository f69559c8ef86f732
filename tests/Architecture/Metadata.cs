using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Marrakech.Architecture;

/// <summary>What a compiled project says about the types of others.</summary>
internal static class Metadata
{
    /// <summary>Full names of the types of other projects that an assembly mentions.</summary>
    public static IEnumerable<string> UsedTypes(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var reader = file.GetMetadataReader();
        return [.. reader.TypeReferences.Select(handle => FullName(reader, handle))];
    }

    /// <summary>The types, and every type that their visible members speak of.</summary>
    public static HashSet<Type> WithSignatures(IEnumerable<Type> types)
    {
        var shown = new HashSet<Type>();
        var open = new Queue<Type>(types);
        while (open.TryDequeue(out var type))
        {
            if (!shown.Add(type)) continue;
            foreach (var spoken in Spoken(type).SelectMany(Parts).Where(t => t.Assembly == type.Assembly)) open.Enqueue(spoken);
        }

        return shown;
    }

    private static IEnumerable<Type> Spoken(Type type)
    {
        const BindingFlags visible = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        if (type.BaseType is { } parent) yield return parent;
        if (type.DeclaringType is { } outer) yield return outer;
        foreach (var contract in type.GetInterfaces()) yield return contract;
        foreach (var field in type.GetFields(visible).Where(f => f.IsPublic)) yield return field.FieldType;
        foreach (var method in type.GetMethods(visible).Where(m => m.IsPublic || m.IsFamily))
        {
            yield return method.ReturnType;
            foreach (var parameter in method.GetParameters()) yield return parameter.ParameterType;
        }

        foreach (var parameter in type.GetConstructors().SelectMany(c => c.GetParameters())) yield return parameter.ParameterType;
    }

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType) return Parts(type.GetElementType()!);
        return type.IsConstructedGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];
    }

    private static string FullName(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        if (type.ResolutionScope.Kind == HandleKind.TypeReference) return $"{FullName(reader, (TypeReferenceHandle)type.ResolutionScope)}+{name}";
        return $"{reader.GetString(type.Namespace)}.{name}";
    }
}
