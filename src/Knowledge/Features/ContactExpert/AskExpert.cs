using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Experts;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Experts;
using Marrakech.Knowledge.Features.Shared.Experts;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.ContactExpert;

/// <summary>Writes to a listed expert: begins the conversation, goes on with it, or takes it up again.</summary>
internal sealed class AskExpert(AppDb db, ActTrail acts, ExpertDesk desk, TalkDesk talks, CurrentActor actor)
{
    public static readonly ActKind Act = new("ExpertAsked");

    /// <summary>Returns the conversation, or why nothing was sent; both null where there is no such expert.</summary>
    public async Task<(Guid? Talk, TalkRefusal? Refusal)> HandleAsync(string code, string? typed, CancellationToken ct)
    {
        var text = Typed.Text(typed);
        if (TalkRules.AgainstText(text) is { } wrong) return (null, wrong);
        await using var act = await acts.OpenAsync(Act, null, ct);
        if (await desk.FindAsync(code, ct) is not { IsListed: true } expert) return (null, null);
        var (person, expertPerson) = (desk.Person, expert.Person);
        var talk = await db.Set<ExpertTalk>().SingleOrDefaultAsync(t => t.Expert == expertPerson && t.Asker == person, ct);
        if (await AgainstAsync(expert, talk, act.At, ct) is { } refusal) return (null, refusal);
        var before = talk?.Digested();
        if (talk is null)
        {
            talk = new ExpertTalk { Id = Guid.CreateVersion7(act.At), ExpertCode = code, Expert = expert.Person, Asker = person, StartedAt = act.At, ChangedAt = act.At };
            db.Add(talk);
        }
        else if (!talk.IsOpen)
        {
            (talk.End, talk.StartedAt) = (null, act.At);
        }

        talk.AskerOrganisation = actor.Value.Organisation;
        await talks.AddAsync(act, talk, text!, ct);
        act.Concerns(new ActSubject(ExpertTalk.Thing, talk.Id.ToString()), before, talk.Digested());
        await act.CommitAsync(new { expert = code }, ct);
        return (talk.Id, null);
    }

    private async Task<TalkRefusal?> AgainstAsync(Expert expert, ExpertTalk? talk, DateTimeOffset now, CancellationToken ct)
    {
        if (expert.Person == desk.Person) return TalkRefusal.Yourself;
        if (!expert.TakesMessages) return TalkRefusal.SwitchedOff;
        if (talk?.End is { } end && !TalkRules.MayReopen(end)) return TalkRefusal.Closed;
        return await talks.AgainstPaceAsync(talk is not { IsOpen: true }, now, ct);
    }
}
