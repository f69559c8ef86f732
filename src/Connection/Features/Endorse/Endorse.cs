using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Data.Endorsements;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Endorsing;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Endorsements;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.Endorse;

/// <summary>What a link opens.</summary>
internal sealed record OpenedEndorsement(Endorsement Endorsement, SupportRequest Request, EndorsementView View);

/// <summary>Whoever has the link says, once, whether their ministry endorses the request.</summary>
internal sealed class Endorse(AppDb db, ActTrail acts, Notifications notifications, PeopleDirectory people, TimeProvider clock)
{
    public static readonly ActKind Act = new("EndorsementAnswered");

    /// <summary>What the word of a link opens now; null where there is no such endorsement.</summary>
    public async Task<OpenedEndorsement?> FindAsync(string word, CancellationToken ct)
    {
        if (EndorsementKey.Read(word) is not { } key || await db.Set<Endorsement>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == key.Id, ct) is not { } found) return null;
        var request = await db.Set<SupportRequest>().AsNoTracking().SingleAsync(r => r.Id == found.RequestId, ct);
        return new OpenedEndorsement(found, request, found.Digest == key.Digest ? found.ViewAt(request.State, clock.GetUtcNow()) : EndorsementView.Replaced);
    }

    /// <summary>Returns what stands against it; null when it was done.</summary>
    /// <param name="word">The word of the link.</param>
    /// <param name="endorses">Whether it is endorsed; null where nothing was chosen.</param>
    /// <param name="words">What is said with it.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<EndorsementRefusal?> HandleAsync(string word, bool? endorses, string? words, CancellationToken ct)
    {
        if (endorses is not { } yes) return EndorsementRefusal.AnswerMissing;
        if (Typed.Within(words, Endorsement.WordsLength) is not { } said) return EndorsementRefusal.WordsMissing;
        await using var act = await acts.OpenAsync(Act, null, ct);
        if (await FindAsync(word, ct) is not { View: EndorsementView.Open } opened) return EndorsementRefusal.NotOpen;
        var endorsement = await db.Set<Endorsement>().SingleAsync(e => e.Id == opened.Endorsement.Id, ct);
        var before = endorsement.Digested();
        (endorsement.State, endorsement.Words, endorsement.AnsweredAt) = (yes ? EndorsementState.Endorsed : EndorsementState.Declined, said, act.At);
        await TellAsync(endorsement, opened.Request, ct);
        act.Concerns(new ActSubject(SupportRequest.Thing, opened.Request.Code), before, endorsement.Digested());
        await act.CommitAsync(new { number = endorsement.Number, state = endorsement.State.ToString() }, ct);
        return null;
    }

    /// <summary>Tells the focal points of the country.</summary>
    private async Task TellAsync(Endorsement endorsement, SupportRequest request, CancellationToken ct)
    {
        var points = (await people.HoldersAsync(Role.FocalPoint, ct)).Where(h => h.Organisation.Country == request.Country).Select(h => h.Person).Distinct();
        foreach (var person in points)
        {
            if (await people.RecipientAsync(person, ct) is not { } to) continue;
            await notifications.AddAsync(new NewNotification
            {
                To = to,
                Topic = RequestNews.Requests.Name,
                SentenceKey = $"Endorsement.News.{endorsement.State}",
                Values = [request.Code, endorsement.Organisation],
                Path = RequestLinks.Own(request.Code),
                Key = $"endorsement:{endorsement.Id}",
            }, ct);
        }
    }
}
