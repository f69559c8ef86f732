using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Marrakech.Accounts.Data;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Accounts.Web;

/// <summary>Starts, reads and ends sessions. The cookie only names a row: ending the row ends the session at once, on every node.</summary>
internal sealed class Sessions(AppDb db, ActTrail acts, CurrentActor actor, SignedIn signedIn, IHttpContextAccessor accessor, TimeProvider clock, StoreTroubleOf troubleOf)
{
    public const string Scheme = "session", CookieName = "marrakech";
    private const string Claim = "sid";

    public static readonly ActKind Started = new("SessionStarted"), Ended = new("SessionEnded"), AllEnded = new("SessionsEnded");

    /// <summary>A row is not written for every request: the last use is known to this precision.</summary>
    private static readonly TimeSpan Precision = TimeSpan.FromMinutes(1);

    /// <summary>Signs a person in on this browser.</summary>
    /// <param name="isStrong">Whether a second factor or a passkey was shown.</param>
    public async Task StartAsync(HttpContext http, Person person, bool isStrong, CancellationToken ct)
    {
        var memberships = await MembershipsAsync(person.Id, ct);
        actor.Become(new Actor { Name = "person", Person = person.Id, Channel = "page" });
        await using (var act = await acts.OpenAsync(Started, null, ct))
        {
            var number = await act.TakeNumbersAsync("session", 1, ct);
            var code = string.Create(CultureInfo.InvariantCulture, $"S-{number:000000}");
            var session = new Session
            {
                Id = NewSecret(),
                Code = code,
                PersonId = person.Id,
                StartedAt = act.At,
                SeenAt = act.At,
                ConfirmedAt = act.At,
                IsStrong = isStrong,
                MembershipId = memberships.FirstOrDefault()?.Id,
                Browser = BrowserName.Of(http.Request.Headers.UserAgent.ToString()),
                Address = http.Connection.RemoteIpAddress?.ToString(),
            };
            db.Add(session);
            actor.Become(signedIn.Become(person, session, memberships));
            act.Concerns(new ActSubject("session", code));
            await act.CommitAsync(new { strong = isStrong }, ct);
        }

        await GiveCookieAsync(http, signedIn.Session!);
    }

    /// <summary>Ends a session of this person; returns false where they have none of that code.</summary>
    public async Task<bool> EndAsync(Guid person, string code, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Ended, null, ct);
        var session = await db.Set<Session>().SingleOrDefaultAsync(s => s.PersonId == person && s.Code == code && s.EndedAt == null, ct);
        if (session is null) return false;
        session.EndedAt = act.At;
        act.Concerns(new ActSubject("session", code));
        await act.CommitAsync(new { }, ct);
        return true;
    }

    /// <summary>Ends every session of this person, on every browser.</summary>
    public async Task EndAllAsync(Guid person, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(AllEnded, null, ct);
        var ended = await OpenOnes(person).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, act.At), ct);
        act.Concerns(new ActSubject("person", person.ToString()));
        await act.CommitAsync(new { sessions = ended }, ct);
    }

    /// <summary>Ends, inside an open act, every session of this person but the one of this request, and returns how many.</summary>
    public Task<int> CloseOthersAsync(Guid person, DateTimeOffset at, CancellationToken ct)
    {
        var own = signedIn.Session?.Id;
        return OpenOnes(person).Where(s => s.Id != own).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, at), ct);
    }

    /// <summary>
    /// Notes, inside an open act, that the person of this session has just shown who they are. From then on the session opens more than before, so
    /// it goes by another secret: whoever held the old cookie is left with nothing.
    /// </summary>
    public async Task ConfirmAsync(DateTimeOffset at, bool isStrong, CancellationToken ct)
    {
        var (own, before, fresh) = (signedIn.Session!, signedIn.Session!.Id, NewSecret());
        await db.Set<Session>().Where(s => s.Id == before).ExecuteUpdateAsync(
            set => set.SetProperty(s => s.Id, fresh).SetProperty(s => s.ConfirmedAt, at).SetProperty(s => s.IsStrong, s => s.IsStrong || isStrong), ct);
        own.Id = fresh;
        await GiveCookieAsync(accessor.HttpContext!, own);
    }

    /// <summary>The person's sessions that still count, the latest used first.</summary>
    public async Task<IReadOnlyList<Session>> OpenOnesAsync(Guid person, CancellationToken ct)
    {
        var all = await OpenOnes(person).AsNoTracking().ToListAsync(ct);
        return [.. all.Where(s => s.IsOpenAt(clock.GetUtcNow())).OrderByDescending(s => s.SeenAt)];
    }

    /// <summary>128 random bits; the form of a Guid is only how they are kept.</summary>
    private static Guid NewSecret() => new(RandomNumberGenerator.GetBytes(16));

    /// <summary>The token against forged forms hangs on "sub": a form opened before signing in again still fits the same person.</summary>
    private static Task GiveCookieAsync(HttpContext http, Session session) => http.SignInAsync(Scheme, new ClaimsPrincipal(
        new ClaimsIdentity([new Claim(Claim, session.Id.ToString()), new Claim("sub", session.PersonId.ToString())], Scheme)));

    private IQueryable<Session> OpenOnes(Guid person) => db.Set<Session>().Where(s => s.PersonId == person && s.EndedAt == null);

    /// <summary>Looks the cookie's session up; a closed one is forgotten by the browser too.</summary>
    public static async Task ReadAsync(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        if (Guid.TryParse(context.Principal?.FindFirstValue(Claim), out var id) && await sessions.ResumeAsync(id, context.HttpContext.RequestAborted)) return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }

    private async Task<bool> ResumeAsync(Guid id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var found = await (from session in db.Set<Session>().AsNoTracking()
                           where session.Id == id
                           join person in db.Set<Person>().AsNoTracking() on session.PersonId equals person.Id
                           select new { session, person }).SingleOrDefaultAsync(ct);
        if (found is null || !found.session.IsOpenAt(now) || !found.person.IsOpen) return false;
        actor.Become(signedIn.Become(found.person, found.session, await MembershipsAsync(found.person.Id, ct)));
        if (now - found.session.SeenAt > Precision) await SeeAsync(found.session, now, ct);
        return true;
    }

    private async Task SeeAsync(Session session, DateTimeOffset now, CancellationToken ct)
    {
        try
        {
            await db.Set<Session>().Where(s => s.Id == session.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), ct);
            session.SeenAt = now;
        }
        catch (Exception failure) when (troubleOf(failure) is not null)
        {
            // Nothing can be saved now, but everything can be read: nobody is kept from that because nobody notes it.
        }
    }

    private async Task<List<Membership>> MembershipsAsync(Guid person, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var all = await db.Set<Membership>().AsNoTracking().Include(m => m.Organisation).Include(m => m.Holder!.Person)
            .Where(m => m.PersonId == person && m.Since <= now && (m.Until == null || m.Until > now))
            .ToListAsync(ct);
        return [.. all.Where(m => m.Organisation is { ClosedAt: null } && m.HolderStandsAt(now)).OrderBy(m => m.Organisation!.Name, StringComparer.Ordinal).ThenBy(m => m.Role)];
    }
}
