using Marrakech.Kernel.Access;

namespace Marrakech.Fund;

/// <summary>Who may do what with money that comes in.</summary>
internal static class ContributionRules
{
    /// <summary>What donors gave, and promised.</summary>
    public static readonly AccessRule Read = AccessRule.Public("ReadFundContributions");

    /// <summary>Giving for one's organisation, and following what it gave.</summary>
    public static readonly AccessRule Give = AccessRule.For("GiveToFund", new Grant(Role.DonorRepresentative, Reach.OwnOrganisation));

    /// <summary>Looking at the fund's contributions, deposits, rates and statements.</summary>
    public static readonly AccessRule Follow = AccessRule.For("FollowFundMoney", new Grant(Role.FundAdministrator), new Grant(Role.Auditor));

    /// <summary>Agreeing contributions, entering and approving deposits, rates and statements.</summary>
    public static readonly AccessRule Keep = AccessRule.For("KeepFundMoney", new Grant(Role.FundAdministrator));

    /// <summary>Changing where the fund's money lies.</summary>
    public static readonly AccessRule ChangeAccounts = AccessRule.For("ChangeBankAccounts", new Grant(Role.FundAdministrator)).Dangerous();
}
