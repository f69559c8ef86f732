using Marrakech.Knowledge.Data.Topics;
using Marrakech.Knowledge.Domain.Curation;
using Marrakech.Knowledge.Features.EditTopic;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Knowledge.Features.Shared.Collections;
using Marrakech.Knowledge.Features.Shared.Following;
using Marrakech.Knowledge.Search;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.BrowseTopics;

/// <summary>A curated page about one question, filled by a collection, a list of practices, or both.</summary>
internal sealed class TopicPageModel(Topics topics, CollectionReader collections, ReadLines lines, SearchIndex index, ReadRows rows, Site site) : PageModel
{
    private const int Shown = 10;

    public Topic Topic { get; private set; } = null!;

    /// <summary>What its collection holds, each with why.</summary>
    public IReadOnlyList<(ItemLine Line, (string Text, string Language)? Reason)> Lines { get; private set; } = [];

    /// <summary>The first of its practices, the newest first, and how many there are.</summary>
    public IReadOnlyList<PracticeRow> Rows { get; private set; } = [];
    public int Total { get; private set; }

    /// <summary>An address of a paragraph as it is spoken: <c>29 (b)</c>.</summary>
    public static string Spoken(string address) => address.Split('/') is var steps ? steps[0] + string.Concat(steps.Skip(1).Select(s => $" ({s})")) : address;

    public async Task<IActionResult> OnGetAsync(string topic, CancellationToken ct)
    {
        if (await topics.PublicAsync(topic, ct) is not { } found) return NotFound();
        Topic = found;
        if (found.State == CollectionState.Withdrawn)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }

        if (found.Base.Collection is { } code && await collections.PublicAsync(code, ct) is { State: CollectionState.Published } collection)
        {
            var entries = collection.Entries.ToDictionary(e => e.ItemCode);
            Lines = [.. (await lines.ReadAsync([.. collection.InOrder().Select(e => e.ItemCode)], ct)).Select(l => (l, entries[l.Code].ReasonFor(site.Language)))];
        }

        if (found.Base.Query.Length > 0)
        {
            var result = index.Search(SearchPlace.Find("practices")!.NewestOf(found.Base.Query, site.Language) with { Size = Shown });
            (Rows, Total) = (await rows.ReadAsync(result.Hits, false, ct), result.Total);
        }

        return Page();
    }
}
