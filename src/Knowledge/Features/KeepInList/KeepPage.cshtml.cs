using Marrakech.Knowledge.Data.Collections;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Collections;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.KeepInList;

/// <summary>Where an item is put into one of one's own lists, or into a new one.</summary>
internal sealed class KeepPageModel(OwnLists lists, ChangeOwnLists change, ReadLines lines, Site site) : FormPage
{
    private IReadOnlyList<OwnList> all = [];

    [FromQuery(Name = "item")]
    public string? Item { get; set; }

    [BindProperty(Name = "list")]
    public string? List { get; set; }

    [BindProperty(Name = "title")]
    public string? Title { get; set; }

    public ItemLine Line { get; private set; } = null!;

    /// <summary>Their lists; one that holds the item already says so.</summary>
    public IReadOnlyList<Choice> Choices => [.. all.Select(l => new Choice(
        l.Id.ToString(), l.Entries.Any(e => e.ItemCode == Line.Code) ? site.Text("Keep.There", l.Title) : l.Title, Chosen: l.Id.ToString() == List))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if ((await lines.ReadAsync([Typed.Line(Item)?.ToUpperInvariant() ?? ""], ct)).FirstOrDefault(l => !l.IsWithdrawn) is not { } line) return NotFound();
        Line = line;
        all = await lists.AllAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OnGetAsync(ct) is NotFoundResult missing) return missing;
        var (made, refusal) = await KeepAsync(ct);
        if (made is { } list) return Redirect(site.Link(CollectionLinks.List(list)));
        return Invalid(refusal is OwnListRefusal.TitleTooLong or OwnListRefusal.TooManyLists || all.Count == 0 ? "title" : "list", site[$"OwnList.Refusal.{refusal}"]);
    }

    /// <summary>A name that was typed counts before a list that was chosen: it was written last.</summary>
    private async Task<(Guid? List, OwnListRefusal? Refusal)> KeepAsync(CancellationToken ct)
    {
        if (Typed.Line(Title) is not null) return await change.MakeAsync(Title, Line.Code, ct);
        if (!Guid.TryParse(List, out var list)) return (null, OwnListRefusal.ListMissing);
        return await change.KeepAsync(list, Line.Code, ct) is { } refusal ? (null, refusal) : (list, null);
    }
}
