using Marrakech.Accounts.Contracts;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Ui.Web;

namespace Marrakech.Knowledge.Features.Shared.Discussions;

/// <summary>The names that stand beside posts, asked for when they are shown: who was erased has none.</summary>
internal sealed class DiscussionNames(IPersonNames names, PeopleDirectory people, Site site)
{
    private IReadOnlyDictionary<Guid, string> known = new Dictionary<Guid, string>();
    private IReadOnlyDictionary<Guid, OrganisationFacts> organisations = new Dictionary<Guid, OrganisationFacts>();

    /// <summary>Looks the names of authors and of those named up, all at once.</summary>
    public async Task LoadAsync(IReadOnlyCollection<Post> posts, CancellationToken ct)
    {
        await LoadAsync([.. posts.Select(p => p.Author).OfType<Guid>().Concat(posts.SelectMany(p => p.Mentioned)).Distinct()], ct);
        organisations = await people.OrganisationsAsync([.. posts.Select(p => p.Organisation).OfType<Guid>().Distinct()], ct);
    }

    /// <summary>Looks names up.</summary>
    public async Task LoadAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) => known = ids.Count == 0 ? known : await names.NamesAsync(ids, ct);

    /// <summary>A name; that of a former member where there is none any more.</summary>
    public string Of(Guid? person) => Find(person) ?? site["Discussion.FormerMember"];

    /// <summary>A name; null where there is none any more.</summary>
    public string? Find(Guid? person) => person is { } id && known.TryGetValue(id, out var name) && name.Length > 0 ? name : null;

    /// <summary>The organisation an author acted for; null for one in their own name, or who has left.</summary>
    public string? OrganisationOf(Post post) => post is { Organisation: { } id, Author: { } author } && known.ContainsKey(author) ? organisations.GetValueOrDefault(id)?.Name : null;
}
