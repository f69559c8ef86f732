using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Features.FollowIndex;
using Marrakech.Operations.Contracts.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.OwnDiscussions;

/// <summary>Whose discussions are told anew.</summary>
/// <param name="Person">Pseudonym of the person who was erased.</param>
internal sealed record ErasedAuthor(Guid Person);

/// <summary>After a person was erased, has the index and the pages kept for everybody made anew where they wrote.</summary>
internal sealed class RenewDiscussions(AppDb db, ActTrail acts) : IJob
{
    public const string Kind = "renew-discussions";

    public static readonly ActKind Act = new("DiscussionsRenewed");

    private const int AtOnce = 500;

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        var person = run.Payload<ErasedAuthor>().Person;
        var codes = await db.Set<Discussion>().Where(d => d.IsPublic && db.Set<Post>().Any(p => p.DiscussionId == d.Id && p.Author == person)).OrderBy(d => d.Number).Select(d => d.Code).ToListAsync(ct);
        foreach (var part in codes.Chunk(AtOnce))
        {
            await using var act = await acts.OpenAsync(Act, null, ct);
            foreach (var code in part) act.Changed(ChangeKinds.Discussion, code);
            await act.CommitAsync(new { discussions = part.Length }, ct);
        }
    }
}
