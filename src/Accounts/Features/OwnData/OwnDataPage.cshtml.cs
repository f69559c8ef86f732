using Marrakech.Kernel.Access;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Privacy;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Accounts.Features.OwnData;

/// <summary>Shows a person everything that is kept about them, and gives it to take away.</summary>
internal sealed class OwnDataPageModel(ReadOwnData read, Site site) : PageModel
{
    /// <summary>Most records of a kind on the page; the file holds them all.</summary>
    public const int Shown = 20;

    public IReadOnlyList<PersonalRecords> Kinds { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Kinds = await read.HandleAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => File(await read.DownloadAsync(ct), "application/json", "marrakech-my-data.json");

    /// <summary>A value in the reader's language.</summary>
    public string Told(PersonalField field) => field.Value switch
    {
        bool yes => site[yes ? "OwnData.Yes" : "OwnData.No"],
        DateTimeOffset at => $"{at.UtcDateTime.ToString("f", site.Language.Culture)} UTC",
        Role role => site[$"Role.{role}"],
        string role when field.Name == "role" => site.Find($"Role.{role}", role),
        string choice when field.Name == "choice" => site.Find($"MailChoice.{choice}", choice),
        string language when field.Name == "language" => Language.Find(language)?.Name ?? language,
        string way when field.Name == "way" => site.Find($"OwnData.Way.{way}", way),
        var other => Convert.ToString(other, site.Language.Culture) ?? "",
    };
}
