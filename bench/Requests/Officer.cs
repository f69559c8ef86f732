using System.Net;
using System.Text.RegularExpressions;
using Marrakech.Accounts.Data;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Bench.Requests;

/// <summary>An invented officer of the secretariat, signed in with a second factor.</summary>
internal static partial class Officer
{
    private const string Email = "officer@example.org", Password = "quiet harbour lantern 7";

    /// <summary>A client that carries the officer's session.</summary>
    public static async Task<HttpClient> SignInAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (db, now) = (scope.ServiceProvider.GetRequiredService<AppDb>(), TimeProvider.System.GetUtcNow());
        var person = new Person { Id = Guid.CreateVersion7(now), Name = "Officer", UserName = Email, Email = Email, EmailConfirmed = true, Language = "en", CreatedAt = now };
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<Person>>().CreateAsync(person, Password);
        if (!made.Succeeded) throw new InvalidOperationException(string.Join(", ", made.Errors.Select(e => e.Description)));
        var organisation = new Organisation { Id = Guid.CreateVersion7(now), Code = "O-000001", Name = "Secretariat", Kind = "un-entity", Languages = "en", CreatedAt = now, VerifiedAt = now };
        db.Add(organisation);
        db.Add(new Membership { Id = Guid.CreateVersion7(now), PersonId = person.Id, OrganisationId = organisation.Id, Role = Role.SecretariatOfficer, Since = now });
        await db.SaveChangesAsync();
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
        var page = new Uri("/en/sign-in", UriKind.Relative);
        var token = Token().Match(await client.GetStringAsync(page)).Groups[1].Value;
        using var answer = await client.PostAsync(page, new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["email"] = Email, ["password"] = Password }));
        if (answer.StatusCode != HttpStatusCode.Redirect) throw new InvalidOperationException($"Sign-in answered {(int)answer.StatusCode}.");
        await db.Set<Session>().Where(s => s.PersonId == person.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.IsStrong, true));
        return client;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
