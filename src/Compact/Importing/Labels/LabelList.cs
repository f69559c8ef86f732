using System.Globalization;
using System.Text.RegularExpressions;
using Marrakech.Compact.Contracts;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Labels;

/// <summary>The labels of one objective as they are collected.</summary>
internal sealed partial class LabelList(int number)
{
    private readonly List<(string Marker, TracedText Text)> labels = [];
    private TracedText title = TracedText.Empty;

    public static List<LabelList> Collect(IEnumerable<Block> blocks, LineJoiner joiner, Ledger ledger)
    {
        var lists = new List<LabelList>();
        var inTitle = false;
        foreach (var block in blocks)
        {
            var text = joiner.Join(block.Lines);
            if (Numbered().Match(text.Text) is { Success: true } numbered)
            {
                lists.Add(new LabelList(int.Parse(numbered.Groups[1].ValueSpan, CultureInfo.InvariantCulture)));
                ledger.Structure(block.Sign);
                ledger.Structure(text.Slice(0, numbered.Length));
                text = text.Slice(numbered.Length).Trim();
                inTitle = false;
            }

            if (lists.Count > 0 && text.Length > 0) inTitle = lists[^1].Add(block, text, inTitle, ledger);
        }

        return lists;
    }

    /// <summary>Takes a block; true while a title may still go on.</summary>
    private bool Add(Block block, TracedText text, bool inTitle, Ledger ledger)
    {
        ledger.Structure(block.Sign);
        if (TitleSign().Match(text.Text) is { Success: true } sign)
        {
            ledger.Structure(text.Slice(0, sign.Length));
            title = text.Slice(sign.Length);
            return true;
        }

        if (ActionsSign().IsMatch(text.Text))
        {
            ledger.Structure(text);
            return false;
        }

        if (block.Kind == BlockKind.Item) AddItems(block.Marker ?? string.Empty, text, ledger);
        else if (inTitle) title = TracedText.Join(" ", [title, text]);
        else if (labels.Count > 0) labels[^1] = (labels[^1].Marker, TracedText.Join(" ", [labels[^1].Text, text]));
        else return inTitle;
        return inTitle && block.Kind != BlockKind.Item;
    }

    /// <summary>Items run together in one paragraph part at the sign and number of each.</summary>
    private void AddItems(string marker, TracedText text, Ledger ledger)
    {
        var at = 0;
        foreach (Match next in RunOn().Matches(text.Text))
        {
            labels.Add((marker, text.Slice(at, next.Index - at)));
            ledger.Structure(text.Slice(next.Index, next.Length));
            marker = next.Groups[1].Value;
            at = next.Index + next.Length;
        }

        labels.Add((marker, text.Slice(at)));
    }

    public SourceObjective Write(Ledger ledger, TextMender mender)
    {
        var place = ledger.Place(TracedText.Join(string.Empty, labels.Select(label => label.Text).Prepend(title)));
        ledger.Found("objective", number.ToString(CultureInfo.InvariantCulture), place);
        var actions = new List<SourceAction>();
        foreach (var (marker, text) in labels)
        {
            var right = actions.Count + 1;
            var where = ledger.Place(text);
            var letter = ((char)('a' + actions.Count)).ToString();
            if (Printed(marker) is var printed && printed != right) ledger.Repaired("numbering", marker, string.Create(CultureInfo.InvariantCulture, $"{right}."), where);
            ledger.Found("action", $"{number}{letter}", where);
            actions.Add(new SourceAction(letter, ledger.Take(mender.Mend(text)), null, where));
        }

        return new SourceObjective(number, ledger.Take(mender.Mend(title)), null, null, actions, [], place);
    }

    private static int Printed(string marker) =>
        int.TryParse(marker.Trim('.', ')', '('), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;

    [GeneratedRegex(@"^Objective\s+(\d{1,2})\b\s*", RegexOptions.IgnoreCase)]
    public static partial Regex Numbered();

    [GeneratedRegex(@"\s+[-*•▪]\s+(\d{1,2}\.)\s+")]
    private static partial Regex RunOn();

    [GeneratedRegex(@"^Title\s*:\s*", RegexOptions.IgnoreCase)]
    private static partial Regex TitleSign();

    [GeneratedRegex(@"^Associated\s+actions\s*:?$", RegexOptions.IgnoreCase)]
    private static partial Regex ActionsSign();
}
