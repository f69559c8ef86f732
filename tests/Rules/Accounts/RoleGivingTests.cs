using Marrakech.Accounts.Domain;
using Marrakech.Kernel.Access;

namespace Marrakech.Rules.Accounts;

/// <summary>Who gives which role.</summary>
public sealed class RoleGivingTests
{
    [Fact]
    public void The_table_of_who_gives_what_is_the_agreed_one()
    {
        Role[] bySecretariat = [Role.FocalPoint, Role.PartnerManager, Role.DonorRepresentative, Role.Expert, Role.PeerReviewer, Role.CommitteeMember];
        Assert.Equal([Role.CountryTeam], GivenBy(Role.FocalPoint));
        Assert.Equal([Role.PartnerMember], GivenBy(Role.PartnerManager));
        Assert.Equal(bySecretariat, GivenBy(Role.SecretariatOfficer));
        Assert.Equal(Roles.All.Where(r => r != Role.Contributor), GivenBy(Role.Administrator));
        Assert.Empty(Roles.All.Except([Role.FocalPoint, Role.PartnerManager, Role.SecretariatOfficer, Role.Administrator]).SelectMany(GivenBy));
    }

    [Fact]
    public void Nobody_below_the_administrator_gives_their_own_role_or_a_higher_one() =>
        Assert.DoesNotContain(Roles.All.Where(r => r != Role.Administrator), r => GivenBy(r).Intersect([r, Role.SecretariatOfficer, Role.FundAdministrator, Role.Auditor, Role.Administrator]).Any());

    [Theory]
    [InlineData(Role.FocalPoint, "member-state", "KE", true)]
    [InlineData(Role.FocalPoint, "local-authority", "KE", false)]
    [InlineData(Role.CountryTeam, "local-authority", "KE", true)]
    [InlineData(Role.CountryTeam, "un-entity", null, false)]
    [InlineData(Role.Expert, "academia", null, true)]
    public void A_role_fits_its_organisation(Role role, string kind, string? country, bool fits) => Assert.Equal(fits, RoleGiving.Fits(role, kind, country));

    private static IEnumerable<Role> GivenBy(Role giver) => Roles.All.Where(given => RoleGiving.MayGive(giver, given));
}
