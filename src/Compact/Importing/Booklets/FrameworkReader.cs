using System.Globalization;
using System.Text.RegularExpressions;
using Marrakech.Compact.Contracts;

namespace Marrakech.Compact.Importing.Booklets;

/// <summary>Reads the frameworks and instruments: a heading, perhaps with a year, and a text; or a text that begins with the name.</summary>
internal sealed partial class FrameworkReader(BookletWriter writer)
{
    private const int LongestLabour = 16;
    private const int LeastRepeated = 5;

    private sealed record Draft(List<Word> Name, List<Word> Text, bool HasHeading);

    private readonly List<Draft> drafts = [];

    public void Read(List<Word> words)
    {
        words = TakeLabourConventions(words);
        for (var start = 0; start < words.Count;)
        {
            var hasBreak = start == 0 || words[start].Gap == Gap.Blank;
            var body = HeadingFinder.BodyOf(words, start, expected: Dated(words, start));
            if (body > 0) drafts.Add(new Draft(words[start..body], [], true));
            else if (hasBreak) drafts.Add(new Draft([], [], false));
            var end = Math.Max(start, body);
            while (end < words.Count && !Sentences.EndsAt(words, end)) end++;
            end = Math.Min(end + 1, words.Count);
            drafts[^1].Text.AddRange(words[Math.Max(start, body)..end]);
            start = end;
        }
    }

    public List<SourceFramework> Write() => drafts.ConvertAll(Write);

    /// <summary><c>1966 · Name</c></summary>
    private static bool Dated(List<Word> words, int at) =>
        at + 1 < words.Count && Year().IsMatch(words[at].Text) && words[at + 1].Text is "·" or "•" or "-" or "–";

    /// <summary>
    /// The labour conventions are drawn as a time line, so that names, years and numbers come in any order; each name
    /// ends with its number in brackets, and a bare year is a label of the line.
    /// </summary>
    private List<Word> TakeLabourConventions(List<Word> words)
    {
        var rest = new List<Word>();
        var from = 0;
        for (var at = 0; at + 3 < words.Count; at++)
        {
            if (words[at].Text != "(ILO" || words[at + 1].Text != "Convention" || !words[at + 3].Text.EndsWith(')')) continue;
            var start = at;
            while (start > from && at - start < LongestLabour && !Sentences.EndsAt(words, start - 1) && !IsLabel(words, start - 1)) start--;
            var labels = start;
            while (labels > from && !Sentences.EndsAt(words, labels - 1)) labels--;
            rest.AddRange(words[from..labels].Concat(words[labels..start].Where(word => !IsYear(word))));
            writer.Structure(words[labels..start].Where(IsYear));
            drafts.Add(new Draft(words[start..(at + 4)], [], true));
            from = at + 4;
        }

        rest.AddRange(words[from..]);
        return rest;
    }

    private static bool IsYear(Word word) => Year().IsMatch(word.Text);

    private static bool IsLabel(List<Word> words, int at) => IsYear(words[at]) && (at == 0 || words[at - 1].Text != "of");

    private SourceFramework Write(Draft draft)
    {
        var name = draft.Name;
        int? year = null;
        if (Dated(name, 0))
        {
            year = int.Parse(name[0].Text, CultureInfo.InvariantCulture);
            writer.Structure(name[..2]);
            name = WithoutIntruder(name[2..], draft);
        }

        var place = writer.Place(draft.Name.Concat(draft.Text));
        var text = writer.Text(draft.Text);
        var title = name.Count > 0 ? writer.Text(name) : NameIn(text);
        year ??= YearIn(name.Count > 0 ? title : text);
        writer.Found("framework", title, place);
        return new SourceFramework(title, year, text, place);
    }

    /// <summary>Words of another framework's text that slipped into this name are the source's defect.</summary>
    private List<Word> WithoutIntruder(List<Word> name, Draft own)
    {
        foreach (var other in drafts.Where(other => other != own && other.Text.Count >= LeastRepeated))
        {
            var same = 0;
            while (same < name.Count && same < other.Text.Count && name[same].Text == other.Text[same].Text) same++;
            if (same < LeastRepeated || same == name.Count) continue;
            var intruder = name[..same];
            writer.Structure(intruder);
            writer.Anomaly("foreign-text", $"The name of a framework begins with words of another's text: \"{string.Join(' ', intruder)}\".", intruder);
            return name[same..];
        }

        return name;
    }

    private static string NameIn(string text) => NameAtStart().Match(text) is { Success: true } match ? match.Groups[1].Value.Trim() : text;

    private static int? YearIn(string text) =>
        YearOfName().Match(text) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(?:18|19|20)\d{2}$")]
    private static partial Regex Year();

    [GeneratedRegex(@"^(.{10,160}?)(?:\s\((?:in|entr)|,\s(?:also|which)|\.\s)")]
    private static partial Regex NameAtStart();

    [GeneratedRegex(@"(?:\bof |^[^.]{0,160}\(in force |, )((?:18|19|20)\d{2})\b")]
    private static partial Regex YearOfName();
}
