using Marrakech.Kernel.Access;

namespace Marrakech.Fund;

/// <summary>Who may do what with proposals to the fund.</summary>
internal static class ProposalRules
{
    /// <summary>Proposing in the name of one's organisation.</summary>
    public static readonly AccessRule Propose = AccessRule.For("ProposeToFund", new Grant(Role.PartnerManager, Reach.OwnOrganisation), new Grant(Role.PartnerMember, Reach.OwnOrganisation));

    /// <summary>Reading every proposal that was submitted, with its appraisals, and the meetings of the committee.</summary>
    public static readonly AccessRule ReadCases = AccessRule.For("ReadProposals", new Grant(Role.CommitteeMember), new Grant(Role.FundAdministrator), new Grant(Role.Auditor));

    /// <summary>Handling proposals: windows, eligibility, pipeline, appraisers, agenda.</summary>
    public static readonly AccessRule Handle = AccessRule.For("HandleProposals", new Grant(Role.FundAdministrator));

    /// <summary>Appraising where one was named.</summary>
    public static readonly AccessRule Appraise = AccessRule.For("AppraiseProposals", new Grant(Role.Expert), new Grant(Role.CommitteeMember));

    /// <summary>Approving what somebody else prepared: transfers, and changes of projects. Up to which sum in which role, the handler asks.</summary>
    public static readonly AccessRule Approve = AccessRule.For("ApproveFundMoney", new Grant(Role.CommitteeMember), new Grant(Role.FundAdministrator));

    /// <summary>Recording decisions of the committee and signing its minutes.</summary>
    public static readonly AccessRule Decide = AccessRule.For("DecideProposals", new Grant(Role.CommitteeMember));
}
