namespace Marrakech.Support;

/// <summary>The folder of source documents and open data that lies beside the repository and is not part of it.</summary>
public static class SharedFolder
{
    public const string HowToGet = "The source documents are absent; put them beside the repository as ../shared/documents or name the folder above in MARRAKECH_SHARED";

    private const string Variable = "MARRAKECH_SHARED";

    private static readonly Lazy<string?> found = new(Find);

    /// <summary>Whether the folder is there.</summary>
    public static bool Exists => found.Value is not null;

    /// <summary>Full path of something in the folder; skips the running test when the folder is absent.</summary>
    public static string Path(params string[] parts)
    {
        if (found.Value is null) Missing.Skip(HowToGet);
        return System.IO.Path.Combine([found.Value, .. parts]);
    }

    /// <summary>The source documents.</summary>
    public static string Documents => Path("documents");

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named) return Directory.Exists(named) ? named : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = System.IO.Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(System.IO.Path.Combine(candidate, "documents"))) return candidate;
        }

        return null;
    }
}
