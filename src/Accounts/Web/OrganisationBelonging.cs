using Marrakech.Accounts.Data;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Ui.Access;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Web;

/// <summary>An organisation, and everything below its address, belongs to itself.</summary>
internal sealed class OrganisationBelonging(AppDb db) : IBelongingSource
{
    public string RouteValue => "organisation";

    public async ValueTask<Belonging?> FindAsync(string code, CancellationToken ct) => await db.Set<Organisation>().AsNoTracking()
        .Where(o => o.Code == code).Select(o => new Belonging(o.Id, o.Country)).SingleOrDefaultAsync(ct);
}
