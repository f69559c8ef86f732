using Marrakech.Accounts.Data;
using Marrakech.Journeys.Accounts;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Events;
using Marrakech.Knowledge.Features.DecideContribution;
using Marrakech.Knowledge.Features.PublishContribution;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Journeys.Knowledge;

/// <summary>An event is opened for registration, found, and filled: one has the place, one waits and moves up; every page judged on the way.</summary>
public sealed class EventJourneyTests(BrowserFixture browser, PeopleSite site) : IClassFixture<PeopleSite>
{
    [Theory]
    [MemberData(nameof(JourneyReader.All), MemberType = typeof(JourneyReader))]
    public async Task An_event_is_opened_filled_and_left(string language, bool script)
    {
        var cast = site.Cast;
        var home = await cast.OrganisationAsync("KE");
        var organiser = await cast.MemberAsync(home, strong: false, Role.FocalPoint);
        Member[] guests = [await cast.MemberAsync(await cast.OrganisationAsync("PE"), strong: false, Role.FocalPoint), await cast.MemberAsync(await cast.OrganisationAsync("FR"), strong: false, Role.FocalPoint)];
        var code = await PublishAsync(home, $"Forum {language} {script}");

        await using var organising = await SignedInAsync(script, organiser);
        await organising.OpenAsync($"/{language}/practices/{code}/registration");
        await organising.SendAsync(("places", "many"));
        await organising.SendAsync(("places", "1"));
        organising.MustBeAt($"/{language}/practices/{code}/registration");

        await using var first = await SignedInAsync(script, guests[0]);
        await first.OpenAsync($"/{language}/events");
        await first.OpenAsync($"/{language}/events/past");
        await first.OpenAsync($"/{language}/repository?kind=event");
        await first.OpenAsync($"/{language}/practices/{code}/register");
        await first.SendAsync(("consent=yes", ""));
        first.MustBeAt($"/{language}/practices/{code}/register");

        await using var second = await SignedInAsync(script, guests[1]);
        await second.OpenAsync($"/{language}/practices/{code}/register");
        await second.SendAsync();
        await second.SendAsync(("consent=yes", ""));
        await organising.OpenAsync($"/{language}/practices/{code}/registration");
        Assert.Equal(2, await organising.Page.Locator("#registrants ~ ol > li").CountAsync());
        await first.OpenAsync($"/{language}/account/registrations");
        await first.SendAsync();
        first.MustBeAt($"/{language}/account/registrations");
        await second.OpenAsync($"/{language}/account/registrations");
        await second.OpenAsync($"/{language}/notifications");
        await organising.OpenAsync($"/{language}/practices/{code}/registration");
        Assert.Equal(1, await organising.Page.Locator("#registrants ~ ol > li").CountAsync());
        await organising.OpenAsync($"/{language}/practices/{code}");
    }

    private async Task<string> PublishAsync(string organisation, string title)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var (services, ct) = (scope.ServiceProvider, TestContext.Current.CancellationToken);
        var id = await services.GetRequiredService<AppDb>().Set<Organisation>().Where(o => o.Code == organisation).Select(o => o.Id).SingleAsync(ct);
        await using var act = await services.GetRequiredService<ActTrail>().OpenAsync(DecideContribution.Published, null, ct);
        var day = EventDays.Text(DateOnly.FromDateTime(act.At.UtcDateTime).AddDays(20));
        var answers = ContributionAnswers.None.With("language", "en").With("title", title).With("summary", "Two days on permits, with those who give them.").With("description", "Talks and walks.\n\nBring a question.")
            .With("level", "national").With("objective", "5").With("countries", "KE").With("starts", day).With("venue", "Hall of reeds").With("provider", "Border school");
        var item = await services.GetRequiredService<PublishItem>().HandleAsync(act, new Publication(ItemKind.Event, null, answers, act.At) { Organisation = id }, ct);
        await act.CommitAsync(new { }, ct);
        return item.Code;
    }

    private async Task<Walk> SignedInAsync(bool script, Member member)
    {
        var walk = await Walk.BeginAsync(browser, site, script);
        await walk.BecomeAsync(member);
        return walk;
    }
}
