using Marrakech.Knowledge.Data.Topics;
using Marrakech.Knowledge.Domain.Curation;
using Marrakech.Knowledge.Features.EditTopic;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.LookAfterTopics;

/// <summary>Every topic, for the secretariat, and where a new one begins.</summary>
internal sealed class TopicQueuePageModel(Topics topics, EditTopic.EditTopic edit, Site site) : FormPage
{
    [BindProperty(Name = "title")]
    public string? Title { get; set; }

    [BindProperty(Name = "slug")]
    public string? Slug { get; set; }

    public IReadOnlyList<Topic> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => All = await topics.AllAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await edit.StartAsync(site.Language, Slug, Title, ct) is not { } refusal) return Redirect(site.Link(TopicLinks.Edit(Slug!)));
        await OnGetAsync(ct);
        return Invalid(refusal is TopicRefusal.SlugWrong or TopicRefusal.SlugTaken ? "slug" : "title", site[$"Topic.Refusal.{refusal}"]);
    }
}
