using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Ui.Web;

/// <summary>A page with a form: what is refused is answered with the page itself, everything typed kept.</summary>
public abstract class FormPage : PageModel
{
    /// <summary>The page again, with the errors noted so far.</summary>
    protected PageResult Invalid()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>The page again, with this error.</summary>
    protected PageResult Invalid(string field, string sentence)
    {
        ModelState.AddModelError(field, sentence);
        return Invalid();
    }
}
