using Marrakech.Accounts.Data;
using Marrakech.Journeys.Accounts;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Links;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Links;
using Marrakech.Knowledge.Features.DecideContribution;
using Marrakech.Knowledge.Features.PublishContribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Journeys.Knowledge;

/// <summary>A practice with a dead link and an old translation is read, and seen by the secretariat, and a translation begun; every page on the way is judged.</summary>
public sealed class TranslationJourneyTests(BrowserFixture browser, PeopleSite site) : IClassFixture<PeopleSite>
{
    [Theory]
    [MemberData(nameof(JourneyReader.All), MemberType = typeof(JourneyReader))]
    public async Task A_practice_with_a_dead_link_and_an_old_translation_is_read(string language, bool script)
    {
        var home = await site.Cast.OrganisationAsync("KE");
        var word = $"{language}-{script}".ToLowerInvariant();
        var original = await PublishAsync(home, Answers($"Desk {word}", "en").With(AnswerNames.Links, $"https://{word}.example.org/report").With(AnswerNames.Archived, $"https://copy.example.org/https://{word}.example.org/report"));
        var translation = await PublishAsync(home, Answers($"Guichet {word}", "fr").With(AnswerNames.TranslationOf, original).With(AnswerNames.TranslatedVersion, "1"));
        await PublishAsync(home, Answers($"Office {word}", "es").With(AnswerNames.Replicates, original).With(AnswerNames.ReplicatesHow, "El puerto es fluvial."));
        await PublishAsync(home, Answers($"Desk {word}", "en").With(AnswerNames.Links, $"https://{word}.example.org/report").With(AnswerNames.Archived, $"https://copy.example.org/https://{word}.example.org/report"), original);
        await DieAsync($"https://{word}.example.org/report");

        await using var officer = await Walk.BeginAsync(browser, site, script);
        await officer.BecomeAsync(await site.Cast.MemberAsync(await site.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.SecretariatOfficer));
        await officer.OpenAsync($"/{language}/administration/dead-links");
        Assert.NotEqual(0, await officer.Page.Locator("main ul.rows > li").CountAsync());

        await using var writer = await Walk.BeginAsync(browser, site, script);
        await writer.BecomeAsync(await site.Cast.MemberAsync(await site.Cast.OrganisationAsync("FR"), strong: false, Role.FocalPoint));
        await writer.OpenAsync($"/{language}/practices/{translation}");
        await writer.OpenAsync($"/{language}/practices/{original}");
        Assert.Equal(1, await writer.Page.Locator(".dead-link").CountAsync());
        await writer.OpenAsync($"/{language}/practices/{original}/translate");
        await writer.SendAsync();
        Assert.Equal(1, await writer.Page.Locator(".govuk-error-summary").CountAsync());
    }

    private static ContributionAnswers Answers(string title, string language) => ContributionAnswers.None.With("language", language).With("title", title).With("summary", "One day on permits.").With("description", "Talks and walks.")
        .With("level", "national").With("objective", "5").With("countries", "KE").With("results", "It is quicker.");

    private async Task<string> PublishAsync(string organisation, ContributionAnswers answers, string? item = null)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var (services, ct) = (scope.ServiceProvider, TestContext.Current.CancellationToken);
        var id = await services.GetRequiredService<AppDb>().Set<Organisation>().Where(o => o.Code == organisation).Select(o => o.Id).SingleAsync(ct);
        await using var act = await services.GetRequiredService<ActTrail>().OpenAsync(DecideContribution.Published, null, ct);
        var made = await services.GetRequiredService<PublishItem>().HandleAsync(act, new Publication(ItemKind.Practice, item, answers, act.At) { Organisation = id }, ct);
        await act.CommitAsync(new { }, ct);
        return made.Code;
    }

    private async Task DieAsync(string address)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var (db, ct) = (scope.ServiceProvider.GetRequiredService<AppDb>(), TestContext.Current.CancellationToken);
        var link = await db.Set<CheckedLink>().SingleAsync(l => l.Address == address, ct);
        var health = Enumerable.Range(0, LinkHealth.Fatal).Aggregate(link.Health(), (known, day) => known.After(LinkAnswer.Gone, true, link.AddedAt.AddDays(day)));
        link.Asked(LinkAnswer.Gone, health, link.AddedAt.AddDays(9));
        await db.SaveChangesAsync(ct);
    }
}
