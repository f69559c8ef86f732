using System.Collections.Concurrent;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Accounts.Matrix;

public sealed class SqliteRoleMatrixTests(SqlitePeople host) : RoleMatrixTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresRoleMatrixTests(PostgresPeople host) : RoleMatrixTests(host), IClassFixture<PostgresPeople>;

/// <summary>Every page and endpoint, called by every role and by a visitor, about its own organisation, one of the same country and one of another: the answer is what the table of who may do what says.</summary>
public abstract class RoleMatrixTests(PeopleHost host)
{
    [Fact]
    public async Task Every_route_lets_in_whom_the_table_says_and_nobody_else()
    {
        var calls = await Call.AllAsync(host.Services);
        Assert.True(calls.Count > 80, "Hardly a route was found.");
        Assert.Contains(calls, c => c.HasOwner && c.Method == HttpMethod.Post);
        var world = await World.MakeAsync(host);
        var wrong = new ConcurrentBag<string>();
        // What asks for no role is open to every role alike: by day the visitor tries it, somebody without an organisation and the holder of one role.
        var work = from call in calls
                   from caller in Nightly.IsOn || call.Rule.Grants.Count > 0 ? world.Callers : world.Callers.Take(3)
                   from target in call.HasOwner ? world.Targets : world.Targets.Take(1)
                   select (caller, call, target);
        var made = 0;
        await Parallel.ForEachAsync(work, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken }, async (one, ct) =>
        {
            Interlocked.Increment(ref made);
            if (await TryAsync(one.caller, one.call, one.target, ct) is { } complaint) wrong.Add(complaint);
        });
        Assert.True(made > calls.Count * world.Callers.Count, "Hardly anything was called.");
        Assert.True(wrong.IsEmpty, string.Join('\n', wrong.Distinct().Order(StringComparer.Ordinal).Take(200)));
    }

    private static async Task<string?> TryAsync(Caller caller, Call call, Target target, CancellationToken ct)
    {
        var (address, missing) = call.Address(call.HasOwner ? target.Places : caller.Own);
        if (address is null) return $"{call.Route} has no sample for {{{missing}}}: add one to Samples.cs";
        var browser = caller.Browser;
        var token = caller.Token;
        if (call.IsAboutOneself && caller.SignInAnewAsync is { } signIn)
        {
            browser = await signIn();
            token = await Caller.TokenOfAsync(browser, "/en/account/acting");
        }

        using var request = new HttpRequestMessage(call.Method, address);
        if (call.Method != HttpMethod.Get) request.Content = new FormUrlEncodedContent(new Dictionary<string, string> { [Caller.TokenField] = token });
        using var answer = await browser.SendAsync(request, ct);
        var isAllowed = call.Rule.Allows(caller.Actor, call.HasOwner ? target.Belonging : null);
        return call.Judge(answer, isAllowed, caller.Actor.Person is null) is { } complaint
            ? $"{call.Method} {call.Route} by {caller.Name}{(call.HasOwner ? $", {target.Relation}" : "")}: {complaint} ({(int)answer.StatusCode} {answer.Headers.Location})"
            : null;
    }
}
