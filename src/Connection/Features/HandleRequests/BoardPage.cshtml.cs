using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.FollowRequests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.HandleRequests;

/// <summary>A part of the board as the page shows it.</summary>
/// <param name="Part">The part.</param>
/// <param name="Count">How many the whole group has.</param>
internal sealed record ShownPart(BoardPart Part, int Count);

/// <summary>What waits for the secretariat, what is late first; what waits for others; what is over. The beginning of each, or one group page by page.</summary>
internal sealed class BoardPageModel(ReadBoard board, KnownRequests known, CurrentActor actor) : PageModel
{
    /// <summary>Requests of a group shown beside the others, and alone.</summary>
    public const int Beginning = 30, Alone = 100;

    private const string Me = "me";

    [BindProperty(SupportsGet = true, Name = "of")]
    public string? Of { get; set; }

    /// <summary>The one group that is shown; null for all.</summary>
    [BindProperty(SupportsGet = true, Name = "group")]
    public string? Chosen { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    /// <summary>Whether the reader handles requests; an auditor reads only.</summary>
    public bool MayHandle => ConnectionRules.Handle.Allows(actor.Value, null);

    /// <summary>Whether only what is assigned to the reader is shown.</summary>
    public bool OnlyMine => Of == Me;

    public IReadOnlyList<ShownPart> Parts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        BoardGroup? one = null;
        if (Chosen is not null)
        {
            if (!Enum.TryParse<BoardGroup>(Chosen, out var group) || !Enum.IsDefined(group)) return NotFound();
            one = group;
        }

        (BoardGroup, int)[] groups = one is { } alone ? [(alone, Alone)] : [.. Enum.GetValues<BoardGroup>().Select(g => (g, Beginning))];
        var parts = await board.ReadAsync(groups, OnlyMine ? actor.Value.Person : null, one is null ? null : BoardMark.Parse(After), ct);
        var shown = new List<ShownPart>();
        foreach (var part in parts) shown.Add(new ShownPart(part, await CountAsync(part, ct)));
        Parts = shown;
        return Page();
    }

    /// <summary>The address of a group, from its beginning or from a place on.</summary>
    public string PathOf(BoardGroup group, BoardMark? after) => $"{RequestLinks.Board}?{(OnlyMine ? $"of={Me}&" : "")}group={group}{(after is null ? "" : $"&after={after}")}";

    /// <summary>What is shown is counted; where there is more, this node knows how much without reading it.</summary>
    private async Task<int> CountAsync(BoardPart part, CancellationToken ct)
    {
        if (part.Next is null && After is null) return part.Rows.Count;
        return OnlyMine && actor.Value.Person is { } me ? await board.CountAsync(part.Group, me, ct) : known.Book.Figures.States.Where(s => BoardPlace.GroupOf(s.State) == part.Group).Sum(s => s.Now);
    }
}
