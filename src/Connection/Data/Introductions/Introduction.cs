using System.Globalization;
using Marrakech.Connection.Domain.Introductions;

namespace Marrakech.Connection.Data.Introductions;

/// <summary>An introduction of two countries the secretariat proposes: one that asks for something, and one that has done the like.</summary>
internal sealed class Introduction
{
    public const int CodeLength = 16, WordsLength = 2_000;

    /// <summary>Kind of subject in the trail.</summary>
    public const string Thing = "introduction";

    public required Guid Id { get; init; }

    /// <summary>Reference, as <c>X-2026-0001</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The request it was proposed for.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>What the secretariat says to both.</summary>
    public required string Words { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>Pseudonym of who proposed it.</summary>
    public Guid? ProposedBy { get; init; }

    /// <summary>When both had consented; null before. Stays when one takes its consent back.</summary>
    public DateTimeOffset? MetAt { get; set; }

    /// <summary>When the secretariat took it back; null where it did not.</summary>
    public DateTimeOffset? TakenBackAt { get; set; }

    /// <summary>The country that asks, and the other.</summary>
    public List<IntroductionSide> Sides { get; init; } = [];

    public IntroductionState State => TakenBackAt is not null ? IntroductionState.TakenBack : IntroductionLife.StateOf(Sides[0].Answer, Sides[1].Answer);

    /// <summary>The side of a country; null where it is none of the two.</summary>
    public IntroductionSide? Of(string? country) => Sides.Find(s => s.Country == country);

    /// <summary>The other side.</summary>
    public IntroductionSide Across(IntroductionSide side) => Sides.Single(s => s != side);

    public static string CodeOf(int year, long number) => string.Create(CultureInfo.InvariantCulture, $"X-{year}-{number:0000}");

    /// <summary>Whether a code is one of an introduction.</summary>
    public static bool Is(string code) => code.StartsWith("X-", StringComparison.Ordinal);

    /// <summary>Its state for the digests of acts.</summary>
    public object Digested() => new { Code, Words, MetAt, TakenBackAt, sides = Sides.OrderBy(s => s.Country, StringComparer.Ordinal).Select(s => new { s.Country, answer = s.Answer.ToString(), s.IsShown, s.Reason, s.Organisation }) };
}

/// <summary>A side of an introduction.</summary>
internal sealed class IntroductionSide
{
    public const int ReasonLength = 2_000;

    public required Guid Id { get; init; }
    public required Guid IntroductionId { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Country { get; init; }

    /// <summary>Its own request it is about; null where the country was chosen without one.</summary>
    public string? Request { get; init; }

    public required IntroductionAnswer Answer { get; set; }

    /// <summary>Whether it chose to be named, with what is public of its request, before both have consented.</summary>
    public bool IsShown { get; set; }

    /// <summary>Why it declined, or took its consent back.</summary>
    public string? Reason { get; set; }

    /// <summary>The organisation that consented: the other's contact.</summary>
    public Guid? Organisation { get; set; }

    /// <summary>Pseudonym of who answered last.</summary>
    public Guid? Person { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }
}
