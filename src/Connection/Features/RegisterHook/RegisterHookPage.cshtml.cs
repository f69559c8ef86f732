using Marrakech.Connection.Domain.Hooks;
using Marrakech.Connection.Features.LookAfterHooks;
using Marrakech.Connection.Features.Shared.Hooks;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.RegisterHook;

/// <summary>Where an organisation names an address that is told of events.</summary>
internal sealed class RegisterHookPageModel(RegisterHook register, Site site) : FormPage
{
    [BindProperty(Name = "address")]
    public string? Address { get; set; }

    [BindProperty(Name = "events")]
    public List<string> Events { get; set; } = [];

    public IReadOnlyList<Choice> Choices => [.. HookEvents.All.Select(e => new Choice(HookEvents.NameOf(e), site[$"HookEvent.{e}"], Chosen: Events.Contains(HookEvents.NameOf(e))))];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (code, secret, refusals) = await register.HandleAsync(Address, Events, ct);
        if (code is not null)
        {
            // An enciphered cookie carries it over the redirect to the one page that shows it.
            TempData[HookPageModel.Made] = secret;
            return Redirect(site.Link(HookLinks.One(code)));
        }

        foreach (var refusal in refusals) ModelState.AddModelError(refusal == HookRefusal.EventMissing ? "events" : "address", site[$"Hook.Refusal.{refusal}"]);
        return Invalid();
    }
}
