using Marrakech.Kernel.Access;

namespace Marrakech.Connection;

/// <summary>Who may do what with requests.</summary>
internal static class ConnectionRules
{
    /// <summary>Who takes part in rooms; whether a partner does depends on its invitation besides. Before the rules that are made of it.</summary>
    private static readonly Grant[] participants =
    [
        new(Role.FocalPoint, Reach.OwnCountry), new(Role.CountryTeam, Reach.OwnOrganisation), new(Role.PartnerManager, Reach.OwnOrganisation), new(Role.PartnerMember, Reach.OwnOrganisation), new(Role.SecretariatOfficer),
    ];

    /// <summary>The register: of each request as much as its country lets everybody read.</summary>
    public static readonly AccessRule Read = AccessRule.Public("ReadRequests");

    /// <summary>Writing a request and handing it over. The focal point looks after all of the country, others after what their organisation began.</summary>
    public static readonly AccessRule Prepare = AccessRule.For("PrepareRequests", new Grant(Role.FocalPoint, Reach.OwnCountry), new Grant(Role.CountryTeam, Reach.OwnOrganisation));

    /// <summary>Speaking for the country: submitting, answering, withdrawing.</summary>
    public static readonly AccessRule Speak = AccessRule.For("SpeakForRequests", new Grant(Role.FocalPoint, Reach.OwnCountry));

    /// <summary>What the network may read beyond the register.</summary>
    public static readonly AccessRule Network = AccessRule.For("ReadNetworkRequests",
        [.. new[] { Role.FocalPoint, Role.CountryTeam, Role.PartnerManager, Role.PartnerMember, Role.DonorRepresentative, Role.Expert, Role.PeerReviewer, Role.SecretariatOfficer, Role.CommitteeMember, Role.FundAdministrator, Role.Auditor }.Select(r => new Grant(r))]);

    /// <summary>Verified organisations and what they can do.</summary>
    public static readonly AccessRule ReadPartners = AccessRule.Public("ReadPartners");

    /// <summary>Saying what one's own organisation can do.</summary>
    public static readonly AccessRule Describe = AccessRule.For("DescribeCapabilities", new Grant(Role.PartnerManager, Reach.OwnOrganisation), new Grant(Role.PartnerMember, Reach.OwnOrganisation));

    /// <summary>Writing the response plan, together.</summary>
    public static readonly AccessRule Plan = AccessRule.For("WritePlans", new Grant(Role.FocalPoint, Reach.OwnCountry), new Grant(Role.CountryTeam, Reach.OwnOrganisation), new Grant(Role.SecretariatOfficer));

    /// <summary>Reading what one's organisation was invited to, asking, and reporting of its activities.</summary>
    public static readonly AccessRule Invited = AccessRule.For("ReadInvitations", new Grant(Role.PartnerManager, Reach.OwnOrganisation), new Grant(Role.PartnerMember, Reach.OwnOrganisation));

    /// <summary>Binding one's organisation: offering, declining, signing.</summary>
    public static readonly AccessRule Commit = AccessRule.For("AnswerInvitations", new Grant(Role.PartnerManager, Reach.OwnOrganisation));

    /// <summary>Answering for a further ministry by the link in a message; the link is the proof.</summary>
    public static readonly AccessRule Endorse = AccessRule.Visitors("EndorseRequests");

    /// <summary>Answering for a country that was asked to join a request of another one.</summary>
    public static readonly AccessRule Join = AccessRule.For("JoinRequests", new Grant(Role.FocalPoint, Reach.OwnCountry));

    /// <summary>Reading the room of a request.</summary>
    public static readonly AccessRule ReadRooms = AccessRule.For("ReadRooms", [.. participants, new Grant(Role.Auditor)]);

    /// <summary>Writing in it, sharing files, arranging meetings.</summary>
    public static readonly AccessRule WriteRooms = AccessRule.For("WriteRooms", participants);

    /// <summary>Answering whether one's country is introduced to another.</summary>
    public static readonly AccessRule Introduce = AccessRule.For("AnswerIntroductions", new Grant(Role.FocalPoint, Reach.OwnCountry));

    /// <summary>Keeping the texts the secretariat begins messages with.</summary>
    public static readonly AccessRule KeepTemplates = AccessRule.For("KeepTemplates", new Grant(Role.Administrator));

    public static readonly AccessRule ReadCases = AccessRule.For("ReadRequestCases", new Grant(Role.SecretariatOfficer), new Grant(Role.Auditor));

    public static readonly AccessRule Handle = AccessRule.For("HandleRequests", new Grant(Role.SecretariatOfficer));
}
