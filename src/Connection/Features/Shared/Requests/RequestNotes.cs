using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Data.Requests;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.Shared.Requests;

/// <summary>A note as the secretariat reads it.</summary>
/// <param name="Note">The note.</param>
/// <param name="Name">Name of who wrote it; null for one who has left.</param>
internal sealed record ShownNote(RequestNote Note, string? Name);

/// <summary>Reads the notes of the secretariat.</summary>
internal sealed class RequestNotes(AppDb db, PeopleDirectory people)
{
    /// <summary>Every note about a request, the latest first.</summary>
    public async Task<IReadOnlyList<ShownNote>> OfAsync(Guid request, CancellationToken ct)
    {
        var notes = await db.Set<RequestNote>().AsNoTracking().Where(n => n.RequestId == request).OrderByDescending(n => n.Number).ToListAsync(ct);
        if (notes.Count == 0) return [];
        var names = (await people.RolesOfAsync([.. notes.Select(n => n.Person).OfType<Guid>().Distinct()], ct)).DistinctBy(r => r.Person).ToDictionary(r => r.Person, r => r.Name);
        return notes.ConvertAll(n => new ShownNote(n, n.Person is { } person ? names.GetValueOrDefault(person) : null));
    }
}
