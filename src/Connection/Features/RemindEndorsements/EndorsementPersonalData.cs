using Marrakech.Connection.Data.Endorsements;
using Marrakech.Kernel.Data;
using Marrakech.Ui.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.RemindEndorsements;

/// <summary>Addresses and functions of those who were asked to endorse a request. Most have no account: whoever has one is known by the address.</summary>
internal sealed class EndorsementPersonalData(AppDb db) : IPersonalDataPart
{
    public static readonly PersonalDataKind Kind = PersonalDataKind.In<Endorsement>("Endorsements", PersonalDataBasis.Task, null, nameof(Endorsement.Email), nameof(Endorsement.Function), nameof(Endorsement.Language), nameof(Endorsement.Words));

    public async Task<IReadOnlyList<PersonalRecords>> ReadAsync(PersonalSubject person, CancellationToken ct)
    {
        var rows = await Of(person).AsNoTracking().OrderBy(e => e.AskedAt).ThenBy(e => e.Id).ToListAsync(ct);
        return [new(Kind.Key, [.. rows.Select(e => (IReadOnlyList<PersonalField>)[new("organisation", e.Organisation), new("role", e.Function), new("email", e.Email), new("language", e.Language), new("sentAt", e.SentAt), new("state", e.State.ToString()), new("text", e.Words)])])];
    }

    /// <summary>What the ministry said stays; who said it does not.</summary>
    public async Task EraseAsync(PersonalSubject person, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var endorsement in await Of(person).ToListAsync(ct)) (endorsement.Email, endorsement.Function) = (null, "");
        await db.SaveChangesAsync(ct);
    }

    private IQueryable<Endorsement> Of(PersonalSubject person)
    {
        var email = person.Email.ToLowerInvariant();
        return db.Set<Endorsement>().Where(e => e.Email == email);
    }
}
