using Marrakech.Accounts.Contracts;
using Marrakech.Fund.Data.Projects;
using Marrakech.Fund.Domain.Audit;
using Marrakech.Fund.Domain.Projects;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.Shared.Projects;

/// <summary>Warns of names of payees that are not what they seem, wherever money is led to them.</summary>
internal sealed class PayeeNames(AppDb db, PeopleDirectory people)
{
    /// <summary>What is odd about the holder's name, seen beside every other holder and the names of their organisations.</summary>
    public async Task<IReadOnlyList<NameDoubt>> DoubtsAsync(PaymentDetails details, CancellationToken ct)
    {
        var others = await db.Set<PaymentDetails>().AsNoTracking().Where(d => d.State != FourEyes.Refused).Select(d => new { d.Holder, d.Organisation }).ToListAsync(ct);
        var names = await people.OrganisationsAsync([.. others.Select(o => o.Organisation).Append(details.Organisation).Distinct()], ct);
        return PayeeName.Doubts(details.Holder, others.Select(o => o.Holder).Concat(names.Values.Select(n => n.Name)));
    }
}
