using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Kernel.Access;

namespace Marrakech.Fund.Features.ReadDeposits;

/// <summary>A deposit, to be looked at.</summary>
internal sealed class DepositPageModel(ContributionDesk desk, CurrentActor actor) : DepositPage(desk, actor);
