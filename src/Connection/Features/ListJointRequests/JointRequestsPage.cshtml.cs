using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.ListJointRequests;

/// <summary>A request a country was asked to join.</summary>
/// <param name="Code">Reference of the country's place in it.</param>
/// <param name="Request">Reference of the request.</param>
/// <param name="Lead">Country that leads, ISO 3166-1 alpha-2.</param>
/// <param name="Title">Title; null where the country reads it no more.</param>
/// <param name="State">How the country stands to it.</param>
internal sealed record JointRow(string Code, string Request, string Lead, string? Title, JointState State);

/// <summary>The requests of other countries that the country acted for was asked to join, the latest first.</summary>
internal sealed class JointRequestsPageModel(AppDb db, CurrentActor actor) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<JointRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var country = actor.Value.Country;
        var rows = from joint in db.Set<JointCountry>().AsNoTracking()
                   join request in db.Set<SupportRequest>() on joint.RequestId equals request.Id
                   where joint.Country == country
                   orderby joint.AskedAt descending, joint.Code
                   select new { joint.Code, Request = request.Code, request.Country, request.Title, joint.State };
        Rows = (await rows.Take(Most).ToListAsync(ct)).ConvertAll(r => new JointRow(r.Code, r.Request, r.Country, JointRule.Reads(r.State) ? r.Title : null, r.State));
    }
}
