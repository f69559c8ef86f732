namespace Marrakech.Support;

/// <summary>Programs of the machine, looked up as a shell does.</summary>
public static class Programs
{
    /// <summary>Full path of the first of <paramref name="names"/> found on PATH or in one of <paramref name="folders"/>; null when there is none.</summary>
    public static string? Find(IEnumerable<string> names, params IEnumerable<string> folders)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] everywhere = [.. path, .. folders];
        return names.SelectMany(name => everywhere.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
