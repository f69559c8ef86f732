using System.Net;
using Marrakech.App.Accounts;
using Marrakech.Kernel.Access;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Connection;

public sealed class SqliteNoteTests(SqlitePeople host) : NoteTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresNoteTests(PostgresPeople host) : NoteTests(host), IClassFixture<PostgresPeople>;

/// <summary>What the secretariat notes about a request is read by it and by auditors, and by nobody else.</summary>
public abstract class NoteTests(PeopleHost host)
{
    [Fact]
    public async Task A_note_is_kept_for_the_secretariat_and_auditors_alone()
    {
        var asking = await Asking.BeginAsync(host, "BI");
        var code = await asking.SubmittedAsync("turnstone");
        var (path, own) = ($"/en/administration/requests/{code}/notes", $"/en/administration/requests/{code}");
        await Talking.MustRefuseAsync(asking.Officer, path, new() { ["note"] = " " }, "Write this");
        await Talking.SendAsync(asking.Officer, path, new() { ["note"] = "The embassy called.\nAsk for the gauge first." });
        await Talking.SendAsync(asking.Officer, path, new() { ["note"] = "The gauge is there." });

        var auditor = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.Auditor);
        foreach (var reader in new[] { asking.Officer, auditor })
        {
            var notes = (await reader.Browser.GetHtmlAsync(own)).TextsOf("section[aria-labelledby=notes] li");
            Assert.Equal(2, notes.Count);
            Assert.StartsWith("The gauge is there.", notes[0], StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Forbidden, await Talking.AskAsync(auditor, path));
        Assert.DoesNotContain("gauge", (await asking.FocalPoint.Browser.GetHtmlAsync($"/en/my-requests/{code}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("gauge", (await host.GetHtmlAsync($"/en/requests/{code}")).Body!.TextContent, StringComparison.Ordinal);
        var draft = await asking.WrittenAsync("whimbrel");
        Assert.Equal(HttpStatusCode.NotFound, await Talking.AskAsync(asking.Officer, $"/en/administration/requests/{draft}/notes"));
    }
}
