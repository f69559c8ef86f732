using System.Globalization;
using Marrakech.Fund.Contracts.Api;
using Marrakech.Fund.Features.ReadBooksByProgram;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Trust.Contracts;
using Marrakech.Trust.Contracts.Logs;
using Marrakech.Ui.Api;
using Marrakech.Ui.Paging;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Fund.Features.ProveBooks;

/// <summary>Checkpoints of the book and proofs of them.</summary>
internal static class FundCheckpointsApi
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapResource(BookLinks.CheckpointResource, BookForms.Tag, FundRules.Read).WithMetadata(FollowsTrail.Mark);
        group.MapRead("/", List);
        group.MapRead("/consistency", Consistency);
        endpoints.MapResource(BookLinks.PostingResource, BookForms.Tag, FundRules.Read).WithMetadata(FollowsTrail.Mark).MapRead("/{number:long}/inclusion", Inclusion);
    }

    /// <summary>Lists signed checkpoints of the book, oldest first.</summary>
    private static Results<ListAnswer<FundCheckpointResource>, ApiProblem> List([AsParameters] PageParameters page, SignedLogs logs, Site site)
    {
        var reader = new ParameterReader(site);
        var slice = reader.Slice(BookLinks.CheckpointResource, page);
        if (reader.Problem is { } problem) return problem;
        return new ListAnswer<FundCheckpointResource>(BookLinks.CheckpointResource, page, slice, Read, BookForms.Checkpoint);

        async Task<Slice<FundCheckpointResource>> Read(SliceRequest request, CancellationToken ct)
        {
            var found = await logs.ListAsync(BookLog.Fund, BookForms.After(request), request.Limit + 1, ct);
            var next = found.Count > request.Limit ? found[request.Limit - 1].Number.ToString(CultureInfo.InvariantCulture) : null;
            return new Slice<FundCheckpointResource>([.. found.Take(request.Limit).Select(c => Shown(c, site))], await logs.CountAsync(BookLog.Fund, ct), next);
        }
    }

    /// <summary>Proves that the tree over the first postings begins with an older one (RFC 9162).</summary>
    private static async Task<Results<ItemAnswer<FundConsistencyResource>, ApiProblem>> Consistency([AsParameters] FundConsistencyParameters parameters, SignedLogs logs, Site site, CancellationToken ct)
    {
        var most = (int)Math.Min(logs.Followed(BookLog.Fund), int.MaxValue);
        if (most == 0) return new ApiProblem(ApiRefusal.NotFound);
        var reader = new ParameterReader(site);
        var to = reader.Number("to", parameters.To, 1, most) ?? most;
        var from = reader.Number("from", parameters.From, 1, to) ?? 1;
        if (reader.Problem is { } problem) return problem;
        var proof = await logs.ConsistencyAsync(BookLog.Fund, from, to, ct);
        return new ItemAnswer<FundConsistencyResource>(new(proof.From, proof.FromRoot, proof.To, proof.ToRoot, proof.Path, site.Absolute(BookLinks.Books)), BookForms.Consistency);
    }

    /// <summary>Proves that a posting stands in the tree over the first postings (RFC 9162).</summary>
    /// <param name="number">Number of the posting.</param>
    private static async Task<Results<ItemAnswer<FundInclusionResource>, ApiProblem>> Inclusion(
        long number, [AsParameters] FundInclusionParameters parameters, BookPostings postings, SignedLogs logs, Site site, CancellationToken ct)
    {
        var followed = logs.Followed(BookLog.Fund);
        if (number > followed || await postings.FindAsync(number, ct) is not { } posting) return new ApiProblem(ApiRefusal.NotFound);
        var reader = new ParameterReader(site);
        var asked = reader.Number("size", parameters.Size, (int)number, (int)Math.Min(followed, int.MaxValue));
        if (reader.Problem is { } problem) return problem;
        var covered = (await logs.LatestAsync(BookLog.Fund, ct))?.Size ?? 0;
        var proof = await logs.InclusionAsync(BookLog.Fund, number, asked ?? (covered >= number && covered <= followed ? covered : followed), ct);
        return new ItemAnswer<FundInclusionResource>(new(number, posting.Row.Hash, proof.Size, proof.Root, proof.Path, site.Absolute(BookLinks.Posting(number))), BookForms.Inclusion);
    }

    private static FundCheckpointResource Shown(LogCheckpoint c, Site site) => new(c.Number, c.Size, c.Root, c.At, c.KeyId, c.PublicKey, c.Note, site.Absolute(BookLinks.Books));
}
