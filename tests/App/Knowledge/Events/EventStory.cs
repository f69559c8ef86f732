using System.Net;
using Marrakech.Accounts.Data;
using Marrakech.App.Accounts;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Events;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Events;
using Marrakech.Knowledge.Features.DecideContribution;
using Marrakech.Knowledge.Features.PublishContribution;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Knowledge.Events;

/// <summary>An organisation with events, and people who come to them.</summary>
internal sealed class EventStory(PeopleHost host)
{
    public required Guid Organisation { get; init; }
    public required Member Organiser { get; init; }

    public DateOnly Today => DateOnly.FromDateTime(host.Clock.GetUtcNow().UtcDateTime);

    public static async Task<EventStory> BeginAsync(PeopleHost host)
    {
        var code = await host.Cast.OrganisationAsync("KE");
        return new EventStory(host)
        {
            Organisation = await host.WithAsync<AppDb, Guid>(db => db.Set<Organisation>().Where(o => o.Code == code).Select(o => o.Id).SingleAsync()),
            Organiser = await host.Cast.MemberAsync(code, strong: false, Role.FocalPoint),
        };
    }

    public async Task<Member> PersonAsync() => await host.Cast.MemberAsync(await host.Cast.OrganisationAsync("PE"), strong: false, Role.FocalPoint);

    /// <summary>What every kind answers.</summary>
    public static ContributionAnswers Answers(string title) => ContributionAnswers.None.With("language", "en").With("title", title).With("summary", $"About {title}.")
        .With("description", "What it is.").With("level", "national").With("objective", "5").With("countries", "KE");

    /// <summary>Publishes an event that begins some days from now, and returns its code.</summary>
    public Task<string> EventAsync(string title, int inDays, int length = 0, string kind = ItemKind.Event) => PublishAsync(kind, Answers(title)
        .With("starts", EventDays.Text(Today.AddDays(inDays))).With("ends", EventDays.Text(Today.AddDays(inDays + length))).With("venue", "Hall of reeds"));

    /// <summary>Publishes an item, or another version of one, and returns its code.</summary>
    public async Task<string> PublishAsync(string kind, ContributionAnswers answers, string? item = null, bool inOwnName = false)
    {
        await using (var scope = host.Services.CreateAsyncScope())
        {
            await using var act = await scope.ServiceProvider.GetRequiredService<ActTrail>().OpenAsync(DecideContribution.Published, null, TestContext.Current.CancellationToken);
            var made = await scope.ServiceProvider.GetRequiredService<PublishItem>().HandleAsync(
                act, new Publication(kind, item, answers, act.At) { Organisation = inOwnName ? null : Organisation }, TestContext.Current.CancellationToken);
            item = made.Code;
            await act.CommitAsync(new { }, TestContext.Current.CancellationToken);
        }

        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);
        return item;
    }

    public async Task<HttpResponseMessage> TrySetAsync(string code, string places, string lastDay, bool isOpen = true) => await Organiser.Browser.PostFormAsync(
        $"/en/practices/{code}/registration", isOpen ? new() { ["open"] = "yes", ["places"] = places, ["lastDay"] = lastDay } : new() { ["places"] = places, ["lastDay"] = lastDay });

    /// <summary>Takes registrations until the first day of an event.</summary>
    public async Task OpenAsync(string code, int places, int lastIn, bool isOpen = true)
    {
        using var set = await TrySetAsync(code, $"{places}", EventDays.Text(Today.AddDays(lastIn)), isOpen);
        await set.MustBeAsync(HttpStatusCode.Redirect);
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Sends the form as one sends it who opened it while it was there.</summary>
    public static Task<HttpResponseMessage> TryRegisterAsync(Member person, string code, bool consents = true) => person.Browser.PostAsAsync(
        $"/en/practices/{code}/register", "/en/account/acting", consents ? new() { ["consent"] = "yes" } : []);

    public static async Task RegisterAsync(Member person, string code)
    {
        using var done = await TryRegisterAsync(person, code);
        await done.MustBeAsync(HttpStatusCode.Redirect);
    }

    public static async Task WithdrawAsync(Member person, string code)
    {
        using var done = await person.Browser.PostFormAsync($"/en/practices/{code}/register", new() { ["act"] = "withdraw" });
        await done.MustBeAsync(HttpStatusCode.Redirect);
    }

    public Task<Dictionary<Guid, RegistrantState>> StatesAsync(string code) => host.WithAsync<AppDb, Dictionary<Guid, RegistrantState>>(db =>
        db.Set<EventRegistration>().Where(r => r.ItemCode == code).SelectMany(r => r.Registrants).ToDictionaryAsync(r => r.Person, r => r.State));

    public async Task RunAsync(string job)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredKeyedService<IJob>(job).RunAsync(null!, TestContext.Current.CancellationToken);
    }

    public static async Task<string> ToldAsync(Member person) => (await person.Browser.GetHtmlAsync("/en/notifications")).QuerySelector("main")!.TextContent;
}
