using System.Text.RegularExpressions;
using Marrakech.Compact.Contracts;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Resolutions;

/// <summary>Turns the outline into the document: paragraphs, and what their place makes of them, principles and objectives.</summary>
internal sealed partial class ResolutionWriter(Ledger ledger)
{
    private readonly List<SourcePrinciple> principles = [];
    private readonly List<SourceObjective> objectives = [];

    public IReadOnlyList<SourcePrinciple> Principles => principles;
    public IReadOnlyList<SourceObjective> Objectives => objectives;

    public SourceParagraph Paragraph(OutlineNode node)
    {
        var number = int.Parse(node.Marker, System.Globalization.CultureInfo.InvariantCulture);
        var items = node.Items.ConvertAll(Item);
        var place = Place(node);
        ledger.Found("paragraph", node.Marker, place);
        if (node.Objective is { } objective) objectives.Add(Objective(objective, number, Commitment(node), items, place));
        else if (principles.Count == 0) AddPrinciples(items);
        return new SourceParagraph(number, node.Heading ?? string.Empty, Text(node), items, place);
    }

    public IEnumerable<SourcePassage> Chapeau(OutlineNode node)
    {
        if (node.Texts.Count > 0) yield return new SourcePassage("chapeau", Text(node), Place(node));
    }

    private SourceItem Item(OutlineNode node)
    {
        ledger.Found("item", node.Address, Place(node));
        return new SourceItem(node.Marker, node.Address, Text(node), node.Heading, node.Items.ConvertAll(Item), Place(node));
    }

    private SourceObjective Objective(ObjectiveHeading heading, int paragraph, string commitment, IReadOnlyList<SourceItem> items, Place place)
    {
        ledger.Found("objective", $"{heading.Number}", place);
        var actions = items.Select(item => new SourceAction(item.Marker, item.Text, item.Group, item.Place)).ToList();
        foreach (var action in actions) ledger.Found("action", $"{heading.Number}{action.Letter}", action.Place);
        return new SourceObjective(heading.Number, heading.Title, paragraph, commitment, actions, [], place);
    }

    /// <summary>The guiding principles are the one list of lettered items that each begin with a name and a full stop.</summary>
    private void AddPrinciples(IReadOnlyList<SourceItem> items)
    {
        var named = items.Where(item => char.IsAsciiLetter(item.Marker[0])).Select(item => (Item: item, Match: Named().Match(item.Text))).ToList();
        if (named.Count < 2 || named.Any(pair => !pair.Match.Success)) return;
        foreach (var (item, match) in named)
        {
            principles.Add(new SourcePrinciple(item.Marker, match.Groups["name"].Value, item.Text[match.Length..], item.Place));
            ledger.Found("principle", match.Groups["name"].Value, item.Place);
        }
    }

    /// <summary>The sentence that opens the list of actions is no part of the commitment.</summary>
    private static string Commitment(OutlineNode node) => TracedText.Join("\n\n", node.HasLeadIn && node.Texts.Count > 1 ? node.Texts[..^1] : node.Texts).Text;

    private string Text(OutlineNode node) => ledger.Take(node.Text);

    private Place Place(OutlineNode node) =>
        ledger.Place(TracedText.Join(string.Empty, node.Texts));

    [GeneratedRegex(@"^(?<name>\p{Lu}[^.:;]{3,60})\.\s+(?=\p{Lu})")]
    private static partial Regex Named();
}
