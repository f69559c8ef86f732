using System.Globalization;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Domain.Money;

namespace Marrakech.Fund.Data.Contributions;

/// <summary>What an organisation gives, from the pledge to the last instalment.</summary>
internal sealed class DonorContribution
{
    public const int CodeLength = 16, NoteLength = 2_000, ReasonLength = 2_000, ReferenceLength = 200, NameLength = 20, EarmarkLength = 3;

    /// <summary>Kind of subject in the trail, and of the change feed.</summary>
    public const string Thing = "contribution-to-fund";

    public required Guid Id { get; init; }

    /// <summary>As <c>FC-000001</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The organisation that gives.</summary>
    public required Guid Donor { get; init; }

    /// <summary>Its public code: the party in the books.</summary>
    public required string DonorCode { get; init; }
    public required string Currency { get; init; }

    /// <summary>Smallest units of the currency.</summary>
    public required long Minor { get; init; }
    public required string Note { get; init; }
    public required Earmark Earmark { get; init; }

    /// <summary>Number of the thematic area, or M49 code of the region; empty for none.</summary>
    public required string EarmarkOf { get; init; }

    /// <summary>Whether everybody may see the pledge before it is agreed.</summary>
    public bool IsPublicPledge { get; set; }
    public required ContributionState State { get; set; }
    public required DateTimeOffset PledgedAt { get; init; }

    /// <summary>Pseudonym of who pledged or entered it.</summary>
    public Guid? PledgedBy { get; init; }
    public DateOnly? AgreedOn { get; set; }

    /// <summary>Reference of the agreement.</summary>
    public string? Reference { get; set; }

    /// <summary>Cents of the dollar by the rate of the day of the agreement, for the ceiling of earmarks.</summary>
    public long Cents { get; set; }

    /// <summary>What has come, in smallest units.</summary>
    public long Paid { get; set; }

    /// <summary>Why it ended.</summary>
    public string? Reason { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Counts its writings.</summary>
    public int Row { get; set; } = 1;
    public List<Instalment> Instalments { get; init; } = [];

    public Amount Amount => new(Minor, Money);

    public Amount PaidAmount => new(Paid, Money);

    public Currency Money => Domain.Money.Currency.Find(Currency)!;

    public bool IsPublic => ContributionLife.IsPublic(State, IsPublicPledge, Paid);

    public IReadOnlyList<PartState> Parts => Schedule.Fill(Instalments.OrderBy(i => i.Number).Select(i => new Part(i.Due, i.Minor)), Paid);

    public static string CodeOf(long number) => string.Create(CultureInfo.InvariantCulture, $"FC-{number:000000}");

    /// <summary>Its state for the digests of acts.</summary>
    public object Digested() => new
    {
        Code,
        Donor,
        Currency,
        Minor,
        Note,
        earmark = Earmark.ToString(),
        EarmarkOf,
        IsPublicPledge,
        state = State.ToString(),
        AgreedOn,
        Reference,
        Cents,
        Paid,
        Reason,
        Row,
        instalments = Instalments.OrderBy(i => i.Number).Select(i => new { i.Number, i.Due, i.Minor }),
    };
}

/// <summary>A part of a contribution that is due on a day.</summary>
internal sealed class Instalment
{
    public required Guid ContributionId { get; init; }

    /// <summary>Its place, from 1.</summary>
    public required int Number { get; init; }
    public required DateOnly Due { get; init; }
    public required long Minor { get; init; }

    /// <summary>When its donor was reminded that it is due, and that it is late.</summary>
    public DateTimeOffset? RemindedDue { get; set; }
    public DateTimeOffset? RemindedLate { get; set; }
}
