namespace Marrakech.Knowledge.Duplicates;

/// <summary>What the measure looks at in an item. Facts that are unknown stay empty and then count neither for nor against.</summary>
internal sealed record DuplicateItem
{
    public required string Id { get; init; }

    /// <summary>The document or collection it comes from. Two items of one source are taken for different ones unless an item of another source covers both.</summary>
    public required string Source { get; init; }

    /// <summary>Which item stands for a group: the lowest first.</summary>
    public int Standing { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    public IReadOnlyCollection<string> Countries { get; init; } = [];

    public IReadOnlyCollection<string> Organisations { get; init; } = [];

    public IReadOnlyCollection<int> Years { get; init; } = [];

    public int? Objective { get; init; }
}
