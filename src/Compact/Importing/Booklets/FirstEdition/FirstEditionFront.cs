using System.Globalization;
using System.Text.RegularExpressions;
using Marrakech.Compact.Contracts;

namespace Marrakech.Compact.Importing.Booklets.FirstEdition;

/// <summary>Reads what stands before the objectives of the first edition: passages under headings, frameworks among them.</summary>
internal static partial class FirstEditionFront
{
    private const int LongestHeading = 32;
    private const int LongestBareHeading = 12;

    private sealed record Section(Unit? Heading, List<Unit> Units);

    public static Front Read(List<Unit> units, FirstEditionWriter writer, BookletWriter booklet)
    {
        var passages = new List<SourcePassage>();
        var frameworks = new List<SourceFramework>();
        var inFrameworks = false;
        foreach (var section in JoinUnstopped(Sections(units), booklet))
        {
            var heading = section.Heading?.Text ?? string.Empty;
            if (GroupHeading().IsMatch(heading)) inFrameworks = true;
            if (inFrameworks) Frameworks(section, booklet, frameworks);
            else if (section.Units.Count > 0) passages.Add(writer.Passage(Name(heading), section.Heading, section.Units));
            else if (section.Heading is not null) booklet.Structure(section.Heading.Words);
        }

        return new Front(string.Empty, passages, frameworks);
    }

    private static List<Section> Sections(List<Unit> units)
    {
        var sections = new List<Section> { new(null, []) };
        foreach (var unit in units)
        {
            if (IsHeading(unit)) sections.Add(new Section(unit, []));
            else sections[^1].Units.Add(unit);
        }

        return sections;
    }

    /// <summary>
    /// Gives a long "heading" with nothing below it back to the text before: a paragraph that lost its stop. The name of
    /// a framework may be as long; it has a year.
    /// </summary>
    private static List<Section> JoinUnstopped(List<Section> sections, BookletWriter booklet)
    {
        var result = new List<Section>();
        foreach (var section in sections)
        {
            var isText = section is { Heading.Words.Count: > LongestBareHeading, Units.Count: 0 } && result.Count > 0 && !YearOf().IsMatch(section.Heading.Text);
            if (!isText)
            {
                result.Add(section);
                continue;
            }

            result[^1].Units.Add(section.Heading!);
            booklet.Anomaly("missing-stop", $"A paragraph ends without a stop: \"{string.Join(' ', section.Heading!.Words.Take(6).Select(word => word.Text))}…\".", section.Heading.Words);
        }

        return result;
    }

    /// <summary>A short paragraph without a stop. Whether a heading was marked as one is left to chance by the conversion.</summary>
    private static bool IsHeading(Unit unit) =>
        !unit.IsItem && unit.Words.Count <= LongestHeading && (char.IsUpper(unit.Words[0].Text[0]) || char.IsDigit(unit.Words[0].Text[0]))
        && unit.Words[^1].Text[^1] is not ('.' or ',' or ';') && !MarkScanner.EndsSentence(unit.Words[^1].Text) && !unit.Words.Exists(word => EnglishCues.IsFiniteVerb(word.Text));

    private static void Frameworks(Section section, BookletWriter booklet, List<SourceFramework> frameworks)
    {
        var heading = section.Heading!;
        var items = section.Units.Where(unit => unit.IsItem).ToList();
        var paragraphs = section.Units.Where(unit => !unit.IsItem).ToList();
        var isGroup = GroupHeading().IsMatch(heading.Text);
        if (isGroup) booklet.Structure(heading.Words);
        foreach (var item in items) frameworks.Add(Write(item.Words, [], booklet));
        if (!isGroup)
        {
            frameworks.Add(Write(heading.Words, paragraphs, booklet));
            return;
        }

        // Without a heading of its own a framework begins with its name; a paragraph that ends with a comma goes on.
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var text = new List<Unit> { paragraphs[i] };
            while (text[^1].Words[^1].Text[^1] == ',' && i + 1 < paragraphs.Count) text.Add(paragraphs[++i]);
            frameworks.Add(Write([], text, booklet));
        }
    }

    private static SourceFramework Write(List<Word> name, List<Unit> text, BookletWriter booklet)
    {
        var words = text.SelectMany(unit => unit.Words).ToList();
        var place = booklet.Place(name.Concat(words));
        var body = string.Join(' ', text.Select(unit => booklet.Text(unit.Words)));
        var title = name.Count > 0 ? booklet.Text(name).TrimEnd(':') : NameAtStart().Match(body).Groups[1].Value;
        var year = YearOf().Match(name.Count > 0 ? title : body);
        if (year.Success && name.Count > 0 && text.Count == 0 && !title.EndsWith(')')) booklet.Anomaly("missing-text", $"The framework \"{title}\" has no text.", name);
        if (TrailingYear().Match(title) is { Success: true } trailing) title = title[..trailing.Index];
        booklet.Found("framework", title, place);
        return new SourceFramework(title, year.Success ? int.Parse(year.Groups[1].Value, CultureInfo.InvariantCulture) : null, body, place);
    }

    private static string Name(string heading) =>
        heading.Length == 0 ? "introduction" : NotName().Replace(heading.ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex(@"\binstruments$|\bconventions\b", RegexOptions.IgnoreCase)]
    private static partial Regex GroupHeading();

    [GeneratedRegex(@"^(.{10,160}?)(?:\s\(entr|,\s(?:also|which)|\.\s|,$)")]
    private static partial Regex NameAtStart();

    [GeneratedRegex(@"(?:, |\bof |\((?:entry|entering) into force (?:in|on) )((?:18|19|20)\d{2})\b")]
    private static partial Regex YearOf();

    [GeneratedRegex(@", (?:18|19|20)\d{2}$")]
    private static partial Regex TrailingYear();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotName();
}
