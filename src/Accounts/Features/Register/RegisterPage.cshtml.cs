using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Reference;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Accounts.Features.Register;

/// <summary>Where anybody who wants to contribute asks for an account.</summary>
[CountsTries]
internal sealed class RegisterPageModel(Register register, LiveSettings live, PasswordRule rule, Site site, TimeProvider clock) : FormPage
{
    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    [BindProperty(Name = "email")]
    public string? Email { get; set; }

    [BindProperty(Name = "language")]
    public string? LanguageCode { get; set; }

    public bool IsOpen => live[AccountsLive.RegistrationOpen];
    public bool IsSent { get; private set; }

    public IEnumerable<Choice> Languages => Language.All.Select(l => new Choice(l.Code, l.Name, Chosen: l.Code == (LanguageCode ?? site.Language.Code)));

    public void OnGet() => IsSent = Request.Query.ContainsKey(OrganisationLinks.Sent);

    public async Task<IActionResult> OnPostAsync([FromForm] string? password, CancellationToken ct)
    {
        if (!IsOpen) return Invalid("name", site["Register.Off"]);
        var (name, email, language) = (PersonName.Read(Name), EmailAddress.Read(Email), Language.Find(LanguageCode));
        var person = Newcomer.Of(name ?? "", email ?? "", language?.Code ?? "", clock.GetUtcNow());
        if (name is null) ModelState.AddModelError("name", site["Newcomer.Name.Missing"]);
        if (email is null) ModelState.AddModelError("email", site["Membership.Refusal.EmailInvalid"]);
        if (rule.Refusal(person, password ?? "") is { } refusal) ModelState.AddModelError("password", site[$"Password.Refused.{refusal}"]);
        if (language is null) ModelState.AddModelError("language", site["Membership.Refusal.LanguageUnknown"]);
        if (!ModelState.IsValid) return Invalid();
        await register.HandleAsync(person, password!, ct);
        return Redirect($"{site.Link(OrganisationLinks.Register)}?{OrganisationLinks.Sent}");
    }
}
