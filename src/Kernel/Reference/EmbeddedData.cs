using System.Reflection;
using System.Text.Json;

namespace Marrakech.Kernel.Reference;

/// <summary>Reads the reviewed data files a module carries.</summary>
public static class EmbeddedData
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { AllowTrailingCommas = false };

    /// <summary>Reads one file by its logical name; a missing or broken one is a defect of the build and throws.</summary>
    public static T Read<T>(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The data file {name} is not part of {assembly.GetName().Name}.");
        return JsonSerializer.Deserialize<T>(stream, Options)
            ?? throw new InvalidOperationException($"The data file {name} holds nothing.");
    }

    /// <summary>Names of the data files below a folder, in order.</summary>
    public static IEnumerable<string> Names(Assembly assembly, string folder) => assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(folder, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);
}
