namespace Marrakech.Host.SiteCopy;

/// <summary>Where a page of the site lies in a copy of it, and how files of the copy name each other.</summary>
internal static class CopyAddress
{
    private const string PageQuery = "?page=";

    /// <summary>The file of an address, as <c>en/objectives/8.html</c>; the start page of a language is its <c>index.html</c>. The further pages of a list have files of their own.</summary>
    public static string FileOf(string address)
    {
        var cut = address.IndexOf('?', StringComparison.Ordinal);
        var path = (cut < 0 ? address : address[..cut]).Trim('/');
        if (path.StartsWith("assets/", StringComparison.Ordinal)) return path;
        var further = cut < 0 ? "" : "-page-" + address[(cut + PageQuery.Length)..];
        // File systems of sticks take fewer letters than addresses.
        var name = string.Concat(path.Select(c => char.IsAsciiLetterOrDigit(c) || "/-._".Contains(c, StringComparison.Ordinal) ? c : '_'));
        return name.Contains('/', StringComparison.Ordinal) ? name + further + ".html" : $"{name}/index{further}.html";
    }

    /// <summary>The address a link leads to within the site: without fragment, and with no query but the number of a page of a list. Null for every other link.</summary>
    public static string? PageOf(string href)
    {
        var address = href.Split('#')[0];
        var cut = address.IndexOf('?', StringComparison.Ordinal);
        if (!address.StartsWith('/') || address.StartsWith("//", StringComparison.Ordinal)) return null;
        if (cut < 0) return address.Length > 1 ? address.TrimEnd('/') : null;
        var query = address[cut..];
        return query.StartsWith(PageQuery, StringComparison.Ordinal) && query[PageQuery.Length..].All(char.IsAsciiDigit) ? address : null;
    }

    /// <summary>How one file of the copy names another.</summary>
    public static string Relative(string from, string to)
    {
        var (steps, goal) = (from.Split('/'), to.Split('/'));
        var common = 0;
        while (common < steps.Length - 1 && common < goal.Length - 1 && steps[common] == goal[common]) common++;
        return string.Concat(Enumerable.Repeat("../", steps.Length - 1 - common)) + string.Join('/', goal.Skip(common));
    }
}
