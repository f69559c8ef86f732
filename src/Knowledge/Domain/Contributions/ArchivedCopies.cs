namespace Marrakech.Knowledge.Domain.Contributions;

/// <summary>Archived copies of links, as contributors give them: the link, a space, the copy; or the copy alone where it shows in it what it is a copy of.</summary>
internal static class ArchivedCopies
{
    /// <summary>The copies by link, and the lines of which nobody can say what they are a copy of.</summary>
    public static (IReadOnlyDictionary<string, string> Copies, IReadOnlyList<string> Unclear) Of(ContributionAnswers answers)
    {
        var links = answers[AnswerNames.Links];
        var copies = new Dictionary<string, string>(StringComparer.Ordinal);
        var unclear = new List<string>();
        foreach (var line in answers[AnswerNames.Archived])
        {
            if (Read(line, links) is { } read) copies[read.Link] = read.Copy;
            else unclear.Add(line);
        }

        return (copies, unclear);
    }

    private static (string Link, string Copy)? Read(string line, IReadOnlyList<string> links)
    {
        if (line.Split(' ') is [var link, var other]) return links.Contains(link) && other != link ? (link, other) : null;
        if (links.Contains(line)) return null;
        // Archives put the address they copied behind their own, with or without its scheme.
        var within = links.Where(l => line.Contains(Bare(l), StringComparison.OrdinalIgnoreCase)).MaxBy(l => l.Length);
        return within is not null ? (within, line) : links is [var only] ? (only, line) : null;
    }

    private static string Bare(string link) => link[(link.IndexOf("://", StringComparison.Ordinal) + 3)..].TrimEnd('/');
}
