using Marrakech.Kernel.Access;
using Marrakech.Support;

namespace Marrakech.App.Knowledge.Collections;

/// <summary>Officers of the secretariat for tests.</summary>
internal static class Officers
{
    public static async Task<Member> OfficerAsync(this Cast cast) => await cast.MemberAsync(await cast.OrganisationAsync(null, "un-entity"), strong: true, Role.SecretariatOfficer);
}
