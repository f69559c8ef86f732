using Marrakech.Connection.Data.Introductions;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Introductions;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Introductions;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.ProposeIntroduction;

/// <summary>Proposes that two countries meet: one that asks, and one chosen by an earlier request of its own or by name. Both are asked at once, each by itself.</summary>
internal sealed class ProposeIntroduction(AppDb db, ActTrail acts, RequestDesk desk, IntroductionDesk introductions, CurrentActor actor)
{
    public static readonly ActKind Proposed = new("IntroductionProposed");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    /// <param name="code">Reference of the request it is proposed for.</param>
    /// <param name="country">The other country, ISO 3166-1 alpha-2; may be missing where a request of it is named.</param>
    /// <param name="other">Reference of a request of the other country; null for none.</param>
    /// <param name="words">What is said to both.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<IntroductionRefusal?> HandleAsync(string code, string? country, string? other, string? words, CancellationToken ct)
    {
        if (Typed.Text(words) is not { } text) return IntroductionRefusal.TextMissing;
        if (text.Length > Introduction.WordsLength) return IntroductionRefusal.TooLong;
        await using var act = await acts.OpenAsync(Proposed, null, ct);
        var request = await desk.TakeAsync(code, ct);
        if (desk.MoverOf(request) != Mover.Secretariat) return IntroductionRefusal.NotYours;
        if (!RequestLife.IsOpen(request.State)) return IntroductionRefusal.WrongState;
        var (chosen, earlier, refusal) = await ChooseAsync(request, Typed.Line(country), Typed.Line(other)?.ToUpperInvariant(), ct);
        if (refusal is not null) return refusal;
        if ((await introductions.OfRequestAsync(request.Id, ct)).Any(i => i.Of(chosen) is not null && i.State is IntroductionState.Waiting or IntroductionState.Met)) return IntroductionRefusal.AlreadyProposed;
        foreach (var asked in new[] { request.Country, chosen! })
        {
            if ((await introductions.FocalPointsAsync(asked, ct)).Count == 0) return IntroductionRefusal.NobodyAnswers;
        }

        var introduction = Make(request, Introduction.CodeOf(act.At.Year, await act.TakeNumbersAsync($"{Introduction.Thing}-{act.At.Year}", 1, ct)), text, act.At);
        introduction.Sides.AddRange([Side(introduction, request.Country, request.Code), Side(introduction, chosen!, earlier)]);
        db.Add(introduction);
        foreach (var side in introduction.Sides) await introductions.TellCountryAsync(introduction, side.Country, "PeerExchange.News.Asked", ct);
        act.Concerns(new ActSubject(Introduction.Thing, introduction.Code), null, introduction.Digested());
        await act.CommitAsync(new { request = code, with = earlier }, ct);
        return null;
    }

    /// <summary>The other country, and its request where one was named.</summary>
    private async Task<(string? Country, string? Request, IntroductionRefusal? Refusal)> ChooseAsync(SupportRequest request, string? country, string? other, CancellationToken ct)
    {
        string? named = null;
        if (other is not null)
        {
            var found = await db.Set<SupportRequest>().AsNoTracking().SingleOrDefaultAsync(r => r.Code == other && r.SubmittedAt != null && r.Visibility != RequestQuestion.Confidential, ct);
            if (found is null || (country is not null && country != found.Country)) return (null, null, IntroductionRefusal.RequestUnknown);
            named = found.Country;
        }

        var chosen = named ?? country;
        if (chosen is null || Countries.Find(chosen) is null) return (null, null, IntroductionRefusal.CountryUnknown);
        return chosen == request.Country ? (null, null, IntroductionRefusal.OwnCountry) : (chosen, other, null);
    }

    private Introduction Make(SupportRequest request, string code, string words, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        Code = code,
        RequestId = request.Id,
        Words = words,
        ProposedAt = at,
        ProposedBy = actor.Value.Person,
    };

    private static IntroductionSide Side(Introduction introduction, string country, string? request) =>
        new() { Id = Guid.CreateVersion7(introduction.ProposedAt), IntroductionId = introduction.Id, Country = country, Request = request, Answer = IntroductionAnswer.Asked };
}
