namespace Marrakech.Fund.Domain.Audit;

/// <summary>A business document, named as the books and the trail of acts name it.</summary>
/// <param name="Kind">As <c>transfer</c>; of payment details, whose code is that of their organisation, <c>payment-details</c>.</param>
/// <param name="Code">Its code.</param>
internal readonly record struct FoundDocument(string Kind, string Code);

/// <summary>A deposit, transfer or report as the rules about anomalies see it.</summary>
/// <param name="Document">Which.</param>
/// <param name="Day">Day it counts for.</param>
/// <param name="Minor">Smallest units of the currency, above zero.</param>
/// <param name="Currency">ISO 4217.</param>
internal sealed record AuditedDocument(FoundDocument Document, DateOnly Day, long Minor, string Currency)
{
    /// <summary>Code of the organisation or bank account it is with.</summary>
    public required string Party { get; init; }

    /// <summary>Whether money leaves the fund by it, or is accounted for.</summary>
    public bool IsOut { get; init; }

    /// <summary>The bank's reference; empty where it has none.</summary>
    public string Reference { get; init; } = "";

    /// <summary>When a transfer was approved; null for everything else.</summary>
    public DateTimeOffset? Transferred { get; init; }

    /// <summary>When the changed payment details it went to were confirmed; null where they were the first.</summary>
    public DateTimeOffset? DetailsChanged { get; init; }

    /// <summary>Numbers of its postings.</summary>
    public IReadOnlyList<long> Postings { get; init; } = [];
}

/// <summary>Payment details of an organisation.</summary>
/// <param name="Id">Their own id.</param>
/// <param name="Organisation">Code of the organisation.</param>
/// <param name="Name">Name of the organisation.</param>
/// <param name="Holder">In whose name the account is.</param>
/// <param name="Account">Its number, as typed.</param>
/// <param name="Day">Day they were entered.</param>
internal sealed record AuditedPayee(string Id, string Organisation, string Name, string Holder, string Account, DateOnly Day)
{
    public FoundDocument Document => new(AnomalyRules.Details, Organisation);
}

/// <summary>A posting, and when it was entered.</summary>
internal sealed record AuditedPosting(long Number, DateOnly Day, DateTimeOffset At, FoundDocument Document);

/// <summary>What the rules look at.</summary>
/// <param name="Documents">Business documents that are in the books or wait to be.</param>
/// <param name="Payees">Payment details that were not refused.</param>
/// <param name="Postings">Postings.</param>
/// <param name="Limit">Up to how many cents of the dollar an administrator approves a transfer.</param>
internal sealed record AuditedFacts(IReadOnlyList<AuditedDocument> Documents, IReadOnlyList<AuditedPayee> Payees, IReadOnlyList<AuditedPosting> Postings, long Limit);
