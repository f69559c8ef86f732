using System.Globalization;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.AnswerDiscussion;

/// <summary>Where somebody answers a discussion or one of its posts.</summary>
internal sealed class AnswerDiscussionPageModel(AnswerDiscussion answer, DiscussionDesk desk, AnswerForms forms, TimeProvider clock, Site site) : DiscussionPage(site)
{
    [FromRoute(Name = "discussion")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "to", SupportsGet = true)]
    public string? To { get; set; }

    [BindProperty(Name = "text")]
    public string? Text { get; set; }

    [BindProperty(Name = "named")]
    public string[] Named { get; set; } = [];

    public Seen Seen { get; private set; } = null!;
    public Post? Answered { get; private set; }
    public AnswerForm Form { get; private set; } = null!;

    /// <summary>What was typed, where it is to be looked at before it is sent.</summary>
    public string? Preview { get; private set; }

    /// <summary>What stands against any answer now.</summary>
    public DiscussionRefusal? Against => Form.Text is { Length: > 0 } ? null : DiscussionLife.AgainstPosting(Seen.Discussion, Seen.Voice, clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await desk.FindAsync(Code, ct) is not { Voice.MayWrite: true } seen) return NotFound();
        Seen = seen;
        var to = Number(To);
        Answered = to == 0 ? null : await desk.PostAsync(seen.Discussion, to, ct);
        if (Answered is { } post && !DiscussionLife.IsRead(post, seen.Voice)) Answered = null;
        Form = await forms.MakeAsync(seen, Answered?.Number ?? 0, Text, [.. Named.Select(Number)], ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "preview")] string? preview, CancellationToken ct)
    {
        if (preview is not null && Typed.Text(Text) is { Length: <= Post.TextLength } typed)
        {
            Preview = typed;
            return await OnGetAsync(ct);
        }

        var (number, refusal) = await answer.HandleAsync(Code, Text, Number(To), [.. Named.Select(Number).Take(Post.MostMentions)], ct);
        if (refusal is null) return Redirect(Site.Link(DiscussionLinks.At(Code, number)));
        if (refusal == DiscussionRefusal.NotFound || await OnGetAsync(ct) is not PageResult) return NotFound();
        return Refused(refusal.Value, Seen.Voice, Seen.Discussion);
    }

    private static int Number(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
