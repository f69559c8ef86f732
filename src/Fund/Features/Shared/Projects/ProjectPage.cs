using Marrakech.Fund.Domain.Projects;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Fund.Features.Shared.Projects;

/// <summary>A page with a form about one project.</summary>
internal abstract class ProjectPage(ProjectDesk desk, Site site) : ProposalPage(site)
{
    [FromRoute(Name = "proposal")]
    public string Code { get; set; } = "";

    public ProjectRun One { get; protected set; } = null!;

    /// <summary>What was typed in a field; null while nothing was sent.</summary>
    public string? Value(string field) => Request.HasFormContentType ? Request.Form[field].FirstOrDefault() : null;

    /// <summary>Bank accounts of the fund that hold dollars, to choose from; as many as were asked for.</summary>
    public IReadOnlyList<Choice> Banks { get; private set; } = [];

    /// <summary>Reads the bank accounts that can be chosen; the one that was typed stays chosen.</summary>
    protected async Task LoadBanksAsync(CancellationToken ct)
    {
        var chosen = Value("bank");
        Banks = [new("", Site["Fund.Choose"]), .. (await desk.BanksAsync(ct)).Select(b => new Choice(b.Key, Site.Text("Transfer.Bank.Holds", b.Key, Site.Dollars(b.Value)), Chosen: b.Key == chosen))];
    }

    /// <summary>Reads the project; false where there is none.</summary>
    protected async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await desk.FindAsync(Code, ct) is not { } found) return false;
        One = found;
        return true;
    }

    /// <summary>The page again, with the sentence of a refusal at the field it is about.</summary>
    protected PageResult Invalid(ProjectRefusal refusal, string field = "main")
    {
        ModelState.AddModelError(refusal == ProjectRefusal.ReasonMissing ? "reason" : field, Site[$"Project.Refusal.{refusal}"]);
        return Invalid(refusal == ProjectRefusal.ChangedMeanwhile ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest);
    }
}
