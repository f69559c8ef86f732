namespace Marrakech.Knowledge.Facts;

/// <summary>The kinds of organisation of paragraph 44 of the Compact.</summary>
internal enum OrganisationKind
{
    MemberState,
    LocalAuthority,
    UnEntity,
    InternationalOrganisation,
    InternationalFinancialInstitution,
    CivilSociety,
    Diaspora,
    FaithBased,
    TradeUnion,
    PrivateSector,
    Foundation,
    HumanRightsInstitution,
    Parliament,
    Academia,
    Media,
    RedCross,
}
