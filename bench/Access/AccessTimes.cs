using Marrakech.Accounts.Data;
using Marrakech.Accounts.Web;
using Marrakech.Bench.Measuring;
using Marrakech.Kernel.Access;
using Marrakech.Ui.Texting;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Marrakech.Bench.Access;

/// <summary>The question who may do what, as the guard asks it for every request, without the database.</summary>
internal static class AccessTimes
{
    private const int WarmUp = 20_000, Batches = 1_000, Batch = 200;
    private const double Most = 20;

    public static IReadOnlyList<Figure> Measure()
    {
        var (guard, context, actor, signedIn, site) = Prepare();
        // The guard asks what was read before it, not the database.
        var noToken = new TokenInUse(null!, actor, TimeProvider.System);
        IEnumerable<Ui.Access.IBelongingSource> none = [];
        void Ask() => guard.InvokeAsync(context, actor, signedIn, site, none, noToken, TimeProvider.System).GetAwaiter().GetResult();
        for (var i = 0; i < WarmUp; i++) Ask();
        var times = new List<double>();
        for (var batch = 0; batch < Batches; batch++)
        {
            var start = TimeProvider.System.GetTimestamp();
            for (var i = 0; i < Batch; i++) Ask();
            times.Add(TimeProvider.System.GetElapsedTime(start).TotalMicroseconds / Batch);
        }

        return [Figure.OfTimes("authorisation check", "one dangerous rule of 13 roles", times, high: Most) with { Unit = "µs" }];
    }

    private static (AccessGuard Guard, HttpContext Context, CurrentActor Actor, SignedIn SignedIn, Marrakech.Ui.Web.Site Site) Prepare()
    {
        var now = TimeProvider.System.GetUtcNow();
        var person = new Person { Id = Guid.CreateVersion7(now), Name = "Bench", Language = "en", CreatedAt = now };
        var membership = new Membership { Id = Guid.CreateVersion7(now), PersonId = person.Id, OrganisationId = Guid.CreateVersion7(now), Role = Roles.All[^1], Since = now };
        var session = new Session { Id = Guid.CreateVersion7(now), Code = "S-000001", PersonId = person.Id, StartedAt = now, SeenAt = now, ConfirmedAt = now, IsStrong = true, MembershipId = membership.Id };
        var rule = AccessRule.For("Bench", [.. Roles.All.Select(r => new Grant(r, Reach.OwnOrganisation))]).Dangerous();
        var context = new DefaultHttpContext();
        context.SetEndpoint(new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/bench"), 0, new EndpointMetadataCollection(rule), "bench"));
        var (actor, signedIn) = (new CurrentActor(), new SignedIn());
        actor.Become(signedIn.Become(person, session, [membership]));
        var site = new Marrakech.Ui.Web.Site(new TextCatalogue([]), new HttpContextAccessor { HttpContext = context });
        return (new AccessGuard(_ => Task.CompletedTask), context, actor, signedIn, site);
    }
}
