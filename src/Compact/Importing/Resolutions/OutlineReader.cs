using System.Globalization;
using System.Text.RegularExpressions;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Resolutions;

/// <summary>
/// Reads the numbered outline of the Compact: paragraphs, lettered items, roman items. A marker counts only where
/// the numbering expects it, so digits and letters in brackets inside a sentence do not, and text that continues
/// behind a page break joins the item it was cut from.
/// </summary>
internal sealed partial class OutlineReader(Ledger ledger, LineJoiner joiner, TextMender mender, IReadOnlyList<Block> blocks)
{
    private readonly List<OutlineNode> paragraphs = [];
    private readonly MarkerOutlook outlook = new(blocks);
    private readonly bool marksHeadings = blocks.Count(block => block.Kind == BlockKind.Heading) >= 3;
    private OutlineNode open = new("chapeau", "chapeau", null);
    private string section = string.Empty;
    private string? group;
    private bool listHeading;
    private ObjectiveHeading? objective;
    private int at;
    private int lineAt;

    /// <summary>Text that stands before paragraph 1.</summary>
    public OutlineNode Chapeau { get; } = new("chapeau", "chapeau", null);

    /// <summary>First heading: the title of the document.</summary>
    public string? Title { get; private set; }

    public List<OutlineNode> Read()
    {
        open = Chapeau;
        for (at = 0; at < blocks.Count; at++)
        {
            var block = blocks[at];
            if (IsHeading(block)) ReadHeading(block);
            else ReadText(block);
        }

        return paragraphs;
    }

    private OutlineNode? Paragraph => paragraphs.Count == 0 ? null : paragraphs[^1];

    /// <summary>Text is complete when it ends as a sentence or clause does; what follows is then something new.</summary>
    private bool IsComplete => open.IsEmpty || Complete().IsMatch(open.Tail) || EndsBareList;

    /// <summary>Items of a list of titles end without a sign, as the item before shows.</summary>
    private bool EndsBareList => open.Parent?.Items is [.., var before, _] && !ClauseEnd().IsMatch(before.Tail);

    /// <summary>
    /// In a document that marks no headings a line that looks like one is one, unless the text behind it goes on in
    /// lower case: then it is a paragraph cut short.
    /// </summary>
    private bool IsHeading(Block block) =>
        block.Kind == BlockKind.Heading
        || (!marksHeadings && IsComplete && BlockReader.LooksLikeHeading(block)
            && (ObjectivePattern().IsMatch(block.Lines[0].Text) || !(Next is { } next && BeginsLower(next))));

    private Block? Next => at + 1 < blocks.Count ? blocks[at + 1] : null;

    private static bool BeginsLower(Block block) => block.Kind == BlockKind.Paragraph && char.IsLower(block.Lines[0].Text.TrimStart()[0]);

    private void ReadHeading(Block block)
    {
        var lines = block.Lines.ToList();
        // A heading set over several lines with blank ones between goes on in lower case.
        while (Next is { } next && BeginsLower(next))
        {
            lines.AddRange(next.Lines);
            at++;
        }

        var text = joiner.Join(lines);
        ledger.Structure(block.Sign);
        if (ObjectivePattern().Match(text.Text) is { Success: true } match)
        {
            ledger.Structure(text.Slice(0, match.Length));
            var number = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            objective = new ObjectiveHeading(number, ledger.Take(mender.Mend(text.Slice(match.Length))));
            (group, listHeading) = (null, false);
            return;
        }

        text = mender.Mend(text);
        var heading = ledger.Take(text);
        if (Title is null && paragraphs.Count == 0) Title = heading;
        else if (outlook.NextContinues(at, LastLetter())) group = heading;
        else if (paragraphs.Count > 0 && outlook.NextStartsList(at)) (group, listHeading) = (heading, true);
        else (section, group, listHeading) = (heading, null, false);
        ledger.Found("heading", heading, ledger.Place(text));
    }

    private void ReadText(Block block)
    {
        var first = TracedText.Join(string.Empty, [block.Sign, block.Lines[0]]);
        lineAt = 0;
        foreach (var line in block.Lines.Skip(1).Prepend(first))
        {
            ReadLine(line, startsBlock: lineAt == 0);
            lineAt++;
        }
    }

    private void ReadLine(TracedText line, bool startsBlock)
    {
        var done = 0;
        foreach (var marker in Marker.In(line))
        {
            if (marker.Start < done) continue;
            var before = line.Slice(done, marker.Start - done);
            if (!before.IsBlank) Continue(before, startsBlock && done == 0);
            done = marker.Start;
            if (!Accept(marker, startsBlock && marker.Start == 0)) continue;
            ledger.Structure(line.Slice(marker.Start, marker.End - marker.Start));
            startsBlock = false;
            done = marker.End;
        }

        if (done < line.Length) Continue(line.Slice(done), startsBlock && done == 0);
    }

    private void Continue(TracedText text, bool startsBlock)
    {
        if (text.IsBlank) return;
        if (Marker.IsLooseSign(text.Text))
        {
            ledger.Structure(text);
            return;
        }

        if (startsBlock && blocks[at].AfterBlank && !char.IsLower(text.Trim()[0])) TryOpenLost(text);
        open.Add(text);
    }

    /// <summary>Opens the next paragraph when its number is lost: something new begins and only the number after it follows.</summary>
    private bool TryOpenLost(TracedText text)
    {
        var number = paragraphs.Count + 1;
        if (Paragraph is not { Items.Count: 0, IsEmpty: false } || !IsComplete) return false;
        if (!outlook.NumberIsLost(at, lineAt, number)) return false;
        ledger.Anomaly("missing-number", $"The number of paragraph {number} is missing in the source; it follows from the count.", ledger.Place(text));
        return OpenParagraph(number);
    }

    private bool Accept(Marker marker, bool startsBlock)
    {
        if (!startsBlock && !marker.HasBullet && !open.IsEmpty && !ClauseEnd().IsMatch(open.Tail)) return false;
        if (marker.Label.Length == 0) return TryOpenLost(blocks[at].Lines[lineAt]);
        if (marker.IsNumber) return AcceptNumber(marker.Number);
        if (Paragraph is not { } paragraph) return false;
        if (LastLetter() is { } last && marker.IsLetter && marker.Label[0] == last + 1 && !outlook.IsRoman(at, lineAt, marker)) return OpenItem(paragraph, marker.Label);
        if (LastRoman() is var roman && roman > 0 && marker.Roman == roman + 1) return OpenItem(RomanParent()!, marker.Label);
        if (marker.Label == "a" && paragraph.Items.Count == 0) return OpenItem(paragraph, "a");
        return marker.Label == "i" && open.Items.Count == 0 && open.Tail.EndsWith(':') && OpenItem(open, "i");
    }

    private bool AcceptNumber(int number)
    {
        if (listHeading && Paragraph is { } paragraph && number == paragraph.Items.Count(item => char.IsAsciiDigit(item.Marker[0])) + 1) return OpenItem(paragraph, number.ToString(CultureInfo.InvariantCulture));
        return number == paragraphs.Count + 1 && OpenParagraph(number);
    }

    private bool OpenParagraph(int number)
    {
        var marker = number.ToString(CultureInfo.InvariantCulture);
        open = new OutlineNode(marker, marker, null) { Heading = section, Objective = objective };
        paragraphs.Add(open);
        (objective, group, listHeading) = (null, null, false);
        return true;
    }

    private bool OpenItem(OutlineNode parent, string label)
    {
        open = new OutlineNode(label, $"{parent.Address}/{label}", parent) { Heading = parent.Parent is null ? group : null };
        parent.Items.Add(open);
        return true;
    }

    private char? LastLetter() => Paragraph?.Items is [.., { Marker: [>= 'a' and <= 'z'] } item] ? item.Marker[0] : null;

    private OutlineNode? RomanParent() => Paragraph?.Items is [.., var item] && item.Items.Count > 0 ? item : null;

    private int LastRoman() => RomanParent()?.Items.Count ?? 0;

    [GeneratedRegex(@"^Objective\s+(\d{1,2})\s*[:.–-]?\s+", RegexOptions.IgnoreCase)]
    private static partial Regex ObjectivePattern();

    [GeneratedRegex(@"[.;:!?][”’""')\]]*(?:\s?(?:<sup>)*\d{0,3}(?:</sup>)*)?$")]
    private static partial Regex Complete();

    [GeneratedRegex(@"(?:[.;:,!?][”’""')\]]*(?:\s?(?:<sup>)*\d{0,3}(?:</sup>)*)?|\b(?:and|or))(?:\s[-*•])?$")]
    private static partial Regex ClauseEnd();
}
