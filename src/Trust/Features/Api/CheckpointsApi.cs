using System.Globalization;
using Marrakech.Ui.Paging;
using Marrakech.Trust.Contracts;
using Marrakech.Trust.Contracts.Api;
using Marrakech.Trust.Data;
using Marrakech.Trust.Features.ExportActs;
using Marrakech.Trust.Features.Prove;
using Marrakech.Trust.Features.Shared;
using Marrakech.Trust.Features.TakeCheckpoint;
using Marrakech.Ui.Access;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Trust.Features.Api;

internal static class CheckpointsApi
{
    private const string Resource = "checkpoints";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapResource(Resource, "Trail of acts", TrustAccess.Public).WithMetadata(FollowsTrail.Mark);
        group.MapRead("/", List);
        group.MapRead("/consistency", Consistency);
        endpoints.MapReading(TrailLinks.Key, (CheckpointTaker taker) => Results.Text(taker.KeyPem, "application/x-pem-file")).Allow(TrustAccess.Public).WithMetadata(FollowsTrail.Mark).ExcludeFromDescription();
        // Too long to keep in memory, and each reader's own: neither cached nor described as a resource.
        endpoints.MapReading(TrailLinks.Lines, (ActsExport export, CancellationToken ct) => Results.Stream(output => export.WriteAsync(output, ExportFormat.Jsonl, ct), ActsExport.MediaType, "acts.jsonl"))
            .Allow(TrustAccess.Public).WithMetadata(FollowsTrail.Mark, new Microsoft.AspNetCore.OutputCaching.OutputCacheAttribute { NoStore = true }).ExcludeFromDescription();
    }

    /// <summary>Lists signed checkpoints, oldest first.</summary>
    private static Results<ListAnswer<CheckpointResource>, ApiProblem> List([AsParameters] PageParameters page, ActReader acts, Site site)
    {
        var reader = new ParameterReader(site);
        var slice = reader.Slice(Resource, page);
        if (reader.Problem is { } problem) return problem;
        return new ListAnswer<CheckpointResource>(Resource, page, slice, Read, TrailForms.Checkpoint);

        async Task<Slice<CheckpointResource>> Read(SliceRequest request, CancellationToken ct)
        {
            var after = long.TryParse(request.After, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
            var found = await acts.Checkpoints.Where(c => c.Number > after).OrderBy(c => c.Number).Take(request.Limit + 1).ToListAsync(ct);
            var total = await acts.Checkpoints.LongCountAsync(ct);
            var next = found.Count > request.Limit ? found[request.Limit - 1].Number.ToString(CultureInfo.InvariantCulture) : null;
            return new Slice<CheckpointResource>([.. found.Take(request.Limit).Select(c => Shown(c, site))], total, next);
        }
    }

    /// <summary>Proves that the tree over the first acts begins with an older one (RFC 9162).</summary>
    private static async Task<Results<ItemAnswer<ConsistencyResource>, ApiProblem>> Consistency(
        [AsParameters] ConsistencyParameters parameters, TrailProofs proofs, Site site, CancellationToken ct)
    {
        var most = (int)Math.Min(proofs.Size, int.MaxValue);
        if (most == 0) return new ApiProblem(ApiRefusal.NotFound);
        var reader = new ParameterReader(site);
        var to = reader.Number("to", parameters.To, 1, most) ?? most;
        var from = reader.Number("from", parameters.From, 1, to) ?? 1;
        if (reader.Problem is { } problem) return problem;
        var path = await proofs.ConsistencyAsync(from, to, ct);
        return new ItemAnswer<ConsistencyResource>(
            new ConsistencyResource(
                from, (await proofs.RootAsync(from, ct)).Base64, to, (await proofs.RootAsync(to, ct)).Base64, [.. path.Select(p => p.Base64)], site.Absolute(TrailLinks.Checkpoints)),
            TrailForms.Consistency);
    }

    private static CheckpointResource Shown(Checkpoint c, Site site) => new(
        c.Number, c.Size, c.Note()?.Head.Root.Base64 ?? c.Root, c.At, c.KeyId, c.PublicKey, c.Note()?.Text ?? "", site.Absolute(TrailLinks.Checkpoints));
}
