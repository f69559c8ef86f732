using Marrakech.Operations.Notifying;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Operations.Features.StopMail;

/// <summary>The way out of messages without signing in. Opening the link only asks: programs that test links must stop nothing.</summary>
/// <remarks>
/// The one form without an antiforgery token: a mail program posts here by itself, without cookies (RFC 8058). The word in the
/// address is the proof instead; whoever makes a browser post here must know it already, and can do no more than this with it.
/// </remarks>
[IgnoreAntiforgeryToken]
internal sealed class StopMailPageModel(UnsubscribeTokens tokens, StopMail stop, Choices choices, Site site) : PageModel
{
    /// <summary>Name of what is stopped; null for everything.</summary>
    public string? Topic { get; private set; }

    public bool IsDone { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken ct)
    {
        if (await tokens.ReadAsync(token, ct) is not { } said) return NotFound();
        Show(said.Topic);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken ct)
    {
        if (await tokens.ReadAsync(token, ct) is not { } said) return NotFound();
        await stop.HandleAsync(said.Person, said.Topic, ct);
        IsDone = true;
        Show(said.Topic);
        return Page();
    }

    private void Show(string topic) => Topic = choices.Topics.FirstOrDefault(t => t.Name == topic) is { } known ? site[known.TitleKey] : null;
}
