namespace Marrakech.Compact.Contracts;

/// <summary>
/// A part of the one thread that another module hangs under an objective or an action: a view component that is given
/// <c>objective</c> (1-23) and <c>action</c> (letter, or null) and shows what it has, or how to fill the gap.
/// </summary>
/// <param name="ViewComponent">Name of the view component.</param>
/// <param name="Order">Place in the thread, smallest first.</param>
/// <param name="Anchor">Id of the part's heading, for the page's contents; null leaves it out there.</param>
/// <param name="TitleKey">Key of the part's heading, for the page's contents.</param>
public sealed record ThreadPart(string ViewComponent, int Order, string? Anchor = null, string? TitleKey = null);

/// <summary>A live number of the start page, linked to its evidence.</summary>
public interface ILiveNumber
{
    /// <summary>Place among the numbers, smallest first.</summary>
    int Order { get; }

    /// <summary>Key of the plural text that names what is counted.</summary>
    string TextKey { get; }

    /// <summary>Path of the evidence, without the language.</summary>
    string Path { get; }

    /// <summary>The number now.</summary>
    ValueTask<long> CountAsync(CancellationToken ct);
}

/// <summary>How many published things another module holds per SDG target, for the cross-walk.</summary>
public interface ISdgEvidence
{
    /// <summary>Count by pair of objective number and goal number.</summary>
    ValueTask<IReadOnlyDictionary<(int Objective, int Goal), int>> CountsAsync(CancellationToken ct);
}
