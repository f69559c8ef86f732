using Marrakech.Fund.Data.Contributions;
using Marrakech.Operations.Contracts.Files;

namespace Marrakech.Fund.Features.Shared.Contributions;

/// <summary>A contribution as a page shows it.</summary>
/// <param name="Contribution">It.</param>
/// <param name="Donor">Name of its donor.</param>
/// <param name="Deposits">What came of it, and went back.</param>
/// <param name="Files">Its agreement.</param>
/// <param name="DepositPath">Where a deposit is shown, without language.</param>
internal sealed record ContributionShown(DonorContribution Contribution, string Donor, IReadOnlyList<Deposit> Deposits, IReadOnlyList<AttachedFile> Files, Func<string, string> DepositPath);
