using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.AskCountries;

/// <summary>Asks the countries a draft names to join it. From then on they read it. Where a country has no focal point nobody could answer: it is not asked, and the secretariat is told to find one.</summary>
internal sealed class AskCountries(AppDb db, ActTrail acts, RequestDesk desk, JointDesk joint, JointNews news, RequestNews work)
{
    public static readonly ActKind Act = new("JointCountriesAsked");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public async Task<JointRefusal?> HandleAsync(string code, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var request = await desk.TakeAsync(code, ct);
        if (desk.MoverOf(request) != Mover.Country) return JointRefusal.NotYours;
        if (request.State != RequestState.Draft) return JointRefusal.WrongState;
        if (request.Title.Length == 0) return JointRefusal.NothingToRead;
        var before = await db.Set<JointCountry>().AsNoTracking().Where(j => j.RequestId == request.Id).Select(j => j.Country).ToListAsync(ct);
        var wanted = SupportRequest.Unbarred(request.Joint).Except(before).ToList();
        if (wanted.Count == 0) return JointRefusal.NobodyToAsk;
        var answering = await joint.AnsweringAsync(ct);
        var (asked, silent) = (wanted.FindAll(answering.Contains), wanted.FindAll(c => !answering.Contains(c)));
        foreach (var country in asked)
        {
            var one = new JointCountry { Id = Guid.CreateVersion7(act.At), RequestId = request.Id, Code = JointCountry.CodeOf(code, country), Country = country, State = JointState.Asked, AskedAt = act.At };
            db.Add(one);
            await news.ToAskedAsync(one, request, "Joint.News.Asked", ct);
        }

        foreach (var country in silent) await work.OfSilentCountryAsync(request, country, ct);
        act.Concerns(new ActSubject(SupportRequest.Thing, code), new { asked = before.Order(StringComparer.Ordinal) }, new { asked = before.Concat(asked).Order(StringComparer.Ordinal) });
        await act.CommitAsync(new { countries = asked, silent }, ct);
        return null;
    }
}
