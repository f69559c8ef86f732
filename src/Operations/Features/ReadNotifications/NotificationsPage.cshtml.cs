using Marrakech.Kernel.Access;
using Marrakech.Operations.Contracts.Notifications;
using Marrakech.Operations.Notifying;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Operations.Features.ReadNotifications;

/// <summary>What a person was told, and what they want by e-mail.</summary>
internal sealed class NotificationsPageModel(CurrentActor actor, Notifications notifications, Choices choices, MarkRead markRead, ChooseMail chooseMail, Site site) : PageModel
{
    public const string Address = "/notifications";

    private const int OnAPage = 20;

    public IReadOnlyList<NotificationLine> Lines { get; private set; } = [];
    public IReadOnlyList<(NotificationTopic Topic, MailChoice Mail)> Topics { get; private set; } = [];
    public int Unread { get; private set; }
    public int PageNumber { get; private set; } = 1;
    public int Pages { get; private set; } = 1;

    public string ReadAddress => $"{site.Link(Address)}?handler=Read";
    public string ChooseAddress => $"{site.Link(Address)}?handler=Choose";

    /// <summary>The rule of the page lets nobody in who has not signed in.</summary>
    private Guid Person => actor.Value.Person ?? throw new InvalidOperationException("Nobody has signed in.");

    /// <summary>The page is asked again after each change, so that a reload sends nothing twice.</summary>
    private RedirectResult Again => Redirect(site.Link(Address));

    public async Task OnGetAsync([FromQuery(Name = "page")] int? asked, CancellationToken ct)
    {
        var person = Person;
        var all = await notifications.CountAsync(person, ct);
        Pages = Math.Max(1, (all + OnAPage - 1) / OnAPage);
        PageNumber = Math.Clamp(asked ?? 1, 1, Pages);
        Lines = await notifications.ListAsync(person, (PageNumber - 1) * OnAPage, OnAPage, ct);
        Unread = await notifications.CountUnreadAsync(person, ct);
        Topics = await choices.AllAsync(person, ct);
    }

    public async Task<IActionResult> OnPostReadAsync(Guid? one, CancellationToken ct)
    {
        await markRead.HandleAsync(Person, one, ct);
        return Again;
    }

    /// <summary>One field for each topic, named as the topic.</summary>
    public async Task<IActionResult> OnPostChooseAsync(Dictionary<string, MailChoice> mail, CancellationToken ct)
    {
        if (!ModelState.IsValid || mail.Values.Any(m => !Enum.IsDefined(m))) return BadRequest();
        await chooseMail.HandleAsync(Person, mail, ct);
        return Again;
    }

    public string Sentence(NotificationLine line) => site.Text(line.SentenceKey, [.. line.Values]);

    public IEnumerable<Ui.Components.Choice> Choices(MailChoice chosen) =>
        Enum.GetValues<MailChoice>().Select(m => new Ui.Components.Choice(m.ToString(), site[$"MailChoice.{m}"], Chosen: m == chosen));
}
