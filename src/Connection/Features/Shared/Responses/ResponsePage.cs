using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.Shared.Responses;

/// <summary>A page with a form about a response.</summary>
internal abstract class ResponsePage(Site site) : RequestPage(site)
{
    /// <summary>The page again, with the sentence of a refusal at the field it is about.</summary>
    protected PageResult Invalid(ResponseRefusal refusal, string field)
    {
        ModelState.AddModelError(field, Site[$"Response.Refusal.{refusal}"]);
        return base.Invalid();
    }
}
