using Marrakech.App.Accounts;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Connection;

public sealed class SqliteBoardTests(SqlitePeople host) : BoardTests(host), IClassFixture<SqlitePeople>;

public sealed class PostgresBoardTests(PostgresPeople host) : BoardTests(host), IClassFixture<PostgresPeople>;

/// <summary>The board of the secretariat: the beginning of each group, and a group page by page.</summary>
public abstract class BoardTests(PeopleHost host)
{
    private const string Board = "/en/administration/requests";

    private CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_group_is_read_page_by_page_in_the_order_of_its_deadlines_and_counted_whole()
    {
        var officer = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.SecretariatOfficer);
        var codes = await SubmittedAsync(130, officer.Id);
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(Ct);

        var board = await officer.Browser.GetHtmlAsync(Board);
        Assert.Equal(codes[..30], board.TextsOf("section[aria-labelledby=group-Secretariat] li .code"));
        Assert.EndsWith("130", board.TextOf("#group-Secretariat"), StringComparison.Ordinal);
        Assert.Equal("Nothing waits here.", board.TextOf("section[aria-labelledby=group-Partners] .quiet"));
        var whole = await officer.Browser.GetHtmlAsync(board.QuerySelector("a[href*='group=Secretariat']")!.GetAttribute("href")!);
        var rest = await officer.Browser.GetHtmlAsync(whole.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(codes, whole.TextsOf("main li .code").Concat(rest.TextsOf("main li .code")));
        Assert.EndsWith("130", rest.TextOf("#group-Secretariat"), StringComparison.Ordinal);
        Assert.Null(rest.QuerySelector("a[rel=next]"));

        // Of the officer's own, every third.
        var own = await officer.Browser.GetHtmlAsync($"{Board}?of=me");
        Assert.Equal(codes.Where((_, at) => at % 3 == 0).Take(30), own.TextsOf("section[aria-labelledby=group-Secretariat] li .code"));
        Assert.EndsWith("44", own.TextOf("#group-Secretariat"), StringComparison.Ordinal);
        Assert.Contains("of=me", own.QuerySelector("a[href*='group=Secretariat']")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    /// <summary>Requests that wait for the secretariat, in the order in which they are due: pairs of them at the same instant, one of them on both sides of the end of a page.</summary>
    private async Task<List<string>> SubmittedAsync(int count, Guid officer)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var (db, at) = (scope.ServiceProvider.GetRequiredService<AppDb>(), host.Clock.GetUtcNow());
        await using var act = await scope.ServiceProvider.GetRequiredService<ActTrail>().OpenAsync(new("DemonstrationStocked"), null, Ct);
        var codes = Enumerable.Range(0, count).Select(n => SupportRequest.CodeOf(2020, n)).ToList();
        for (var number = 0; number < count; number++)
        {
            var story = RequestStory.Begun.With(RequestMove.Submit, Mover.Country, at, new MoveDetails { Promise = new Promise(Track.Ordinary, 2, 10, 15, 20) });
            var request = new SupportRequest
            {
                Id = Guid.CreateVersion7(at),
                Code = codes[number],
                State = story.State,
                Answers = "",
                Title = "",
                Writers = "",
                Organisation = Guid.CreateVersion7(at),
                Country = "KE",
                Visibility = "",
                CreatedAt = at,
                ChangedAt = at,
                Officer = number % 3 == 0 ? officer : null,
            };
            request.Take(RequestAnswers.None.With(RequestQuestion.Title, $"Board {number}").With(RequestQuestion.Visibility, RequestQuestion.Public));
            request.Follow(story, at.AddDays(1 + ((number + 1) / 2)));
            db.Add(request);
            db.Add(RequestStepRow.Of(story.Steps[0], request.Id, null));
            act.Changed(SupportRequest.Thing, request.Code);
        }

        await act.CommitAsync(new { count }, Ct);
        return codes;
    }
}
