using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.Shared.Discussions;

/// <summary>A page with a form about a discussion: what is refused is answered with the page itself, everything typed kept.</summary>
internal abstract class DiscussionPage(Site site) : FormPage
{
    /// <summary>The reader's texts.</summary>
    protected Site Site => site;

    /// <summary>The page again, with the sentence of a refusal at the field it is about.</summary>
    protected PageResult Refused(DiscussionRefusal refusal, Voice voice, Discussion? discussion, string field = "text") => Invalid(
        refusal switch
        {
            DiscussionRefusal.TitleMissing or DiscussionRefusal.TitleTooLong => "title",
            DiscussionRefusal.TextMissing or DiscussionRefusal.TextTooLong => "text",
            DiscussionRefusal.ReasonMissing => "reason",
            DiscussionRefusal.TimesWrong => "closes",
            DiscussionRefusal.KindNotYours => "kind",
            _ => field,
        },
        RefusalWords.Of(site, refusal, voice, discussion));
}

/// <summary>What stands against something, in words.</summary>
internal static class RefusalWords
{
    public static string Of(Site site, DiscussionRefusal refusal, Voice voice, Discussion? discussion)
    {
        var key = $"Discussion.Refusal.{refusal}";
        return refusal switch
        {
            DiscussionRefusal.TitleTooLong => site.Text(key, site.Number(Discussion.TitleLength)),
            DiscussionRefusal.TextTooLong => site.Text(key, site.Number(Post.TextLength)),
            DiscussionRefusal.ReasonMissing => site.Text(key, site.Number(Discussion.ReasonLength)),
            DiscussionRefusal.TooFast => site.Text(key, site.Number(voice.Pace.InHour), site.Number(voice.Pace.InDay)),
            DiscussionRefusal.NotOpenYet => site.Text(key, site.Moment(discussion!.OpensAt!.Value)),
            DiscussionRefusal.Closed => site.Text(key, site.Moment(discussion!.ClosesAt!.Value)),
            _ => site[key],
        };
    }
}
