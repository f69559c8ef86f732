using Marrakech.Accounts.Contracts;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Contracts;
using Marrakech.Knowledge.Data.Experts;
using Marrakech.Knowledge.Domain.Experts;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Ui.Web;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.Shared.Experts;

/// <summary>Finds conversations, says who the two are, and adds messages within an open act.</summary>
internal sealed class TalkDesk(AppDb db, CurrentActor actor, ExpertDirectory directory, ExpertDesk desk, IPersonNames names, PeopleDirectory people, ExpertNews news, Site site)
{
    /// <summary>A conversation of whoever acts, to be changed; null where it is not theirs.</summary>
    public async Task<ExpertTalk?> OwnAsync(Guid id, CancellationToken ct) => await FindAsync(id, ct) is { } talk && talk.IsOf(actor.Value.Person) ? talk : null;

    /// <summary>The same, to be looked at.</summary>
    public Task<ExpertTalk?> SeeOwnAsync(Guid id, CancellationToken ct)
    {
        var person = actor.Value.Person;
        return db.Set<ExpertTalk>().AsNoTracking().Include(t => t.Messages.OrderBy(m => m.Number)).SingleOrDefaultAsync(t => t.Id == id && (t.Expert == person || t.Asker == person), ct);
    }

    /// <summary>A conversation with its messages; null where there is none.</summary>
    public Task<ExpertTalk?> FindAsync(Guid id, CancellationToken ct) => db.Set<ExpertTalk>().Include(t => t.Messages.OrderBy(m => m.Number)).SingleOrDefaultAsync(t => t.Id == id, ct);

    /// <summary>Whether whoever acts is the expert of it.</summary>
    public bool IsExpert(ExpertTalk talk) => actor.Value.Person == talk.Expert;

    /// <summary>What the other one is called: the expert as far as they show it, the asker by name and organisation, as they were told before they wrote.</summary>
    public async Task<string> OtherAsync(ExpertTalk talk, CancellationToken ct) => (await OthersAsync([talk], ct))[talk.Id];

    /// <summary>The same for many conversations, each by its id.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> OthersAsync(IReadOnlyCollection<ExpertTalk> some, CancellationToken ct)
    {
        var (asked, asking) = (some.Where(IsExpert).ToList(), some.Where(t => !IsExpert(t)).ToList());
        var (askers, experts) = (await AskersAsync(asked, ct), await ExpertsAsync(asking, ct));
        return some.ToDictionary(t => t.Id, t => IsExpert(t) ? askers[t.Id] : experts[t.Id]);
    }

    public async Task<string> ExpertAsync(ExpertTalk talk, CancellationToken ct) => (await ExpertsAsync([talk], ct))[talk.Id];

    public async Task<string> AskerAsync(ExpertTalk talk, CancellationToken ct) => (await AskersAsync([talk], ct))[talk.Id];

    private async Task<Dictionary<Guid, string>> ExpertsAsync(IReadOnlyCollection<ExpertTalk> some, CancellationToken ct)
    {
        var shown = await directory.WithCodesAsync([.. some.Select(t => t.ExpertCode).Distinct()], desk.Reader, ct);
        return some.ToDictionary(t => t.Id, t => ExpertWords.NameOf(site, t.ExpertCode, shown.GetValueOrDefault(t.ExpertCode)?.Name));
    }

    private async Task<Dictionary<Guid, string>> AskersAsync(IReadOnlyCollection<ExpertTalk> some, CancellationToken ct)
    {
        var known = await names.NamesAsync([.. some.Select(t => t.Asker).Distinct()], ct);
        var organisations = await people.OrganisationsAsync([.. some.Select(t => t.AskerOrganisation).OfType<Guid>().Distinct()], ct);
        return some.ToDictionary(t => t.Id, t => Asker(known.GetValueOrDefault(t.Asker), t.AskerOrganisation is { } id ? organisations.GetValueOrDefault(id)?.Name : null));
    }

    private string Asker(string? name, string? organisation) =>
        name is null ? site["Talk.SomebodyLeft"] : organisation is null ? name : site.Text("Talk.Person", name, organisation);

    /// <summary>Adds a message and tells the other one.</summary>
    public async Task AddAsync(OpenAct act, ExpertTalk talk, string text, CancellationToken ct)
    {
        var last = await db.Set<ExpertMessage>().Where(m => m.TalkId == talk.Id).MaxAsync(m => (int?)m.Number, ct) ?? 0;
        // Added by name: found through its list it would be taken for one that is there already, for it has its key.
        db.Add(new ExpertMessage { Id = Guid.CreateVersion7(act.At), TalkId = talk.Id, Number = last + 1, IsFromExpert = IsExpert(talk), Text = text, At = act.At });
        talk.ChangedAt = act.At;
        talk.Row++;
        await news.WrittenAsync(talk, IsExpert(talk), last + 1, ct);
    }

    /// <summary>What stands against one more message of whoever acts, by how much they wrote within the last day.</summary>
    public async Task<TalkRefusal?> AgainstPaceAsync(bool isNew, DateTimeOffset now, CancellationToken ct)
    {
        var (person, since) = (desk.Person, now.AddDays(-1));
        var begun = await db.Set<ExpertTalk>().CountAsync(t => t.Asker == person && t.StartedAt > since, ct);
        var sent = await db.Set<ExpertMessage>().CountAsync(m => m.At > since && db.Set<ExpertTalk>().Any(t => t.Id == m.TalkId && ((t.Expert == person && m.IsFromExpert) || (t.Asker == person && !m.IsFromExpert))), ct);
        return TalkRules.AgainstPace(isNew, begun, sent);
    }
}
