using System.Net;
using AngleSharp.Html.Dom;
using Marrakech.App.Operations;
using Marrakech.Kernel.Access;
using Marrakech.Knowledge.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Knowledge.Importing;

/// <summary>The real documents, taken in by a page: what comes out is what the verb makes of them.</summary>
public abstract class RealImportPageTests(MachineHost host)
{
    private const string New = "/en/administration/imports/new";

    [Fact]
    public async Task All_of_them_at_once_through_the_page()
    {
        var documents = Directory.GetFiles(SharedFolder.Documents).Where(f => !Path.GetFileName(f).StartsWith('.')).ToList();
        var officer = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.SecretariatOfficer);
        var token = Assert.IsType<IHtmlInputElement>((await officer.Browser.GetHtmlAsync(New)).QuerySelector("main input[type=hidden]"), exactMatch: false);
        using var content = new MultipartFormDataContent { { new StringContent(token.Value), token.Name! } };
        foreach (var file in documents) content.Add(new ByteArrayContent(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)), "files", Path.GetFileName(file));
        using var uploaded = await officer.Browser.PostAsync(new Uri(New, UriKind.Relative), content, TestContext.Current.CancellationToken);
        await uploaded.MustBeAsync(HttpStatusCode.Redirect);
        var page = uploaded.Headers.Location!.ToString();
        await host.RunJobsAsync();
        var tried = await officer.Browser.GetHtmlAsync(page);
        Assert.Equal("Waits for a decision", tried.TextOf("main > .terms .tag"));
        Assert.Equal(5, tried.QuerySelectorAll("section[aria-labelledby^=d-]").Length);
        Assert.StartsWith("Editions in the documents169 Editions that are new169 ", tried.TextOf("section[aria-labelledby=practices] .terms"), StringComparison.Ordinal);
        Assert.Equal(0, await host.ReadAsync(db => db.Set<Edition>().CountAsync()));

        using var confirmed = await officer.Browser.PostFormAsync(page + "/confirm", []);
        await confirmed.MustBeAsync(HttpStatusCode.Redirect);
        await host.RunJobsAsync();
        Assert.Equal("Imported", (await officer.Browser.GetHtmlAsync(page)).TextOf("main > .terms .tag"));
        Assert.Equal((88, 169), (await host.ReadAsync(db => db.Set<Item>().CountAsync()), await host.ReadAsync(db => db.Set<Edition>().CountAsync(e => e.SupersededIn == null))));
    }

    public sealed class OnSqlite(SqliteMachine host) : RealImportPageTests(host), IClassFixture<SqliteMachine>;

    public sealed class OnPostgres(PostgresMachine host) : RealImportPageTests(host), IClassFixture<PostgresMachine>;
}
