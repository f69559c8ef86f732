namespace Marrakech.Support;

/// <summary>The working copy the tests were built from.</summary>
public static class Repository
{
    /// <summary>Folder of the solution file.</summary>
    public static string Root { get; } = Find();

    /// <summary>Full path of something in the repository.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Marrakech.slnx"))) return folder.FullName;
        }

        throw new InvalidOperationException("The tests must run from a folder inside the repository.");
    }
}
