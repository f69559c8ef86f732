using Marrakech.Kernel.Acts;
using Marrakech.Trust.Domain.Merkle;
using Marrakech.Trust.Features.Prove;
using Marrakech.Trust.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Trust.Features.ReadTrail;

/// <summary>An act with the proof that the latest checkpoint covers it. Of one that is not public, the hash alone.</summary>
internal sealed class ActPageModel(ActReader reader, TrailProofs proofs) : PageModel
{
    /// <summary>A proof with what it leads to.</summary>
    public sealed record ShownProof(long Size, string Root, IReadOnlyList<string> Path, bool Holds);

    public ActEntry Act { get; private set; } = null!;
    public ShownProof? Proof { get; private set; }
    public bool HasNext { get; private set; }

    public async Task<IActionResult> OnGetAsync(long number, CancellationToken ct)
    {
        if (await reader.FindAsync(number, ct) is not { } act) return NotFound();
        Act = act;
        HasNext = await reader.Acts.AnyAsync(a => a.Number == number + 1, ct);
        if (await reader.LatestAsync(ct) is { } latest && latest.Size >= number && latest.Size <= proofs.Size) Proof = await ProveAsync(act, latest.Size, latest.Root, ct);
        return Page();
    }

    private async Task<ShownProof> ProveAsync(ActEntry act, long size, string root, CancellationToken ct)
    {
        var path = await proofs.InclusionAsync(act.Number, size, ct);
        var holds = Digest.FromHex(act.Hash) is { } hash && Digest.FromHex(root) is { } top
            && MerkleProof.Includes(MerkleHash.Leaf(hash), act.Number - 1, size, path, top);
        return new ShownProof(size, root, [.. path.Select(p => p.Hex)], holds);
    }
}
