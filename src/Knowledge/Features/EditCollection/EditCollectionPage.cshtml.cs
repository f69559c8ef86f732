using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data.Collections;
using Marrakech.Knowledge.Domain.Curation;
using Marrakech.Knowledge.Features.Shared.Collections;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.EditCollection;

/// <summary>Where the secretariat writes and arranges a collection, in the language the page is read in.</summary>
internal sealed class EditCollectionPageModel(CollectionReader collections, DescribeCollection describe, ArrangeCollection arrange, ReadLines lines, Site site) : FormPage
{
    private const string DescribeStep = "Describe";

    private string? failedItem;

    [FromRoute(Name = "collection")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "step")]
    public string? Step { get; set; }

    [BindProperty(Name = "mark")]
    public string? Mark { get; set; }

    [BindProperty(Name = "title")]
    public string? Title { get; set; }

    [BindProperty(Name = "introduction")]
    public string? Introduction { get; set; }

    [BindProperty(Name = "item")]
    public string? Item { get; set; }

    [BindProperty(Name = "reason")]
    public string? NewReason { get; set; }

    public Collection Collection { get; private set; } = null!;
    public IReadOnlyList<(ItemLine Line, CollectionEntry Entry)> Lines { get; private set; } = [];

    /// <summary>What somebody else saved while this was typed.</summary>
    public CollectionText? Theirs { get; private set; }

    public string Name => Collection.TextFor(site.Language)?.Title ?? Code;
    public string WordsMark => DescribeCollection.MarkOf(Collection.Written(site.Language));
    public string? NewItem => Step == nameof(Arrangement.Add) ? Item : null;
    public string Tag => Collection.State == CollectionState.Published ? "tag tag--good" : "tag tag--quiet";

    /// <summary>Names of the other languages it is written in.</summary>
    public string OtherLanguages => string.Join(site["List.Comma"], Language.All.Where(l => l != site.Language && Collection.Written(l) is not null).Select(l => l.Name));

    /// <summary>Name of the field for the sentence of an item: each has one of its own, so that an error stands where it belongs.</summary>
    public static string FieldOf(string item) => $"reason-{item}";

    public string MarkOf(CollectionEntry entry) => Domain.Curation.Mark.Of(entry.Reason(site.Language.Code));

    /// <summary>The sentence of an entry: as it was typed where that was refused.</summary>
    public string? ReasonOf(CollectionEntry entry) => entry.ItemCode == failedItem ? Typed(entry.ItemCode) : entry.Reason(site.Language.Code);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        var text = Collection.Written(site.Language);
        (Title, Introduction) = (text?.Title, text?.Introduction);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await collections.FindAsync(Code, ct) is null) return NotFound();
        if (Step == DescribeStep) return await AnswerAsync(await describe.HandleAsync(Code, site.Language, Title, Introduction, Mark, ct), "words", ct);
        if (!Enum.TryParse<Arrangement>(Step, out var step) || !Enum.IsDefined(step)) return BadRequest();
        var reason = step == Arrangement.Add ? NewReason : Typed(Item);
        return await AnswerAsync(await arrange.HandleAsync(Code, step, Item, site.Language, reason, Mark, ct), "items", ct);
    }

    private async Task<IActionResult> AnswerAsync(CollectionRefusal? refusal, string anchor, CancellationToken ct)
    {
        if (refusal is not { } told) return Redirect($"{site.Link(CollectionLinks.Edit(Code))}#{anchor}");
        await LoadAsync(ct);
        var text = Collection.Written(site.Language);
        if (Step != DescribeStep) (Title, Introduction) = (text?.Title, text?.Introduction);
        else if (told == CollectionRefusal.ChangedMeanwhile) Theirs = text;
        if (Step == nameof(Arrangement.Explain)) failedItem = Item;
        var answer = Invalid(FieldOf(told), site[$"Collection.Refusal.{told}"]);
        if (told == CollectionRefusal.ChangedMeanwhile) Response.StatusCode = StatusCodes.Status409Conflict;
        return answer;
    }

    private string FieldOf(CollectionRefusal refusal) => refusal switch
    {
        CollectionRefusal.IntroductionMissing or CollectionRefusal.IntroductionTooLong => "introduction",
        _ when Step == DescribeStep => "title",
        CollectionRefusal.ReasonTooLong when Step == nameof(Arrangement.Add) => "reason",
        _ when Step == nameof(Arrangement.Explain) => FieldOf(Item ?? ""),
        _ => "item",
    };

    private string? Typed(string? item) => Request.HasFormContentType ? Request.Form[FieldOf(item ?? "")].ToString() : null;

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await collections.FindAsync(Code, ct) is not { } found) return false;
        Collection = found;
        var entries = found.Entries.ToDictionary(e => e.ItemCode);
        Lines = [.. (await lines.ReadAsync([.. found.InOrder().Select(e => e.ItemCode)], ct)).Select(l => (l, entries[l.Code]))];
        return true;
    }
}
