using Marrakech.Operations.Calendars;
using Marrakech.Operations.Features.ReadCalendars;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Operations.Features.ImportHolidays;

/// <summary>Where holidays are brought in, from a file or pasted.</summary>
internal sealed class ImportHolidaysPageModel(ImportHolidays import, Seats seats, Site site) : FormPage
{
    /// <summary>Rows told of at once: more would hide the form.</summary>
    private const int Told = 20;

    [FromRoute(Name = "seat")]
    public string Code { get; set; } = "";

    public string Name { get; private set; } = "";
    public string? Lines { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await seats.FindAsync(Code, ct) is not { } seat) return NotFound();
        Name = seat.Name.Length > 0 ? seat.Name : site["Calendar.DefaultSeat"];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? lines, IFormFile? file, CancellationToken ct)
    {
        if (await OnGetAsync(ct) is NotFoundResult gone) return gone;
        // What a file held is shown for correction where it cannot be taken as it is.
        Lines = file is { Length: > 0 } ? await TextAsync(file, ct) : lines;
        var refusals = await import.HandleAsync(Code, Lines, ct);
        if (refusals.Count == 0) return Redirect(site.Link(CalendarLinks.List));
        foreach (var row in refusals.Take(Told)) ModelState.AddModelError("lines", site.Text($"Holiday.Problem.{row.Problem}", row.Row));
        return Invalid();
    }

    private static async Task<string> TextAsync(IFormFile file, CancellationToken ct)
    {
        using var reader = new StreamReader(file.OpenReadStream());
        return await reader.ReadToEndAsync(ct);
    }
}
