using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.LookAfterMembers;

/// <summary>Who is in a community and who asks to be, for its moderators and the secretariat.</summary>
internal sealed class MembersPageModel(ChangeMember change, AppDb db, CommunityDesk desk, DiscussionNames names, Site site) : FormPage
{
    private const int Most = 500;

    [FromRoute(Name = "community")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "person")]
    public string? Person { get; set; }

    [BindProperty(Name = "move")]
    public string? Move { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public CommunityView View { get; private set; } = null!;
    public IReadOnlyList<CommunityMember> Members { get; private set; } = [];
    public DiscussionNames Names => names;

    public IEnumerable<Choice> People => [new Choice("", site["Ask.Choose"]), .. Members.Select(m => new Choice(m.Person.ToString(), names.Of(m.Person), Chosen: m.Person.ToString() == Person))];

    public IEnumerable<Choice> Moves => Enum.GetValues<MemberMove>().Where(m => Members.Any(one => ChangeMember.Fits(one, m))).Select(m => new Choice(m.ToString(), site[$"CommunityMembers.{m}"], Chosen: m.ToString() == Move));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await desk.FindAsync(Code, ct) is not { MayLookAfter: true } view) return NotFound();
        View = view;
        // Those who ask come first, then moderators.
        Members = await db.Set<CommunityMember>().AsNoTracking().Where(m => m.CommunityId == view.Community.Id).OrderBy(m => m.IsAdmitted).ThenByDescending(m => m.IsModerator).ThenBy(m => m.At).Take(Most).ToListAsync(ct);
        await names.LoadAsync([.. Members.Select(m => m.Person)], ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var isWho = Guid.TryParse(Person, out var person);
        var isMove = Enum.GetNames<MemberMove>().Contains(Move);
        var refusal = isWho && isMove ? await change.HandleAsync(Code, person, Enum.Parse<MemberMove>(Move!), Reason, ct) : CommunityRefusal.WrongState;
        if (refusal is null) return Redirect(site.Link(DiscussionLinks.Members(Code)));
        if (await OnGetAsync(ct) is NotFoundResult missing) return missing;
        if (!isWho) return Invalid("person", site["CommunityMembers.Who.Missing"]);
        if (!isMove) return Invalid("move", site["Moderate.Move.Missing"]);
        return refusal == CommunityRefusal.ReasonMissing ? Invalid("reason", site.Text("Discussion.Refusal.ReasonMissing", site.Number(Discussion.ReasonLength))) : Invalid("move", site[$"Community.Refusal.{refusal}"]);
    }
}
