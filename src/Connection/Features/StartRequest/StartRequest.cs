using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.StartRequest;

/// <summary>A draft that was begun, now or before by the same key.</summary>
internal sealed record BegunRequest(string Code, bool IsNew);

/// <summary>Begins a request as a draft.</summary>
internal sealed class StartRequest(AppDb db, ActTrail acts, CurrentActor actor)
{
    public static readonly ActKind Act = new("RequestStarted");

    /// <summary>Returns the reference of the new draft; null for somebody whose organisation is of no country.</summary>
    /// <param name="language">Language it will most likely be written in.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<string?> HandleAsync(Language language, CancellationToken ct) => (await HandleAsync(language, null, ct))?.Code;

    /// <summary>The same for a program: one key of an organisation makes one draft, however often it is sent.</summary>
    /// <param name="language">Language it will most likely be written in.</param>
    /// <param name="key">The program's own key; null where a person begins.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<BegunRequest?> HandleAsync(Language language, string? key, CancellationToken ct)
    {
        if (actor.Value is not { Organisation: { } organisation, Country: { } country }) return null;
        await using var act = await acts.OpenAsync(Act, null, ct);
        if (key is not null && await db.Set<SupportRequest>().Where(r => r.Organisation == organisation && r.ClientKey == key).Select(r => r.Code).SingleOrDefaultAsync(ct) is { } known) return new BegunRequest(known, false);
        var draft = new SupportRequest
        {
            Id = Guid.CreateVersion7(act.At),
            Code = SupportRequest.CodeOf(act.At.Year, await act.TakeNumbersAsync($"{SupportRequest.Thing}-{act.At.Year}", 1, ct)),
            State = RequestState.Draft,
            Answers = "{}",
            Title = "",
            Writers = "",
            Visibility = RequestQuestion.Confidential,
            Organisation = organisation,
            Country = country,
            ClientKey = key,
            CreatedAt = act.At,
            ChangedAt = act.At,
        };
        draft.Take(RequestAnswers.None.With(RequestQuestion.Language, language.Code));
        draft.WrittenBy(actor.Value.Person);
        db.Add(draft);
        act.Concerns(new ActSubject(SupportRequest.Thing, draft.Code), null, draft.Digested());
        await act.CommitAsync(new { country }, ct);
        return new BegunRequest(draft.Code, true);
    }
}
