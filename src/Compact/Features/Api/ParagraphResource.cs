using Marrakech.Ui.Api;

namespace Marrakech.Compact.Features.Api;

/// <summary>A paragraph of the Compact, or one of its sub-items: official text throughout.</summary>
/// <param name="Address" example="43/a/ii">Address within the Compact, from the paragraph number down.</param>
/// <param name="Marker" example="ii">Number or letter printed before it.</param>
/// <param name="Official">Its own text, without that of its sub-items.</param>
/// <param name="Items">Its sub-items in order.</param>
/// <param name="Api">Address of this resource.</param>
public sealed record ParagraphResource(string Address, string Marker, OfficialResource Official, IReadOnlyList<ParagraphResource> Items, string Api)
{
    internal static Forms<ParagraphResource> Forms { get; } = new(
        [
            new("address", r => r.Address),
            new("marker", r => r.Marker),
            .. OfficialColumns.Of<ParagraphResource>(r => r.Official),
            new("url", r => r.Official.Source.Address),
        ],
        CompactJsonLd.Paragraph)
    {
        Rows = r => r.WithItems(),
    };

    private IEnumerable<ParagraphResource> WithItems() => Items.SelectMany(i => i.WithItems()).Prepend(this);
}
