using System.Globalization;
using Marrakech.Knowledge.Domain.Harvesting;

namespace Marrakech.Knowledge.Data.Harvesting;

/// <summary>Another repository that is harvested.</summary>
internal sealed class HarvestSource
{
    public const int CodeLength = 12, NameLength = 200, AddressLength = 500, SetLength = 200, FormatLength = 40, TokenLength = 2000, ProblemLength = 20;

    /// <summary>Kind of subject in the trail, and the series its codes are numbers of.</summary>
    public const string Thing = "harvest-source";

    /// <summary>From one hour to four weeks.</summary>
    public const int LeastHours = 1, MostHours = 672;

    public required Guid Id { get; init; }

    /// <summary>As <c>H-000001</c>.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    /// <summary>Its base URL in the words of the protocol.</summary>
    public required string Address { get; set; }

    /// <summary>Format that is asked for.</summary>
    public required string Format { get; set; }

    /// <summary>The set that is asked for; null for everything.</summary>
    public string? Set { get; set; }

    /// <summary>Kind its records become where they do not say.</summary>
    public required string Kind { get; set; }

    /// <summary>Hours between two harvests.</summary>
    public required int Hours { get; set; }

    public required bool IsActive { get; set; }

    /// <summary>Counts changes of the row; one that was overtaken is not written.</summary>
    public int Row { get; set; }

    /// <summary>Changes since then are asked for; null before the first whole harvest.</summary>
    public DateTimeOffset? From { get; set; }

    /// <summary>What becomes <see cref="From"/> at the end of the list under way.</summary>
    public DateTimeOffset? Begun { get; set; }

    /// <summary>Where the list under way goes on; null where none is.</summary>
    public string? Token { get; set; }

    /// <summary>When it was harvested last to the end.</summary>
    public DateTimeOffset? HarvestedAt { get; set; }

    public required DateTimeOffset DueAt { get; set; }

    /// <summary>What stopped the last harvest; null where nothing did.</summary>
    public HarvestProblem? Problem { get; set; }

    /// <summary>Harvests that failed since the last good one.</summary>
    public int Failures { get; set; }

    public static string CodeOf(long number) => string.Create(CultureInfo.InvariantCulture, $"H-{number:000000}");

    /// <summary>Its state for the digests of acts.</summary>
    public object Digested() => new { Code, Name, Address, Format, Set, Kind, Hours, IsActive };
}
