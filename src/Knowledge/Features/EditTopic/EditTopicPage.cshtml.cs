using Marrakech.Knowledge.Data.Topics;
using Marrakech.Knowledge.Domain.Curation;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.EditTopic;

/// <summary>Where the secretariat writes, publishes and withdraws a topic, in the language the page is read in.</summary>
internal sealed class EditTopicPageModel(Topics topics, EditTopic edit, Site site) : FormPage
{
    [FromRoute(Name = "topic")]
    public string Slug { get; set; } = "";

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public Topic Topic { get; private set; } = null!;
    public TopicForm Form { get; private set; } = new();

    /// <summary>What somebody else saved while this was typed.</summary>
    public TopicForm? Theirs { get; private set; }

    public string Name => Topic.TextFor(site.Language)?.Title ?? Slug;
    public string Mark => EditTopic.MarkOf(Topic, site.Language);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await topics.FindAsync(Slug, ct) is not { } found) return NotFound();
        Topic = found;
        Form = TopicForm.Of(found, found.Written(site.Language));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(TopicForm form, [FromForm(Name = "step")] string? step, CancellationToken ct)
    {
        if (await OnGetAsync(ct) is NotFoundResult missing) return missing;
        if (step is not ("Save" or "Publish" or "Withdraw")) return BadRequest();
        var refusal = step switch
        {
            "Publish" => await edit.PublishAsync(Slug, ct),
            "Withdraw" => await edit.WithdrawAsync(Slug, Reason, ct),
            _ => await edit.SaveAsync(Slug, site.Language, form, ct),
        };
        if (refusal is not { } told) return Redirect(site.Link(step == "Publish" ? TopicLinks.One(Slug) : TopicLinks.Edit(Slug)));
        await OnGetAsync(ct);
        if (told == TopicRefusal.ChangedMeanwhile) Theirs = Form;
        if (step == "Save") Form = form;
        var answer = Invalid(step == "Publish" ? "state" : FieldOf(told), site[$"Topic.Refusal.{told}"]);
        if (told == TopicRefusal.ChangedMeanwhile) Response.StatusCode = StatusCodes.Status409Conflict;
        return answer;
    }

    private static string FieldOf(TopicRefusal refusal) => refusal switch
    {
        TopicRefusal.IntroductionMissing or TopicRefusal.IntroductionTooLong => "introduction",
        TopicRefusal.ObjectivesWrong => "objectives",
        TopicRefusal.ParagraphsWrong => "paragraphs",
        TopicRefusal.QueryTooLong or TopicRefusal.Empty => "query",
        TopicRefusal.CollectionUnknown => "collection",
        TopicRefusal.ResourcesWrong or TopicRefusal.ResourcesTooLong => "resources",
        TopicRefusal.WhyMissing => "reason",
        _ => "title",
    };
}
