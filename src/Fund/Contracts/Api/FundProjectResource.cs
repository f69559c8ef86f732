namespace Marrakech.Fund.Contracts.Api;

/// <summary>A project of the start-up fund: a proposal the committee approved, and what the books say of its money. Amounts are US dollars with two decimals.</summary>
/// <param name="Code" example="FP-000001">Reference.</param>
/// <param name="Title">Title as the organisation wrote it.</param>
/// <param name="Summary">Summary as the organisation wrote it.</param>
/// <param name="Language" example="en">Language of title and summary.</param>
/// <param name="Organisation" example="O-000012">Public code of the organisation that proposed it.</param>
/// <param name="Organisations">Public codes of all participating organisations, that one first.</param>
/// <param name="Countries">ISO 3166-1 alpha-2.</param>
/// <param name="Objectives">Numbers of objectives of the Compact, the primary one first.</param>
/// <param name="Window" example="FW-1">Public code of its funding window.</param>
/// <param name="Decision" example="approved">approved or approved-with-conditions.</param>
/// <param name="DecidedOn">Day of the decision.</param>
/// <param name="Meeting" example="FM-000001">Reference of the meeting that decided.</param>
/// <param name="Approved" example="107000.00">Set aside by the committee.</param>
/// <param name="Reserved" example="7000.00">Of it, still held by the fund.</param>
/// <param name="Advanced" example="60000.00">With organisations, not yet reported as spent.</param>
/// <param name="Spent" example="40000.00">Reported as spent and accepted.</param>
/// <param name="Url">Permanent address of its page.</param>
public sealed record FundProjectResource(
    string Code, string Title, string? Summary, string? Language, string Organisation, IReadOnlyList<string> Organisations, IReadOnlyList<string> Countries, IReadOnlyList<int> Objectives,
    string Window, string Decision, DateOnly DecidedOn, string Meeting, decimal Approved, decimal Reserved, decimal Advanced, decimal Spent, string Url);
