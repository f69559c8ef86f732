using System.Globalization;
using System.Text.Json;
using Marrakech.Fund.Domain.Projects;
using Marrakech.Fund.Domain.Proposals;

namespace Marrakech.Fund.Data.Projects;

/// <summary>The agreement under which an approved proposal is carried out, and where the project stands.</summary>
internal sealed class ProjectAgreement
{
    public const int ReferenceLength = 200;

    public required Guid ProposalId { get; init; }

    /// <summary>Day it was signed.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Where the signed text lies.</summary>
    public required string Reference { get; init; }

    /// <summary>Last day of the project.</summary>
    public required DateOnly Until { get; set; }

    /// <summary>The budget in force, as a programme document in JSON.</summary>
    public required string Budget { get; set; }

    /// <summary>Day its work ended; null before.</summary>
    public DateOnly? WorkEnded { get; set; }

    /// <summary>Day its accounts were closed; null before.</summary>
    public DateOnly? Closed { get; set; }

    /// <summary>Counts changes; of two who change it at once the second is told.</summary>
    public int Row { get; set; }

    public Programme Read() => Programme.Parse(Budget);

    /// <summary>Its state for the digests of acts.</summary>
    public object Digested() => new { ProposalId, Day, Reference, Until, Budget, WorkEnded, Closed };
}

/// <summary>A tranche of what the committee approved, which is the reservation of the same code in the books.</summary>
internal sealed class Tranche
{
    public const int CodeLength = 20, StateLength = 20;

    /// <summary>As <c>FP-000001-1</c>.</summary>
    public required string Code { get; init; }
    public required Guid ProposalId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }
    public required long Cents { get; init; }
    public required TrancheState State { get; set; }

    /// <summary>Why its conditions are met, or why it was given back.</summary>
    public string? Reason { get; set; }
    public int Row { get; set; }

    /// <summary>Its state for the digests of acts.</summary>
    public object Digested() => new { Code, Cents, State = State.ToString(), Reason };
}

/// <summary>A payment of one tranche: prepared by one, approved by another.</summary>
internal sealed class Transfer
{
    /// <summary>Kind of subject in the trail.</summary>
    public const string Thing = ProjectPostings.Transfer;

    public const int CodeLength = 12, BankLength = 40;

    /// <summary>As <c>FT-000001</c>.</summary>
    public required string Code { get; init; }
    public required Guid ProposalId { get; init; }
    public required string Tranche { get; init; }
    public required long Cents { get; init; }

    /// <summary>Code of the bank account it leaves.</summary>
    public required string Bank { get; init; }

    /// <summary>The payment details it goes to.</summary>
    public required Guid Details { get; init; }
    public required FourEyes State { get; set; }

    /// <summary>Pseudonym of who prepared it.</summary>
    public Guid? PreparedBy { get; init; }
    public required DateTimeOffset PreparedAt { get; init; }

    /// <summary>Pseudonym of who approved or refused it.</summary>
    public Guid? DecidedBy { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }
    public string? Reason { get; set; }
    public int Row { get; set; }

    public static string CodeOf(long number) => string.Create(CultureInfo.InvariantCulture, $"FT-{number:000000}");

    /// <summary>Its state for the digests of acts.</summary>
    public object Digested() => new { Code, Tranche, Cents, Bank, Details, State = State.ToString(), Reason };
}

/// <summary>Where an organisation is paid. Entered by one administrator, confirmed by another; those before stay until then.</summary>
internal sealed class PaymentDetails
{
    /// <summary>Kind of subject in the trail.</summary>
    public const string Thing = "payment-details";

    public const int LineLength = 200;

    public required Guid Id { get; init; }
    public required Guid Organisation { get; init; }
    public required string Holder { get; init; }
    public required string Bank { get; init; }
    public required string Account { get; init; }
    public required FourEyes State { get; set; }

    /// <summary>Whether others were confirmed when these were entered.</summary>
    public required bool IsChange { get; init; }
    public Guid? EnteredBy { get; init; }
    public required DateTimeOffset EnteredAt { get; init; }
    public Guid? DecidedBy { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }
    public int Row { get; set; }

    /// <summary>Its state for the digests of acts.</summary>
    public object Digested() => new { Id, Holder, Bank, Account, State = State.ToString() };
}

/// <summary>What an organisation spent in a period, and what came of it.</summary>
internal sealed class ExpenditureReport
{
    /// <summary>Kind of subject in the trail.</summary>
    public const string Thing = ProjectPostings.Report;

    public const int CodeLength = 12;

    /// <summary>As <c>FR-000001</c>.</summary>
    public required string Code { get; init; }
    public required Guid ProposalId { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly Until { get; init; }

    /// <summary>Cents by category, as JSON.</summary>
    public required string Costs { get; init; }
    public required long Cents { get; init; }
    public required string Narrative { get; init; }

    /// <summary>Values of the indicators, as JSON.</summary>
    public required string Indicators { get; init; }
    public required FourEyes State { get; set; }
    public Guid? Person { get; init; }
    public required DateTimeOffset At { get; init; }
    public Guid? DecidedBy { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }
    public string? Reason { get; set; }
    public int Row { get; set; }

    public static string CodeOf(long number) => string.Create(CultureInfo.InvariantCulture, $"FR-{number:000000}");

    public IReadOnlyDictionary<string, long> ReadCosts() => JsonSerializer.Deserialize<Dictionary<string, long>>(Costs)!;

    public IReadOnlyList<string> ReadIndicators() => JsonSerializer.Deserialize<List<string>>(Indicators)!;

    /// <summary>Its state for the digests of acts.</summary>
    public object Digested() => new { Code, From, Until, Costs, Narrative, Indicators, State = State.ToString(), Reason };
}

/// <summary>A change an organisation asks for.</summary>
internal sealed class ProjectChange
{
    public required Guid Id { get; init; }
    public required Guid ProposalId { get; init; }

    /// <summary>From 1, for each project.</summary>
    public required int Number { get; init; }
    public required ProjectChangeKind Kind { get; init; }

    /// <summary>The changed budget; null for an extension.</summary>
    public string? Budget { get; init; }

    /// <summary>The new last day; null for a reallocation.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Per cent of the direct costs that are moved.</summary>
    public required int Percent { get; init; }
    public required string Reason { get; init; }
    public required FourEyes State { get; set; }
    public Guid? Person { get; init; }
    public required DateTimeOffset At { get; init; }
    public Guid? DecidedBy { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }
    public string? Answer { get; set; }
    public int Row { get; set; }

    public bool NeedsCommittee => Percent > ProjectRules.FreePercent;

    /// <summary>Its state for the digests of acts.</summary>
    public object Digested() => new { Id, Kind = Kind.ToString(), Budget, Until, Percent, State = State.ToString(), Answer };
}
