using Marrakech.Connection.Data.Hooks;
using Marrakech.Connection.Domain.Hooks;
using Marrakech.Connection.Features.Shared.Hooks;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.LookAfterHooks;

/// <summary>A webhook: what was sent to it, how a receiver checks it, and where it is switched on again or removed.</summary>
internal sealed class HookPageModel(LookAfterHook look, HookDesk desk, Site site) : FormPage
{
    public const string Made = "webhook-made";

    [FromRoute(Name = "hook")]
    public string Code { get; set; } = "";

    /// <summary>What the button that was pressed does.</summary>
    [BindProperty(Name = "do")]
    public string? Do { get; set; }

    [BindProperty(Name = "message")]
    public string? Message { get; set; }

    public Hook Hook { get; private set; } = null!;
    public IReadOnlyList<HookDelivery> Sent { get; private set; } = [];

    /// <summary>The secret of a webhook registered a moment ago; shown this once.</summary>
    public string? Secret { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return Redirect(site.Link(HookLinks.Mine));
        Secret = TempData[Made] as string;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var refusal = Do switch
        {
            "on" => await look.SwitchOnAsync(Code, ct),
            "remove" => await look.RemoveAsync(Code, ct),
            "again" => await look.SendAgainAsync(Code, Guid.TryParse(Message, out var id) ? id : Guid.Empty, ct),
            _ => HookRefusal.AlreadyDone,
        };
        if (refusal is null) return Redirect(site.Link(Do == "remove" ? HookLinks.Mine : HookLinks.One(Code)));
        return await LoadAsync(ct) ? Invalid("main", site[$"Hook.Refusal.{refusal}"]) : Redirect(site.Link(HookLinks.Mine));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await desk.FindAsync(Code, ct) is not { } found) return false;
        (Hook, Sent) = (found, await desk.LastAsync(found.Id, ct));
        return true;
    }
}
