using System.Net;
using Marrakech.App.Accounts;
using Marrakech.App.Knowledge.OaiPmh;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Operations.Notifying;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Knowledge.Contributions;

public sealed class SqliteTranslationTests(SqlitePeople host) : TranslationTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresTranslationTests(PostgresPeople host) : TranslationTests(host), IClassFixture<PostgresPeople>;

/// <summary>Items that are translations of others: begun from the original, linked both ways, out of date when the original moves on.</summary>
public abstract class TranslationTests(PeopleHost host)
{
    [Fact]
    public async Task A_translation_is_begun_published_linked_and_out_of_date_when_the_original_moves_on()
    {
        var story = await Story.BeginAsync(host);
        var (_, original) = await story.PublishedAsync("marram");
        var draft = await BeginAsync(story, original, "fr");
        Assert.Equal(draft, await BeginAsync(story, original, "fr"));
        var held = (await story.FindAsync(draft)).Read();
        Assert.Equal(("fr", original, "1", "5"), (held.One(AnswerNames.Language), held.One(AnswerNames.TranslationOf), held.One(AnswerNames.TranslatedVersion), held.One(AnswerNames.Objective)));
        Assert.Null(held.One(AnswerNames.Title));
        Assert.Equal(["KE", "UG"], held[AnswerNames.Countries].Order(StringComparer.Ordinal));
        var french = await FinishAsync(story, draft);

        var page = await host.GetHtmlAsync($"/en/practices/{french}");
        Assert.NotNull(page.QuerySelector($"[aria-labelledby=translation-of] a[href='/en/practices/{original}']"));
        Assert.Matches("Translated by Organisation [0-9]+. Of version 1.", page.TextOf("[aria-labelledby=translation-of]"));
        Assert.Null(page.QuerySelector($"[aria-labelledby=similar] a[href='/en/practices/{original}']"));
        Assert.Contains("\"translationOfWork\":{\"@id\":", page.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);
        page = await host.GetHtmlAsync($"/en/practices/{original}");
        var link = page.QuerySelector($"[aria-labelledby=translations] a[href='/en/practices/{french}']")!;
        Assert.Equal(("fr", "fr"), (link.GetAttribute("lang"), link.GetAttribute("hreflang")));
        Assert.Contains("français", page.TextOf("[aria-labelledby=translations]"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("\"workTranslation\":[{\"@id\":", page.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);
        var resource = await host.Client.GetJsonAsync($"/api/v1/practices/{french}");
        Assert.Equal((original, 1), (resource.GetProperty("translationOf").GetString(), resource.GetProperty("translatedVersion").GetInt32()));
        Assert.Contains((await host.Client.OaiAsync($"verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:unnamed.invalid:{french}")).Descendants("{http://purl.org/dc/elements/1.1/}relation"), r => r.Value.EndsWith($"/practices/{original}", StringComparison.Ordinal));

        await ChangeAsync(story, original);
        page = await host.GetHtmlAsync($"/en/practices/{french}");
        Assert.Equal("Out of date", page.TextOf("[aria-labelledby=translation-of] .tag"));
        Assert.Contains("Of version 1; the original is now at version 2.", page.TextOf("[aria-labelledby=translation-of]"), StringComparison.Ordinal);
        Assert.Contains("Of version 1; the original is now at version 2.", (await host.GetHtmlAsync($"/en/practices/{original}")).TextOf("[aria-labelledby=translations]"), StringComparison.Ordinal);
        var told = await host.WithAsync<AppDb, List<Notification>>(db => db.Set<Notification>().Where(n => n.Person == story.Writer.Id && n.SentenceKey == "News.OriginalMoved").ToListAsync());
        Assert.Equal($"/practices/{french}/propose", Assert.Single(told).Path);
        Assert.True(await host.WithAsync<AppDb, bool>(db => db.Set<ActEntry>().AnyAsync(a => a.Name == "TranslationStarted" && a.SubjectKey == draft)));
    }

    [Fact]
    public async Task What_cannot_be_a_translation_is_refused_where_it_is_named_and_again_before_it_is_published()
    {
        var story = await Story.BeginAsync(host);
        var (_, original) = await story.PublishedAsync("lyme");
        var early = await BeginAsync(story, original, "es");
        await story.FillAsync(early, Written("lyme early", "es"));
        await story.SubmitAsync(early);
        var french = await FinishAsync(story, await BeginAsync(story, original, "fr"), "lyme");

        var code = await story.StartAsync();
        await story.FillAsync(code, Story.Answers("lymegrass"));
        foreach (var (of, version, sentence) in new[]
        {
            (french, "1", $"That item is a translation itself. Name its original: {original}."), (original, "1", $"{original} has this language already."), ("P-999999", "1", "There is no published item P-999999."),
        })
        {
            using var refused = await TryAsync(story, code, of, version);
            await refused.MustBeAsync(HttpStatusCode.BadRequest);
            Assert.Contains(sentence, (await refused.HtmlAsync()).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        }

        await story.FillAsync(code, new() { ["about"] = Written("lyme twice", "fr")["about"] });
        using var twice = await TryAsync(story, code, original, "1");
        Assert.Contains($"You have translated it into this language already: {french}.", (await twice.HtmlAsync()).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        await story.FillAsync(code, new() { ["about"] = Written("lyme unversioned", "ru")["about"] });
        using var unversioned = await TryAsync(story, code, original, "");
        Assert.Contains("Say which version was translated. The newest is 1.", (await unversioned.HtmlAsync()).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        using var unknown = await TryAsync(story, code, original, "7");
        Assert.Contains($"{original} has no such version.", (await unknown.HtmlAsync()).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        using var other = await TryAsync(story, await story.StartAsync("training"), original, "1");
        Assert.Contains($"{original} is of another kind.", (await other.HtmlAsync()).TextOf(".govuk-error-summary"), StringComparison.Ordinal);

        // Meanwhile a colleague's translation into the same language was published.
        await FinishAsync(story, await SecondAsync(story, original, "es"), "lyme late", "es");
        await story.ReviewedAsync(early);
        using var decided = await story.DecideAsync(early, ContributionMove.Publish);
        await decided.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Contains("does not fit any more", (await decided.HtmlAsync()).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
    }

    /// <summary>Begins a translation by the page of the original, and returns its reference.</summary>
    private static async Task<string> BeginAsync(Story story, string original, string language)
    {
        using var begun = await story.Writer.Browser.PostFormAsync($"/en/practices/{original}/translate", new() { ["language"] = language });
        await begun.MustBeAsync(HttpStatusCode.Redirect);
        return begun.Headers.Location!.ToString().Split('/')[^1];
    }

    /// <summary>A translation begun by hand.</summary>
    private static async Task<string> SecondAsync(Story story, string original, string language)
    {
        var code = await story.StartAsync();
        await story.FillAsync(code, Story.Answers("lymesecond"));
        await story.FillAsync(code, Written("lyme second", language));
        using var named = await TryAsync(story, code, original, "1");
        await named.MustBeAsync(HttpStatusCode.Redirect);
        return code;
    }

    private static Task<HttpResponseMessage> TryAsync(Story story, string code, string of, string version) =>
        story.Writer.Browser.PostFormAsync($"/en/contributions/{code}/questions/related", new() { ["translationOf"] = of, ["translatedVersion"] = version });

    private static Dictionary<string, Dictionary<string, string>> Written(string word, string language) => new()
    {
        ["about"] = new() { ["title"] = $"Permis de travail: {word}", ["summary"] = $"Un guichet unique ({word}).", ["language"] = language },
        ["description"] = new() { ["description"] = "Le guichet réunit deux services." },
        ["results"] = new() { ["results"] = "Un jour au lieu de quarante." },
    };

    private async Task<string> FinishAsync(Story story, string draft, string word = "oyat", string language = "fr")
    {
        await story.FillAsync(draft, Written(word, language));
        var original = (await story.FindAsync(draft)).Read().One(AnswerNames.TranslationOf);
        Assert.Null((await story.Writer.Browser.GetHtmlAsync($"/en/contributions/{draft}/check")).QuerySelector($"[aria-labelledby=duplicates] a[href='/en/practices/{original}']"));
        await story.SubmitAsync(draft);
        await story.ReviewedAsync(draft);
        await story.MoveAsync(draft, ContributionMove.Publish);
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);
        return (await story.FindAsync(draft)).ItemCode!;
    }

    private async Task ChangeAsync(Story story, string item)
    {
        using var proposed = await story.Writer.Browser.PostFormAsync($"/en/practices/{item}/propose", []);
        var change = proposed.Headers.Location!.ToString().Split('/')[^1];
        await story.FillAsync(change, new() { ["results"] = new() { ["results"] = "Permits take half a day." } });
        await story.SubmitAsync(change);
        await story.ReviewedAsync(change);
        await story.MoveAsync(change, ContributionMove.Publish);
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);
    }
}
