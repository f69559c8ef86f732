using System.Net;
using Marrakech.App.Accounts;
using Marrakech.Connection.Domain.Assessing;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Connection;

public sealed class SqliteConfidentialDutyTests(SqlitePeople host) : ConfidentialDutyTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresConfidentialDutyTests(PostgresPeople host) : ConfidentialDutyTests(host), IClassFixture<PostgresPeople>;

/// <summary>Whatever page of the secretariat tells of a confidential request: each reading of it is an act.</summary>
public abstract class ConfidentialDutyTests(PeopleHost host)
{
    private CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reading_what_was_changed_is_an_act_for_the_secretariat_and_auditors_and_none_for_the_country()
    {
        var asking = await Asking.BeginAsync(host, "MW");
        var code = await asking.SubmittedAsync("avocet", "confidential");
        var auditor = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.Auditor);
        foreach (var reader in new[] { asking.Officer, auditor }) await MustBeAnActAsync(reader, code, "versions");
        await asking.FocalPoint.Browser.GetHtmlAsync($"/en/my-requests/{code}/versions");
        Assert.Equal(2, await ReadingsAsync(code));
    }

    [Fact]
    public async Task Reading_to_give_a_second_opinion_is_an_act()
    {
        var (_, code) = await AssessedAsync("MG", "plover");
        await MustBeAnActAsync(await OfficerAsync(), code, "second-opinion");
    }

    [Fact]
    public async Task Reading_where_two_opinions_differ_is_an_act()
    {
        var (asking, code) = await AssessedAsync("MR", "sanderling");
        await Talking.SendAsync(await OfficerAsync(), $"/en/administration/requests/{code}/second-opinion", Scores(1));
        await MustBeAnActAsync(asking.Officer, code, "differences");
    }

    [Fact]
    public async Task Reading_an_appeal_is_an_act()
    {
        var asking = await Asking.BeginAsync(host, "ML");
        var code = await asking.SubmittedAsync("dunlin", "confidential");
        await asking.MoveAsync(code, RequestMove.Decline, "Too early.", "Ask again.");
        await Talking.SendAsync(asking.FocalPoint, $"/en/my-requests/{code}/appeal", new() { ["reason"] = "The season begins." });
        await MustBeAnActAsync(await OfficerAsync(), code, "appeal");
    }

    private async Task<(Asking Asking, string Code)> AssessedAsync(string country, string word)
    {
        var asking = await Asking.BeginAsync(host, country);
        var code = await asking.SubmittedAsync(word, "confidential");
        await asking.MoveAsync(code, RequestMove.Acknowledge);
        await asking.MoveAsync(code, RequestMove.BeginAssessment);
        await asking.AssessAsync(code, 3, "None");
        return (asking, code);
    }

    private static Dictionary<string, string> Scores(int score)
    {
        var fields = Assessment.Criteria.ToDictionary(c => c.ToString(), _ => $"{score}");
        (fields["risk"], fields["reason"]) = ("None", "The words say so.");
        return fields;
    }

    private async Task MustBeAnActAsync(Member reader, string code, string page)
    {
        var before = await ReadingsAsync(code);
        Assert.Equal(HttpStatusCode.OK, await Talking.AskAsync(reader, $"/en/administration/requests/{code}/{page}"));
        Assert.Equal(before + 1, await ReadingsAsync(code));
    }

    private async Task<Member> OfficerAsync() => await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.SecretariatOfficer);

    private Task<int> ReadingsAsync(string code) => host.WithAsync<AppDb, int>(db => db.Set<ActEntry>().CountAsync(a => a.Name == "ConfidentialRequestRead" && a.SubjectKey == code, Ct));
}
