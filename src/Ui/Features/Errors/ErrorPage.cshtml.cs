using System.Diagnostics;
using System.Globalization;
using Marrakech.Kernel.Data;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Ui.Features.Errors;

/// <summary>Says what happened, what to do and under which reference the operator finds it. Stands in for any page that failed.</summary>
[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
internal sealed class ErrorPageModel(Site site, StoreTroubleOf troubleOf) : PageModel
{
    private const string NotFoundKind = "NotFound", GoneKind = "Gone", TooManyKind = "TooMany", ForbiddenKind = "Forbidden", TooLargeKind = "TooLarge", RefusedKind = "Refused", FailedKind = "Failed", StoreKind = "Store";
    private string kind = FailedKind;

    public int Code { get; private set; }
    public string Heading => site[$"Error.{kind}.Heading"];
    public string WhatHappened => site[$"Error.{kind}.What"];
    public string WhatToDo => site[$"Error.{kind}.Do"];
    public bool OffersSearch => kind is NotFoundKind or GoneKind;
    public string Reference => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    /// <summary>Words of the address that was asked for, as a first query.</summary>
    public string Guess => string.Join(' ', site.Place.Split('/', '-', '_', '.').Where(w => w.Length > 2 && w.All(char.IsLetter) && w != "error"));

    /// <summary>What kept the database from taking a change, where that is why the page failed.</summary>
    private StoreTrouble? Trouble => HttpContext.Features.Get<IExceptionHandlerFeature>() is { Error: { } failure } ? troubleOf(failure) : null;

    /// <summary>What was sent and not saved; null where nothing was, and where the page failed for another reason: sent again, it might be saved twice.</summary>
    public SentForm? Sent { get; private set; }

    public void OnGet() => Show();

    /// <summary>Takes no parameter: to bind one, the framework would read a form that may be the very reason of the failure.</summary>
    public async Task OnPostAsync()
    {
        Show();
        if (Trouble is not null) Sent = await SentForm.ReadAsync(HttpContext, HttpContext.RequestAborted);
    }

    public void OnPut() => Show();

    public void OnPatch() => Show();

    public void OnDelete() => Show();

    private void Show()
    {
        // Not bound as a parameter: where the form that failed cannot be read, nothing is bound.
        _ = int.TryParse(RouteData.Values["code"] as string, CultureInfo.InvariantCulture, out var code);
        var trouble = Trouble;
        Code = trouble is not null ? StatusCodes.Status503ServiceUnavailable : code is >= 400 and <= 599 ? code : 404;
        Response.StatusCode = Code;
        if (trouble is not null) Response.Headers.RetryAfter = StoreTroublePages.RetryAfter;
        kind = trouble is not null ? $"{StoreKind}{trouble}" : Code switch
        {
            401 or 403 => ForbiddenKind,
            404 => NotFoundKind,
            410 => GoneKind,
            413 => TooLargeKind,
            429 => TooManyKind,
            < 500 => RefusedKind,
            _ => FailedKind,
        };
    }
}
