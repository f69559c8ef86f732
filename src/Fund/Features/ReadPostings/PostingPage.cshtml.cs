using Marrakech.Fund.Features.ProveBooks;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Kernel.Access;
using Marrakech.Trust.Contracts.Logs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Fund.Features.ReadPostings;

/// <summary>A posting: its lines, where it comes from, and the proof that it stands in the book.</summary>
internal sealed class PostingPageModel(BookPostings postings, SignedLogs logs, BookedDocuments documents, CurrentActor actor) : PageModel
{
    public EnteredPosting Posting { get; private set; } = null!;
    public long? ReversedBy { get; private set; }
    public bool HasNext { get; private set; }

    /// <summary>Where its business document is, without language; null where it has no page whoever looks may see.</summary>
    public string? Document { get; private set; }

    /// <summary>The proof under the newest checkpoint; null while none covers it.</summary>
    public LogInclusion? Proof { get; private set; }

    /// <summary>Whether text, hash, path and checkpoint belong together.</summary>
    public bool Holds { get; private set; }

    /// <summary>Whether the reader may ask to take it back.</summary>
    public bool CanCorrect => BookRules.Keep.Allows(actor.Value, null) && Posting.Row is { Reverses: null, Reserves: null, Resolves: null } && ReversedBy is null;

    public async Task<IActionResult> OnGetAsync(long number, CancellationToken ct)
    {
        if (await postings.FindAsync(number, ct) is not { } found) return NotFound();
        Posting = found;
        ReversedBy = await postings.ReversedByAsync(number, ct);
        HasNext = (await postings.InOrderAsync(new PostingFilter(), number, 1, ct)).Count > 0;
        Document = await documents.PathAsync(found.Row.DocumentKind, found.Row.DocumentCode, ct);
        if (await logs.LatestAsync(BookLog.Fund, ct) is { } latest && latest.Size >= number && latest.Size <= logs.Followed(BookLog.Fund))
        {
            Proof = await logs.InclusionAsync(BookLog.Fund, number, latest.Size, ct);
            Holds = found.IsSound && Proof.Root == latest.Root && SignedLogs.Holds(Proof, found.Row.Hash);
        }

        return Page();
    }
}
