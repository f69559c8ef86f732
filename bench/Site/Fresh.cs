namespace Marrakech.Bench.Site;

/// <summary>Addresses nobody asked for before: no cache holds their pages, so each is made anew.</summary>
internal static class Fresh
{
    public static string Path(string path, string key) => $"{path}{Joint(path)}n={key}";

    /// <summary>What joins a further parameter to a path.</summary>
    public static char Joint(string path) => path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
}
