using Marrakech.Kernel.Reference;

namespace Marrakech.Connection.Contracts;

/// <summary>A project the start-up fund pays for.</summary>
/// <param name="Code">Reference, as <c>FP-000012</c>.</param>
/// <param name="Title">Title as its organisation wrote it.</param>
/// <param name="Language">Language of the title (BCP 47).</param>
/// <param name="Organisation">Name of the organisation.</param>
/// <param name="Path">Its page, without language.</param>
public sealed record FundedProject(string Code, string Title, string Language, string Organisation, string Path);

/// <summary>A contribution to the start-up fund that is earmarked.</summary>
/// <param name="Code">Reference, as <c>FC-000012</c>.</param>
/// <param name="Donor">Name of the donor.</param>
/// <param name="For">What it is for, in the language asked for.</param>
/// <param name="Path">Where it stands, without language.</param>
public sealed record EarmarkedContribution(string Code, string Donor, string For, string Path);

/// <summary>What the start-up fund does for some countries and objectives, as far as everybody may read it.</summary>
/// <param name="Projects">Projects in one of the countries, those that share an objective first.</param>
/// <param name="Contributions">Contributions earmarked for a region of the countries or a thematic area of the objectives.</param>
public sealed record FundedWork(IReadOnlyList<FundedProject> Projects, IReadOnlyList<EarmarkedContribution> Contributions)
{
    /// <summary>None.</summary>
    public static FundedWork Nothing { get; } = new([], []);
}

/// <summary>Tells what the start-up fund does for countries and objectives; the fund answers (para 43 b).</summary>
public interface IFundedWork
{
    /// <summary>What it does for these.</summary>
    /// <param name="countries">ISO 3166-1 alpha-2.</param>
    /// <param name="objectives">Numbers of objectives.</param>
    /// <param name="language">Language of what is told.</param>
    /// <param name="most">How many of each at most.</param>
    /// <param name="ct">Ends the waiting.</param>
    Task<FundedWork> OfAsync(IReadOnlyCollection<string> countries, IReadOnlyCollection<int> objectives, Language language, int most, CancellationToken ct);
}
