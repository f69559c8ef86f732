using Marrakech.Accounts.Contracts;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Ui.Web;

namespace Marrakech.Knowledge.Features.Shared.Contributions;

/// <summary>Says who contributed a version: an organisation by name, a person never.</summary>
internal static class ContributedBy
{
    public static async Task<string> SayAsync(ItemVersion version, PeopleDirectory people, Site site, CancellationToken ct) =>
        version.Organisation is { } id && (await people.OrganisationsAsync([id], ct)).GetValueOrDefault(id) is { } organisation
            ? site.Text("Contributed.By", organisation.Name)
            : site["Contributed.ByPerson"];
}
