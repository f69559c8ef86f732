using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Marrakech.App.Operations;
using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Changes;
using Marrakech.Knowledge;
using Marrakech.Knowledge.Contracts;
using Marrakech.Operations.Jobs;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Knowledge.Importing;

/// <summary>Official documents are uploaded on a page, tried, looked at, confirmed and stored by a job.</summary>
public abstract class ImportPagesTests(MachineHost host)
{
    private const string New = "/en/administration/imports/new";

    [Fact]
    public async Task A_document_is_tried_first_and_stored_when_somebody_confirms_it()
    {
        var officer = await OfficerAsync();
        var page = await UploadAsync(officer, ("labels.md", Labels("hedges")));
        Assert.Equal("Being read", (await officer.Browser.GetHtmlAsync(page)).TextOf(".terms .tag"));
        await host.RunJobsAsync();

        var before = await VersionAsync();
        var tried = await officer.Browser.GetHtmlAsync(page);
        Assert.Equal("Waits for a decision", tried.TextOf(".terms .tag"));
        Assert.Contains("labels.md", tried.TextOf("main"), StringComparison.Ordinal);
        Assert.Equal(before, await VersionAsync());

        using var confirmed = await officer.Browser.PostFormAsync(page + "/confirm", []);
        await confirmed.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Equal(before, await VersionAsync());
        await host.RunJobsAsync();
        Assert.Equal(before + 1, await VersionAsync());

        var done = await officer.Browser.GetHtmlAsync(page);
        Assert.Equal("Imported", done.TextOf(".terms .tag"));
        var act = await ActAsync(Code(page));
        Assert.Equal(("DocumentsImported", true, "system"), (act.Name, act.IsPublic, act.Actor));
        Assert.Contains(done.QuerySelectorAll(".terms a"), a => a.GetAttribute("href") == $"/en/trail/{act.Number}");
        Assert.True(await host.ReadAsync(db => db.Set<ActEntry>().AnyAsync(a => a.Name == "ImportConfirmed" && a.Person == officer.Id && a.SubjectKey == act.SubjectKey && a.Before != null && a.After != null)));
        Assert.Contains("labels.md", (await officer.Browser.GetHtmlAsync("/en/administration/imports")).TextOf("main"), StringComparison.Ordinal);

        using var again = await officer.Browser.PostFormAsync(page + "/confirm", []);
        await again.MustBeAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_same_document_again_changes_nothing()
    {
        var officer = await OfficerAsync();
        await ImportAsync(officer, Labels("twice"));
        var before = await VersionAsync();
        var page = await UploadAsync(officer, ("other-name.txt", Labels("twice")));
        await host.RunJobsAsync();
        Assert.Equal("Nothing new", (await officer.Browser.GetHtmlAsync(page)).TextOf(".terms .tag"));
        Assert.Equal(before, await VersionAsync());
    }

    [Fact]
    public async Task What_changed_is_counted_before_it_is_stored()
    {
        var officer = await OfficerAsync();
        await ImportAsync(officer, Labels("counted"));
        var page = await UploadAsync(officer, ("labels.md", Labels("counted").Replace("Water 7 in counted", "Water 7 at night", StringComparison.Ordinal)));
        await host.RunJobsAsync();
        Assert.Contains("Texts altered1 ", (await officer.Browser.GetHtmlAsync(page)).TextOf("section[aria-labelledby=d-action-labels] .terms"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_file_that_is_none_of_them_refuses_all_and_leaves_no_file()
    {
        var officer = await OfficerAsync();
        var before = await VersionAsync();
        var page = await UploadAsync(officer, ("labels.md", Labels("refused")), ("bread.txt", "<html><body><p>Flour, water and salt.</p></body></html>"));
        await host.RunJobsAsync();
        var refused = await officer.Browser.GetHtmlAsync(page);
        Assert.Equal("Refused", refused.TextOf(".terms .tag"));
        Assert.StartsWith("A file could not be taken, so nothing was stored", refused.TextOf(".lead"), StringComparison.Ordinal);
        Assert.StartsWith("bread.txt is none of the official documents", refused.TextOf("main section li"), StringComparison.Ordinal);
        Assert.Empty(refused.QuerySelectorAll("a[download]"));
        Assert.Equal(before, await VersionAsync());
    }

    [Fact]
    public async Task A_file_that_may_not_be_taken_is_refused_at_once_and_none_is_kept()
    {
        var officer = await OfficerAsync();
        using var refused = await PostAsync(officer, ("labels.md", Labels("never")), ("odd.txt", "%PDF-1.7 cut off"));
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        var page = await refused.HtmlAsync();
        Assert.StartsWith("odd.txt: This file is damaged", page.TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
        Assert.StartsWith("Nothing was kept of this upload.", page.TextOf(".notice"), StringComparison.Ordinal);
        using var none = await PostAsync(officer);
        await none.MustBeAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_was_imported_in_between_brings_the_report_back()
    {
        var officer = await OfficerAsync();
        var page = await UploadAsync(officer, ("labels.md", Labels("first")));
        await host.RunJobsAsync();
        await ImportAsync(officer, Labels("second"));
        var between = await VersionAsync();
        using var confirmed = await officer.Browser.PostFormAsync(page + "/confirm", []);
        await confirmed.MustBeAsync(HttpStatusCode.Redirect);
        await host.RunJobsAsync();
        Assert.Equal(between, await VersionAsync());
        Assert.Equal("Waits for a decision", (await officer.Browser.GetHtmlAsync(page)).TextOf(".terms .tag"));
        Assert.Equal("Imported", await ConfirmAsync(officer, page));
    }

    [Fact]
    public async Task A_node_that_died_in_the_middle_leaves_the_same_result()
    {
        var officer = await OfficerAsync();
        var page = await UploadAsync(officer, ("labels.md", Labels("killed")));
        await host.RunJobsAsync();
        var before = await VersionAsync();
        using var confirmed = await officer.Browser.PostFormAsync(page + "/confirm", []);
        await confirmed.MustBeAsync(HttpStatusCode.Redirect);
        // What a killed node leaves: a lease that nobody keeps; and the job of one that died after it had committed runs once more.
        await host.ReadAsync(db => db.Set<Job>().Where(j => j.Key!.StartsWith("import-documents:") && j.State == JobState.Waiting).ExecuteUpdateAsync(set => set
            .SetProperty(j => j.State, JobState.Running).SetProperty(j => j.Attempts, 1).SetProperty(j => j.Lease, Guid.CreateVersion7(host.Clock.GetUtcNow())).SetProperty(j => j.LeaseUntil, host.Clock.GetUtcNow())));
        await host.RunJobsAsync();
        await host.ReadAsync(db => db.Set<Job>().Where(j => j.Key!.StartsWith("import-documents:")).ExecuteUpdateAsync(set => set.SetProperty(j => j.State, JobState.Waiting).SetProperty(j => j.DueAt, host.Clock.GetUtcNow())));
        await host.RunJobsAsync();
        Assert.Equal(before + 1, await VersionAsync());
        Assert.Equal("Imported", (await officer.Browser.GetHtmlAsync(page)).TextOf(".terms .tag"));
        Assert.Equal(1, await host.ReadAsync(db => db.Set<ActEntry>().CountAsync(a => a.Name == "DocumentsImported" && a.SubjectKey == Code(page))));
    }

    [Fact]
    public async Task Somebody_decides_against_it_and_the_files_go()
    {
        var officer = await OfficerAsync();
        var page = await UploadAsync(officer, ("labels.md", Labels("unwanted")));
        await host.RunJobsAsync();
        var file = (await officer.Browser.GetHtmlAsync(page)).QuerySelector("a[download]")!.GetAttribute("href")!;
        using var discarded = await officer.Browser.PostFormAsync(page + "/discard", []);
        await discarded.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Equal("Given up", (await officer.Browser.GetHtmlAsync(page)).TextOf(".terms .tag"));
        using var gone = await officer.Browser.GetAsync(new Uri(file, UriKind.Relative), TestContext.Current.CancellationToken);
        await gone.MustBeAsync(HttpStatusCode.NotFound);
        using var late = await officer.Browser.PostFormAsync(page + "/confirm", []);
        await late.MustBeAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_auditor_reads_and_changes_nothing_and_others_see_nothing()
    {
        var page = await UploadAsync(await OfficerAsync(), ("labels.md", Labels("seen")));
        await host.RunJobsAsync();
        var auditor = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null), strong: true, Role.Auditor);
        var seen = await auditor.Browser.GetHtmlAsync(page);
        Assert.Empty(seen.QuerySelectorAll("main a.govuk-button"));
        using var refused = await auditor.Browser.PostAsAsync(page + "/confirm", "/en/account/acting", []);
        await refused.MustBeAsync(HttpStatusCode.Forbidden);
        var expert = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync("KE"), strong: true, Role.Expert);
        using var hidden = await expert.Browser.GetAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
        await hidden.MustBeAsync(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_import_by_the_operator_leaves_its_report_too()
    {
        var file = Path.Combine(host.DataFolder, "operator.md");
        await File.WriteAllTextAsync(file, Labels("operator"), TestContext.Current.CancellationToken);
        var outcome = await host.WithAsync<IServiceProvider, ImportOutcome>(services => services.ImportDocumentsAsync(new ImportRequest([file], false), TestContext.Current.CancellationToken));
        Assert.Empty(outcome.Refusals);
        var officer = await OfficerAsync();
        var list = await officer.Browser.GetHtmlAsync("/en/administration/imports");
        var newest = list.QuerySelector(".rows a")!.GetAttribute("href")!;
        Assert.Contains("operator.md", (await officer.Browser.GetHtmlAsync(newest)).TextOf("main"), StringComparison.Ordinal);
    }

    /// <summary>Labels of twenty invented objectives, in the shape of the official list.</summary>
    private static string Labels(string word)
    {
        var text = new StringBuilder();
        foreach (var objective in Outline.Objectives)
        {
            text.Append(CultureInfo.InvariantCulture, $"# Objective {objective.Number}\n\n## Title: Keep garden {objective.Number}\n\n## Associated actions\n\n- 1.  Water {objective.Number} in {word}\n");
            for (var n = 2; n <= objective.Actions.Count; n++) text.Append(CultureInfo.InvariantCulture, $"- {n}.  Prune hedge {objective.Number} of {n}\n");
            text.Append('\n');
        }

        return text.ToString();
    }

    private async Task ImportAsync(Member officer, string text)
    {
        var page = await UploadAsync(officer, ("labels.md", text));
        await host.RunJobsAsync();
        Assert.Equal("Imported", await ConfirmAsync(officer, page));
    }

    private async Task<string> ConfirmAsync(Member officer, string page)
    {
        using var confirmed = await officer.Browser.PostFormAsync(page + "/confirm", []);
        await confirmed.MustBeAsync(HttpStatusCode.Redirect);
        await host.RunJobsAsync();
        return (await officer.Browser.GetHtmlAsync(page)).TextOf(".terms .tag");
    }

    private static async Task<string> UploadAsync(Member officer, params (string Name, string Text)[] files)
    {
        using var answer = await PostAsync(officer, files);
        await answer.MustBeAsync(HttpStatusCode.Redirect);
        return answer.Headers.Location!.ToString();
    }

    private static async Task<HttpResponseMessage> PostAsync(Member officer, params (string Name, string Text)[] files)
    {
        var token = Assert.IsType<IHtmlInputElement>((await officer.Browser.GetHtmlAsync(New)).QuerySelector("main input[type=hidden]"), exactMatch: false);
        using var content = new MultipartFormDataContent { { new StringContent(token.Value), token.Name! } };
        foreach (var (name, text) in files) content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "files", name);
        return await officer.Browser.PostAsync(new Uri(New, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    private static string Code(string page) => page.Split('/')[^1];

    private async Task<Member> OfficerAsync() => await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.SecretariatOfficer);

    private Task<ActEntry> ActAsync(string code) => host.ReadAsync(db => db.Set<ActEntry>().AsNoTracking().Where(a => a.SubjectKey == code).OrderByDescending(a => a.Number).FirstAsync());

    private async Task<int> VersionAsync()
    {
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);
        return host.Services.GetRequiredService<CompactLibrary>().Shelf.Find("action-labels")?.Version ?? 0;
    }

    public sealed class OnSqlite(SqliteMachine host) : ImportPagesTests(host), IClassFixture<SqliteMachine>;

    [Nightly]
    public sealed class OnPostgres(PostgresMachine host) : ImportPagesTests(host), IClassFixture<PostgresMachine>;
}
