using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Marrakech.App.Accounts;
using Marrakech.App.Knowledge.Contributions;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Bulk;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Bulk;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Operations.Jobs;
using Marrakech.Operations.Notifying;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Knowledge.Bulk;

public sealed class SqliteSpreadsheetTests(SqlitePeople host) : SpreadsheetTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresSpreadsheetTests(PostgresPeople host) : SpreadsheetTests(host), IClassFixture<PostgresPeople>;

/// <summary>Many contributions by one spreadsheet: read first, told what is wrong, taken when its sender says so, and never twice.</summary>
public abstract class SpreadsheetTests(PeopleHost host)
{
    private const string Send = "/en/contribute/spreadsheet", Names = "title,summary,language,description,level,objective,results,countries,contactEmail\r\n";

    [Fact]
    public async Task Good_rows_become_drafts_of_their_sender_each_by_an_act_and_the_file_goes()
    {
        var story = await Story.BeginAsync(host);
        var page = await SendAsync(story.Writer, Names + Row("Alder one") + Row("Alder two"));
        Assert.Equal("Being read", (await story.Writer.Browser.GetHtmlAsync(page)).TextOf(".page-head .tag"));
        await RunAsync();
        Assert.Empty(await MadeAsync(story));
        await TakeAsync(story.Writer, page, "draft");
        await RunAsync();
        var made = await MadeAsync(story);
        Assert.Equal(["Alder one", "Alder two"], made.Select(c => c.Title));
        Assert.All(made, c => Assert.Equal((ContributionState.Draft, story.Writer.Id, "KE"), (c.State, c.Author, c.Country)));
        Assert.Equal(["KE", "UG"], made[0].Read()["countries"]);
        var done = await story.Writer.Browser.GetHtmlAsync(page);
        Assert.Equal("Taken", done.TextOf(".page-head .tag"));
        var code = page.Split('/')[^1];
        var acts = await host.WithAsync<AppDb, List<ActEntry>>(db => db.Set<ActEntry>().Where(a => a.SubjectKey == code || made.Select(m => m.Code).Contains(a.SubjectKey!)).OrderBy(a => a.Number).ToListAsync());
        Assert.Equal(["SpreadsheetSent", "SpreadsheetRead", "SpreadsheetConfirmed", "ContributionStarted", "ContributionStarted", "SpreadsheetTaken"], acts.Select(a => a.Name));
        Assert.Equal(1, await host.WithAsync<AppDb, int>(db => db.Set<Notification>().CountAsync(n => n.Person == story.Writer.Id && n.Topic == "contributions")));
        // It can be opened and edited as any other draft.
        await story.FillAsync(made[0].Code, new() { ["reach"] = new() { ["reached"] = "5" } });
        await story.SubmitAsync(made[0].Code);
    }

    [Fact]
    public async Task Submitted_rows_wait_for_the_secretariat_which_is_told_once()
    {
        var story = await Story.BeginAsync(host);
        var page = await SendAsync(story.Writer, Names + string.Concat(Enumerable.Range(1, 5).Select(i => Row($"Birch {i}"))));
        await RunAsync();
        var before = await ToldAsync(story.Officer);
        await TakeAsync(story.Writer, page, "submit");
        await RunAsync();
        Assert.All(await MadeAsync(story), c => Assert.Equal(ContributionState.Submitted, c.State));
        Assert.Equal(before + 1, await ToldAsync(story.Officer));
        await story.MoveAsync((await MadeAsync(story))[0].Code, ContributionMove.TakeIntoReview);
    }

    [Fact]
    public async Task Nothing_is_taken_while_rows_are_wrong_unless_the_good_ones_are_chosen()
    {
        var story = await Story.BeginAsync(host);
        var page = await SendAsync(story.Writer, Names + Row("Cedar one") + "Cedar two,,en,x,local,99,x,Atlantis,secret-person\r\n");
        await RunAsync();
        var read = await story.Writer.Browser.GetHtmlAsync(page);
        var told = read.TextsOf("section[aria-labelledby=problems] li").ToList();
        Assert.Contains(told, t => t.StartsWith("Row 3, column B: “Summary” is missing", StringComparison.Ordinal));
        Assert.Contains(told, t => t.StartsWith("Row 3, column H: “Atlantis” in “Countries” cannot be understood", StringComparison.Ordinal));
        Assert.DoesNotContain("secret-person", read.Body!.TextContent, StringComparison.Ordinal);
        using var refused = await story.Writer.Browser.PostFormAsync(page, new() { ["as"] = "submit" });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        var again = await refused.HtmlAsync();
        Assert.StartsWith("Some rows are wrong", again.TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
        Assert.Equal("submit", again.QuerySelector("input[name=as][checked]")!.GetAttribute("value"));
        var csv = await story.Writer.Browser.GetStringAsync(new Uri($"{page}/problems.csv", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.StartsWith("Row,Column,Name,Problem\r\n", csv, StringComparison.Ordinal);
        Assert.Contains("3,B,summary,“Summary” is missing.\r\n", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-person", csv, StringComparison.Ordinal);
        await TakeAsync(story.Writer, page, "draft", goodOnly: true);
        await RunAsync();
        Assert.Equal("Cedar one", Assert.Single(await MadeAsync(story)).Title);
    }

    [Fact]
    public async Task What_a_row_says_of_other_items_counts_whenever_rows_are_read()
    {
        var story = await Story.BeginAsync(host);
        var page = await SendAsync(story.Writer, Names.Replace("\r\n", ",replicates\r\n", StringComparison.Ordinal) + string.Concat(Row("Chestnut one"), Row("Chestnut two").Replace("\r\n", ",P-999999\r\n", StringComparison.Ordinal)));
        await RunAsync();
        Assert.Contains("replicates,", await story.Writer.Browser.GetStringAsync(new Uri($"{page}/problems.csv", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await TakeAsync(story.Writer, page, "submit", goodOnly: true);
        await RunAsync();
        Assert.Equal("Chestnut one", Assert.Single(await MadeAsync(story)).Title);
    }

    [Fact]
    public async Task The_same_file_and_the_same_rows_make_nothing_twice()
    {
        var story = await Story.BeginAsync(host);
        var text = Names + Row("Dogwood one") + "Dogwood two,,en,x,local,5,x,,\r\n";
        var page = await SendAsync(story.Writer, text);
        Assert.Equal(page + "?again=1", await SendAsync(story.Writer, text));
        await RunAsync();
        await TakeAsync(story.Writer, page, "draft", goodOnly: true);
        await RunAsync();
        Assert.Equal(page + "?again=1", await SendAsync(story.Writer, text));
        // Put right and sent anew: only what is new is taken.
        var second = await SendAsync(story.Writer, Names + Row("Dogwood one") + Row("Dogwood two"));
        await RunAsync();
        await TakeAsync(story.Writer, second, "draft");
        await RunAsync();
        // A node that died after it had committed: the job runs once more.
        await host.WithAsync<AppDb, int>(db => db.Set<Job>().Where(j => j.Kind == "contributions-spreadsheet").ExecuteUpdateAsync(set => set.SetProperty(j => j.State, JobState.Waiting).SetProperty(j => j.DueAt, host.Clock.GetUtcNow())));
        await RunAsync();
        Assert.Equal(["Dogwood one", "Dogwood two"], (await MadeAsync(story)).Select(c => c.Title));
        // Somebody else's same rows are theirs.
        var other = await Story.BeginAsync(host);
        var third = await SendAsync(other.Writer, text);
        Assert.NotEqual(page, third);
    }

    [Fact]
    public async Task A_node_that_died_half_way_goes_on_where_it_was()
    {
        var story = await Story.BeginAsync(host);
        var page = await SendAsync(story.Writer, Names + Row("Elm one") + Row("Elm two") + Row("Elm three"));
        await RunAsync();
        await TakeAsync(story.Writer, page, "submit");
        await RunAsync();
        // As it was before the last row: the batch is being taken, its file is there.
        var code = page.Split('/')[^1];
        var last = (await MadeAsync(story))[^1].Code;
        await host.WithAsync<AppDb, int>(async db =>
        {
            await db.Set<ContributionEvent>().Where(e => db.Set<Contribution>().Any(c => c.Id == e.ContributionId && c.Code == last)).ExecuteDeleteAsync();
            await db.Set<Contribution>().Where(c => c.Code == last).ExecuteDeleteAsync();
            await db.Set<Marrakech.Operations.Files.FileRecord>().Where(f => f.AttachedKey == code).ExecuteUpdateAsync(set => set.SetProperty(f => f.RemovedAt, (DateTimeOffset?)null));
            await db.Set<Batch>().Where(b => b.Code == code).ExecuteUpdateAsync(set => set.SetProperty(b => b.State, BatchState.Taking));
            return await db.Set<Job>().Where(j => j.Kind == "contributions-spreadsheet").ExecuteUpdateAsync(set => set.SetProperty(j => j.State, JobState.Waiting).SetProperty(j => j.DueAt, host.Clock.GetUtcNow()));
        });
        await RunAsync();
        Assert.Equal(["Elm one", "Elm three", "Elm two"], (await MadeAsync(story)).Select(c => c.Title).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Likely_duplicates_are_warnings()
    {
        var story = await Story.BeginAsync(host);
        await story.PublishedAsync("figwort");
        var same = "Work permits at the figwort border post,A one-stop desk gives seasonal workers their permit in a day. figwort towns run it.,en,The desk joins labour office and border police. Workers show one paper instead of five.,local,5,Permits take one day instead of forty. The figwortometer shows it.,Kenya;UG,\r\n";
        var page = await SendAsync(story.Writer, Names + same + Row("Fir") + Row("fir").Replace("day", "night", StringComparison.Ordinal));
        await RunAsync();
        var warnings = (await story.Writer.Browser.GetHtmlAsync(page)).TextsOf("section[aria-labelledby=warnings] li").ToList();
        Assert.Contains(warnings, w => w.StartsWith("Row 2 looks like a published item: P-", StringComparison.Ordinal));
        Assert.Contains("Row 4 has the same title as row 3.", warnings);
    }

    [Fact]
    public async Task Ten_thousand_rows_with_errors_are_told_by_a_hundred_and_by_a_file()
    {
        var story = await Story.BeginAsync(host);
        var text = new StringBuilder(Names);
        for (var i = 0; i < SheetCheck.MostRows; i++) text.Append("x,,zz,,nowhere,99,,Atlantis,\r\n");
        var page = await SendAsync(story.Writer, text.ToString());
        await RunAsync();
        var read = await story.Writer.Browser.GetHtmlAsync(page);
        Assert.Equal(BatchReport.Most, read.QuerySelectorAll("section[aria-labelledby=problems] li").Length);
        Assert.Empty(read.QuerySelectorAll("input[name=as]"));
        var csv = await story.Writer.Browser.GetStringAsync(new Uri($"{page}/problems.csv", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(SheetCheck.MostRows * 7 + 1, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        using var refused = await story.Writer.Browser.PostAsAsync(page, Send, new() { ["as"] = "draft", ["goodOnly"] = "yes" });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_file_that_is_no_table_is_refused_with_a_sentence()
    {
        var story = await Story.BeginAsync(host);
        foreach (var (name, text, sentence) in new[] { ("rows.txt", "title", "This file is no table"), ("rows.xlsx", "title", "") })
        {
            using var refused = await PostAsync(story.Writer, name, Encoding.UTF8.GetBytes(text), "practice");
            await refused.MustBeAsync(HttpStatusCode.BadRequest);
            Assert.StartsWith(sentence, (await refused.HtmlAsync()).TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
        }

        using var none = await PostAsync(story.Writer, "rows.csv", Encoding.UTF8.GetBytes(Names), "no such kind");
        await none.MustBeAsync(HttpStatusCode.BadRequest);
        var page = await SendAsync(story.Writer, "a,b\r\n1,2\r\n");
        await RunAsync();
        var read = await story.Writer.Browser.GetHtmlAsync(page);
        Assert.Equal("Refused", read.TextOf(".page-head .tag"));
        Assert.StartsWith("The row with the names of the columns is missing", read.TextOf(".notice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_empty_table_filled_in_is_read_in_every_language()
    {
        var story = await Story.BeginAsync(host);
        foreach (var language in new[] { "en", "ar", "zh" })
        {
            foreach (var kind in ContributionKinds.All)
            {
                var book = await story.Writer.Browser.GetByteArrayAsync(new Uri($"/{language}/contribute/templates/{kind.Name}.xlsx", UriKind.Relative), TestContext.Current.CancellationToken);
                Assert.Equal(SheetProblem.NoRows, Assert.Throws<SheetException>(() => SheetCheck.Read(new MemoryStream(book), true, kind).ToList()).Problem);
            }
        }

        using var sent = await PostAsync(story.Writer, "practice.xlsx", await story.Writer.Browser.GetByteArrayAsync(new Uri("/fr/contribute/templates/practice.xlsx", UriKind.Relative), TestContext.Current.CancellationToken), "practice");
        await sent.MustBeAsync(HttpStatusCode.Redirect);
        await RunAsync();
        Assert.StartsWith("There are no rows", (await story.Writer.Browser.GetHtmlAsync(sent.Headers.Location!.ToString())).TextOf(".notice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_is_nobody_elses_and_undecided_it_goes_after_thirty_days()
    {
        var story = await Story.BeginAsync(host);
        var page = await SendAsync(story.Writer, Names + Row("Gorse"));
        await RunAsync();
        var stranger = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync("FR"), strong: false, Role.FocalPoint);
        foreach (var path in new[] { page, $"{page}/problems.csv" })
        {
            using var refused = await stranger.Browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Contains(refused.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });
        }

        // One that no node could read to its end is not kept for ever either.
        var stuck = (await SendAsync(story.Writer, Names + Row("Gorse again"))).Split('/')[^1];
        await RunAsync();
        await host.WithAsync<AppDb, int>(db => db.Set<Batch>().Where(b => b.Code == stuck).ExecuteUpdateAsync(set => set.SetProperty(b => b.State, BatchState.Reading)));
        host.Clock.Advance(TimeSpan.FromDays(31));
        await OrderAsync("forget-spreadsheets");
        string[] codes = [page.Split('/')[^1], stuck];
        Assert.All(await host.WithAsync<AppDb, List<BatchState>>(db => db.Set<Batch>().Where(b => codes.Contains(b.Code)).Select(b => b.State).ToListAsync()), s => Assert.Equal(BatchState.Discarded, s));
        Assert.Empty(await host.WithAsync<AppDb, List<long>>(db => db.Set<Marrakech.Operations.Files.FileRecord>().Where(f => codes.Contains(f.AttachedKey) && f.RemovedAt == null).Select(f => f.Number).ToListAsync()));
    }

    private static string Row(string title) => $"{title},A desk that gives permits in a day.,en,What it does step by step.,local,5,One day instead of forty.,Kenya;UG,\r\n";

    private static async Task TakeAsync(Member writer, string page, string way, bool goodOnly = false)
    {
        using var taken = await writer.Browser.PostFormAsync(page, goodOnly ? new() { ["as"] = way, ["goodOnly"] = "yes" } : new() { ["as"] = way });
        await taken.MustBeAsync(HttpStatusCode.Redirect);
    }

    private static async Task<string> SendAsync(Member writer, string text)
    {
        using var sent = await PostAsync(writer, "rows.csv", Encoding.UTF8.GetBytes(text), "practice");
        await sent.MustBeAsync(HttpStatusCode.Redirect);
        return sent.Headers.Location!.ToString();
    }

    private static async Task<HttpResponseMessage> PostAsync(Member writer, string name, byte[] file, string kind)
    {
        var token = ((IHtmlInputElement)(await writer.Browser.GetHtmlAsync(Send)).QuerySelector("main form input[name=__RequestVerificationToken]")!).Value;
        using var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent(kind), "kind" }, { new ByteArrayContent(file), "file", name } };
        return await writer.Browser.PostAsync(new Uri(Send, UriKind.Relative), content);
    }

    private Task<int> ToldAsync(Member member) => host.WithAsync<AppDb, int>(db => db.Set<Notification>().CountAsync(n => n.Person == member.Id));

    private Task<List<Contribution>> MadeAsync(Story story) => host.WithAsync<AppDb, List<Contribution>>(db =>
        db.Set<Contribution>().AsNoTracking().Where(c => c.Author == story.Writer.Id && c.ClientKey != null).OrderBy(c => c.Code).ToListAsync());

    private async Task OrderAsync(string kind)
    {
        await host.WithAsync<AppDb, int>(async db =>
        {
            db.Add(new Job { Kind = kind, Payload = "{}", CreatedAt = host.Clock.GetUtcNow(), DueAt = host.Clock.GetUtcNow() });
            return await db.SaveChangesAsync();
        });
        await RunAsync();
    }

    private Task RunAsync() => host.Services.GetRequiredService<JobRunner>().RunDueAsync(TestContext.Current.CancellationToken);
}
