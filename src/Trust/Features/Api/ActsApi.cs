using System.Globalization;
using Marrakech.Kernel.Acts;
using Marrakech.Ui.Paging;
using Marrakech.Trust.Contracts;
using Marrakech.Trust.Contracts.Api;
using Marrakech.Trust.Features.Prove;
using Marrakech.Trust.Features.Shared;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Trust.Features.Api;

internal static class ActsApi
{
    private const string Resource = "acts";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapResource(Resource, "Trail of acts", TrustAccess.Public).WithMetadata(FollowsTrail.Mark);
        group.MapRead("/", List);
        group.MapRead("/{number:long}", Get);
        group.MapRead("/{number:long}/inclusion", Inclusion);
    }

    /// <summary>Lists acts by number: without a filter all of them, those that are not public with their hashes alone; with one, public acts.</summary>
    private static Results<ListAnswer<ActResource>, ApiProblem> List(
        [AsParameters] PageParameters page, [AsParameters] ActFilters filters, ActReader acts, ActWords words, Site site)
    {
        var reader = new ParameterReader(site);
        var slice = reader.Slice(Resource, page);
        var names = reader.Known("name", filters.Name is null ? null : [filters.Name], name => words.Names.Contains(name) ? name : null);
        var subjects = reader.Known("subject", filters.Subject is null ? null : [filters.Subject], text => ActFilter.ReadSubject(text) is null ? null : text);
        if (reader.Problem is { } problem) return problem;
        var filter = new ActFilter(names.Count == 0 ? null : names[0], subjects.Count == 0 ? null : ActFilter.ReadSubject(subjects[0]));
        var wanted = filter.IsNone ? acts.Acts : filter.Apply(acts.Acts.Where(a => a.IsPublic));
        return new ListAnswer<ActResource>(Resource, page, slice, Read, TrailForms.Act);

        async Task<Slice<ActResource>> Read(SliceRequest request, CancellationToken ct)
        {
            var after = long.TryParse(request.After, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
            var found = await wanted.Where(a => a.Number > after).OrderBy(a => a.Number).Take(request.Limit + 1).ToListAsync(ct);
            // Numbers have no gaps: the last one counts them all.
            var total = filter.IsNone ? await wanted.MaxAsync(a => (long?)a.Number, ct) ?? 0 : await wanted.LongCountAsync(ct);
            var next = found.Count > request.Limit ? found[request.Limit - 1].Number.ToString(CultureInfo.InvariantCulture) : null;
            return new Slice<ActResource>([.. found.Take(request.Limit).Select(a => Shown(a, words, site))], total, next);
        }
    }

    /// <summary>Gives one act; of one that is not public, its hashes alone.</summary>
    /// <param name="number">Number of the act.</param>
    private static async Task<Results<ItemAnswer<ActResource>, ApiProblem>> Get(long number, ActReader acts, ActWords words, Site site, CancellationToken ct) =>
        await acts.FindAsync(number, ct) is { } act ? new ItemAnswer<ActResource>(Shown(act, words, site), TrailForms.Act) : new ApiProblem(ApiRefusal.NotFound);

    /// <summary>Proves that an act stands in the tree over the first acts (RFC 9162).</summary>
    /// <param name="number">Number of the act.</param>
    private static async Task<Results<ItemAnswer<InclusionResource>, ApiProblem>> Inclusion(
        long number, [AsParameters] InclusionParameters parameters, ActReader acts, TrailProofs proofs, Site site, CancellationToken ct)
    {
        if (await acts.FindAsync(number, ct) is not { } act || number > proofs.Size) return new ApiProblem(ApiRefusal.NotFound);
        var reader = new ParameterReader(site);
        var (least, most) = ((int)number, (int)Math.Min(proofs.Size, int.MaxValue));
        var asked = reader.Number("size", parameters.Size, least, most);
        if (reader.Problem is { } problem) return problem;
        var covered = (await acts.LatestAsync(ct))?.Size ?? 0;
        var size = asked ?? (covered >= number && covered <= proofs.Size ? covered : proofs.Size);
        var path = await proofs.InclusionAsync(number, size, ct);
        var root = await proofs.RootAsync(size, ct);
        return new ItemAnswer<InclusionResource>(
            new InclusionResource(number, act.Hash, size, root.Base64, [.. path.Select(p => p.Base64)], site.Absolute(TrailLinks.Act(number))), TrailForms.Inclusion);
    }

    private static ActResource Shown(ActEntry act, ActWords words, Site site)
    {
        var url = site.Absolute(TrailLinks.Act(act.Number));
        return act.IsPublic
            ? new ActResource(
                act.Number, true, act.Name, words.What(act), act.Actor, act.At, act.Reason, act.Evidence, act.Person, act.Organisation, act.Role, act.Channel,
                act.SubjectKind, act.SubjectKey, act.Before, act.After, act.PreviousHash, act.Hash, url)
            : new ActResource(act.Number, false, null, null, null, null, null, null, null, null, null, null, null, null, null, null, act.PreviousHash, act.Hash, url);
    }
}
