using System.Text.RegularExpressions;
using Marrakech.Compact.Contracts;

namespace Marrakech.Compact.Importing.Booklets;

/// <summary>What a booklet says before its objectives.</summary>
internal sealed record Front(string Title, IReadOnlyList<SourcePassage> Passages, IReadOnlyList<SourceFramework> Frameworks);

/// <summary>Reads the front of the newer booklet: passages under headings in capitals, and the frameworks among them.</summary>
internal static partial class FrontReader
{
    private const string Introduction = "introduction";

    public static Front Read(List<Word> words, BookletWriter writer)
    {
        var passages = new List<SourcePassage>();
        var frameworks = new FrameworkReader(writer);
        foreach (var (heading, body) in Sections(words, writer))
        {
            if (heading is not null && FrameworkHeading().IsMatch(heading)) frameworks.Read(body);
            else if (body.Count > 0) passages.Add(writer.Passage(Name(heading), body));
        }

        return new Front("Booklet on the 23 objectives of the Global Compact, with practices", passages, frameworks.Write());
    }

    private static List<(string? Heading, List<Word> Body)> Sections(List<Word> words, BookletWriter writer)
    {
        var sections = new List<(string? Heading, List<Word> Body)> { (null, []) };
        var at = 0;
        if (words.Count > 1 && words[0].Text.Length > 4 && words[0].Text.All(char.IsUpper)) writer.Structure(words[..++at]);
        while (at < words.Count)
        {
            var end = CapitalRun.End(words, at);
            if (end < 0)
            {
                // The links behind printed addresses are given once more at the foot of the page.
                if (words[at].Text.StartsWith("http", StringComparison.Ordinal)) writer.Furniture([words[at]], "link");
                else sections[^1].Body.Add(words[at]);
                at++;
                continue;
            }

            var heading = words[at..end];
            // The number of a heading stands before its capitals.
            if (sections[^1].Body is [.., { Text: "23" } number] body)
            {
                body.RemoveAt(body.Count - 1);
                heading.Insert(0, number);
            }

            sections.Add((writer.Structure(heading), []));
            at = end;
        }

        Divider(sections[^1].Body, writer);
        return sections;
    }

    /// <summary>The title page of the objectives stands behind the last sentence.</summary>
    private static void Divider(List<Word> body, BookletWriter writer)
    {
        var end = body.Count;
        while (end > 0 && !Sentences.EndsAt(body, end - 1)) end--;
        if (end == 0 || end == body.Count) return;
        writer.Structure(body[end..]);
        body.RemoveRange(end, body.Count - end);
    }

    private static string Name(string? heading) =>
        heading is null ? Introduction : NotName().Replace(heading.ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex("INSTRUMENT|CONVENTION")]
    private static partial Regex FrameworkHeading();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotName();
}
