using System.Globalization;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Harvesting;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Knowledge.Features.Shared.Harvesting;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.EditSource;

/// <summary>Where a source is added or changed.</summary>
internal sealed class EditSourcePageModel(AppDb db, EditSource edit, Site site) : ContributionPage(site)
{
    [FromRoute(Name = "source")]
    public string Code { get; set; } = "";

    public bool IsNew => Code == HarvestLinks.NewCode;
    public string Name { get; private set; } = "";
    public SourceInput Input { get; private set; } = new();
    public IEnumerable<Choice> Formats => EditSource.Formats.Select(f => new Choice(f, Site[$"HarvestSource.Format.{f}"], Chosen: f == Input.Format));
    public IEnumerable<Choice> Kinds => ContributionKinds.All.Select(k => new Choice(k.Name, Site[$"Kind.{k.Name}"], Chosen: k.Name == Input.Kind));
    public IReadOnlyList<Choice> Active => [new(AnswerNames.Yes, Site["HarvestSource.Active.Yes"], Chosen: Input.Active is not null)];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (IsNew)
        {
            Input = new SourceInput { Format = EditSource.Formats[0], Kind = ContributionKinds.All[0].Name, Hours = "24", Active = AnswerNames.Yes };
            return Page();
        }

        if (await db.Set<HarvestSource>().AsNoTracking().SingleOrDefaultAsync(s => s.Code == Code, ct) is not { } source) return NotFound();
        Name = source.Name;
        Input = new SourceInput
        {
            Name = source.Name,
            Address = source.Address,
            Format = source.Format,
            Set = source.Set,
            Kind = source.Kind,
            Hours = source.Hours.ToString(CultureInfo.InvariantCulture),
            Active = source.IsActive ? AnswerNames.Yes : null,
            Seen = source.Row,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "")] SourceInput input, CancellationToken ct)
    {
        if (await OnGetAsync(ct) is NotFoundResult gone) return gone;
        var now = Input.Seen;
        var (code, refusals) = await edit.HandleAsync(IsNew ? null : Code, input, ct);
        if (code is not null) return Redirect(Site.Link(HarvestLinks.Source(code)));
        // Told that it changed, whoever sends the form again means it.
        Input = refusals.Contains(SourceRefusal.ChangedMeanwhile) ? input with { Seen = now } : input;
        ModelState.Clear();
        foreach (var refusal in refusals) ModelState.AddModelError(FieldOf(refusal), Site[$"EditSource.Refusal.{refusal}"]);
        return Invalid();
    }

    private static string FieldOf(SourceRefusal refusal) => refusal switch
    {
        SourceRefusal.AddressWrong or SourceRefusal.AddressTaken => "address",
        SourceRefusal.FormatUnknown => "format",
        SourceRefusal.SetWrong => "set",
        SourceRefusal.KindUnknown => "kind",
        SourceRefusal.HoursWrong => "hours",
        _ => "name",
    };
}
