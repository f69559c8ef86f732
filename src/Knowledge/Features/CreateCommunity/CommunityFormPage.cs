using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.CreateCommunity;

/// <summary>The fields of a community.</summary>
internal abstract class CommunityFormPage(Site site) : FormPage
{
    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    [BindProperty(Name = "aim")]
    public string? Aim { get; set; }

    [BindProperty(Name = "objectives")]
    public string[] Objectives { get; set; } = [];

    [BindProperty(Name = "languages")]
    public string[] Languages { get; set; } = [];

    public IReadOnlyList<Choice> ObjectiveChoices => [.. Outline.Objectives.Select(o => (o, Key: o.Number.ToString(CultureInfo.InvariantCulture)))
        .Select(x => new Choice(x.Key, site.Text("Objective.Named", x.o.Number, x.o.Name.In(site.Language)), Chosen: Objectives.Contains(x.Key)))];

    public IReadOnlyList<Choice> LanguageChoices => [.. Language.All.Select(l => new Choice(l.Code, l.Name, Chosen: Languages.Contains(l.Code)))];

    protected CommunityWish Wish => new() { Name = Name, Aim = Aim, Objectives = Objectives, Languages = Languages };

    protected PageResult Refused(CommunityRefusal refusal) => refusal switch
    {
        CommunityRefusal.NameMissing => Invalid("name", site["Community.Refusal.NameMissing"]),
        CommunityRefusal.NameTooLong => Invalid("name", site.Text("Community.Refusal.NameTooLong", site.Number(Community.NameLength))),
        CommunityRefusal.AimMissing => Invalid("aim", site["Community.Refusal.AimMissing"]),
        CommunityRefusal.AimTooLong => Invalid("aim", site.Text("Community.Refusal.AimTooLong", site.Number(Community.AimLength))),
        CommunityRefusal.LanguagesMissing => Invalid("languages", site["Community.Refusal.LanguagesMissing"]),
        _ => Invalid("name", site[$"Community.Refusal.{refusal}"]),
    };
}
