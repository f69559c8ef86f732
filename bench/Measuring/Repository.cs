using System.Diagnostics;

namespace Marrakech.Bench.Measuring;

/// <summary>Where the measured product and the documents lie.</summary>
internal static class Repository
{
    /// <summary>Folder of the solution file.</summary>
    public static string Root { get; } = Find();

    /// <summary>The product as the operator's verbs start it.</summary>
    public static string Product { get; } = Path.Combine(Root, "artifacts", "product", "marrakech.dll");

    /// <summary>The source documents, or null where they are absent.</summary>
    public static string? Documents { get; } = new[] { Environment.GetEnvironmentVariable("MARRAKECH_SHARED"), Path.Combine(Root, "..", "shared"), Path.Combine(Root, "..", "..", "shared") }
        .Where(folder => !string.IsNullOrEmpty(folder)).Select(folder => Path.GetFullPath(Path.Combine(folder!, "documents"))).FirstOrDefault(Directory.Exists);

    /// <summary>A file of the truth that people put together.</summary>
    public static string Gold(string name) => Path.Combine(Root, "bench", "Gold", name);

    /// <summary>Short name of the commit, with a mark when files differ from it.</summary>
    public static async Task<string> CommitAsync()
    {
        var start = new ProcessStartInfo("git", ["describe", "--always", "--dirty"]) { WorkingDirectory = Root, RedirectStandardOutput = true, RedirectStandardError = true };
        using var git = Process.Start(start)!;
        return (await git.StandardOutput.ReadToEndAsync()).Trim();
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Marrakech.slnx"))) return folder.FullName;
        }

        throw new InvalidOperationException("The benchmark must run from a folder inside the repository.");
    }
}
