using System.Globalization;
using System.Net;
using Marrakech.Accounts.Data;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Support;

/// <summary>People of a test: invented, with a known password, in organisations of a country.</summary>
public sealed class Cast(TestHost host)
{
    public const string Password = "quiet harbour lantern 7";

    private static int made;

    /// <summary>Makes an organisation and returns its code.</summary>
    public async Task<string> OrganisationAsync(string? country, string kind = "member-state")
    {
        await using var scope = host.Services.CreateAsyncScope();
        return (await OrganisationAsync(scope.ServiceProvider, country, kind)).Code;
    }

    /// <summary>Makes a person who holds <paramref name="roles"/> in the organisation with this code, and signs in a browser of theirs.</summary>
    /// <param name="strong">Whether the session counts as one with a second factor.</param>
    public async Task<Member> MemberAsync(string? organisation, bool strong, params Role[] roles)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var (db, now) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        var number = Interlocked.Increment(ref made);
        var email = string.Create(CultureInfo.InvariantCulture, $"person{number}@example.org");
        var person = new Person { Id = Guid.CreateVersion7(now), Name = $"Person {number}", UserName = email, Email = email, EmailConfirmed = true, Language = "en", CreatedAt = now };
        var people = services.GetRequiredService<UserManager<Person>>();
        var made1 = await people.CreateAsync(person, Password);
        if (!made1.Succeeded) throw new InvalidOperationException(string.Join(", ", made1.Errors.Select(e => e.Description)));
        if (organisation is not null)
        {
            var id = await db.Set<Organisation>().Where(o => o.Code == organisation).Select(o => o.Id).SingleAsync();
            foreach (var role in roles) db.Add(new Membership { Id = Guid.CreateVersion7(now), PersonId = person.Id, OrganisationId = id, Role = role, Since = now });
            await db.SaveChangesAsync();
        }

        var cookies = new CookieContainer();
        var member = new Member(person.Id, email, host.NewBrowser(cookies)) { Cookies = cookies };
        await member.SignInAsync();
        if (strong) await db.Set<Session>().Where(s => s.PersonId == person.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.IsStrong, true));
        return member;
    }

    /// <summary>The membership in which somebody holds a role in their own right.</summary>
    public Task<Guid> MembershipAsync(Member member, Role role) => host.WithAsync<AppDb, Guid>(db =>
        db.Set<Membership>().Where(m => m.PersonId == member.Id && m.Role == role && m.DelegatedFrom == null).Select(m => m.Id).SingleAsync());

    private static async Task<Organisation> OrganisationAsync(IServiceProvider services, string? country, string kind)
    {
        var (db, now) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        var number = Interlocked.Increment(ref made);
        var organisation = new Organisation
        {
            Id = Guid.CreateVersion7(now),
            Code = string.Create(CultureInfo.InvariantCulture, $"O-9{number:00000}"),
            Name = string.Create(CultureInfo.InvariantCulture, $"Organisation {number}"),
            Kind = kind,
            Country = country,
            Languages = "en",
            CreatedAt = now,
        };
        db.Add(organisation);
        await db.SaveChangesAsync();
        return organisation;
    }
}

/// <summary>A person of the cast and their browser.</summary>
/// <param name="Id">Pseudonym in the trail.</param>
/// <param name="Email">Address they sign in with.</param>
/// <param name="Browser">Keeps their cookies and follows no redirect.</param>
public sealed record Member(Guid Id, string Email, HttpClient Browser)
{
    /// <summary>What the browser keeps: another browser that takes it over is signed in too.</summary>
    public CookieContainer Cookies { get; init; } = new();

    /// <summary>Signs in through the page.</summary>
    public async Task SignInAsync()
    {
        using var answer = await Browser.PostFormAsync("/en/sign-in", new() { ["email"] = Email, ["password"] = Cast.Password });
        if (answer.StatusCode != HttpStatusCode.Redirect) throw new InvalidOperationException($"Sign-in answered {(int)answer.StatusCode}.");
    }
}
