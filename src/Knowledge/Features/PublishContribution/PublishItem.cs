using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.FollowIndex;
using Marrakech.Knowledge.Features.ImportDocuments;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Knowledge.Features.Shared.Links;
using Marrakech.Knowledge.Features.Shared.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.PublishContribution;

/// <summary>Where an item was taken over from.</summary>
/// <param name="Identifier">Its identifier at its first home.</param>
/// <param name="Name">Name of the repository it was taken from.</param>
/// <param name="Address">Its page there.</param>
internal sealed record ItemOrigin(string Identifier, string Name, string? Address);

/// <summary>What is to be published.</summary>
/// <param name="Kind">Kind of item.</param>
/// <param name="ItemCode">The item it changes; null for a new one.</param>
/// <param name="Answers">What it says.</param>
/// <param name="SubmittedAt">When it was submitted, or changed last at its home.</param>
internal sealed record Publication(string Kind, string? ItemCode, ContributionAnswers Answers, DateTimeOffset SubmittedAt)
{
    /// <summary>Reference of the contribution; null for one taken over.</summary>
    public string? Contribution { get; init; }

    public Guid? Organisation { get; init; }

    /// <summary>How many reviewers scored it here.</summary>
    public int Reviewers { get; init; }

    public ItemOrigin? Origin { get; init; }
}

/// <summary>Makes an item of answers, or a new version of an item, within the act that decides so.</summary>
internal sealed class PublishItem(AppDb db, ItemFacts facts, UpkeepDesk upkeep, LinkDesk links, TellRelated related, TellRegistrants registrants)
{
    public async Task<Item> HandleAsync(OpenAct act, Publication publication, CancellationToken ct)
    {
        var item = publication.ItemCode is { } code ? await Whole().SingleAsync(i => i.Code == code, ct) : await NewAsync(act, publication, ct);
        var known = item.Versions.Find(v => v.IsCurrent);
        if (known is not null) known.IsCurrent = false;
        var version = new ItemVersion
        {
            Id = Guid.CreateVersion7(act.At),
            ItemId = item.Id,
            Number = item.Versions.Select(v => v.Number).DefaultIfEmpty(0).Max() + 1,
            IsCurrent = true,
            Contribution = publication.Contribution,
            Organisation = publication.Organisation,
            Answers = (known is null ? publication.Answers : publication.Answers.KeepingContactOf(known.Read())).Public().Json(),
            SubmittedAt = publication.SubmittedAt,
            PublishedAt = act.At,
            Reviewers = publication.Reviewers,
        };
        db.Add(version);
        if (!item.Versions.Contains(version)) item.Versions.Add(version);
        Tell(item, publication.Answers);
        facts.Renew(db, item, act.At);
        await links.KeepAsync([item], act.At, ct);
        await upkeep.PublishedAsync(item, publication.Contribution, publication.Answers, act.At, ct);
        await related.PublishedAsync(act, item, version, ct);
        if (known is not null) await registrants.MovedAsync(item, known.Read(), publication.Answers, version.Number, ct);
        act.Changed(ChangeKinds.Item, item.Code);
        return item;
    }

    private async Task<Item> NewAsync(OpenAct act, Publication publication, CancellationToken ct)
    {
        var item = new Item
        {
            Id = Guid.CreateVersion7(act.At),
            Code = (await ItemCodes.TakeAsync(act, 1, ct)).Dequeue(),
            Kind = publication.Kind,
            Origin = publication.Origin?.Identifier,
            OriginName = publication.Origin?.Name,
            OriginAddress = publication.Origin?.Address,
            Level = publication.Answers.One(AnswerNames.Level) ?? "global",
            Objective = publication.Answers.Number(AnswerNames.Objective),
            PublishedAt = act.At,
            UpdatedAt = act.At,
        };
        db.Add(item);
        return item;
    }

    /// <summary>Puts title, summary, level and organisations of the contribution in the place of those before.</summary>
    private void Tell(Item item, ContributionAnswers answers)
    {
        if (answers.One(AnswerNames.Level) is { } level) item.Level = level;
        item.Objective = answers.Number(AnswerNames.Objective);
        var (language, title, summary) = (answers.One(AnswerNames.Language)!, answers.One(AnswerNames.Title)!, answers.One(AnswerNames.Summary)!);
        if (item.Texts.Find(t => t.Language == language) is { } text) (text.Title, text.Summary) = (title, summary);
        else db.Add(new ItemText { ItemId = item.Id, Language = language, Title = title, Summary = summary });
        var told = ItemAnswers.Organisations(answers);
        foreach (var gone in item.Organisations.Where(o => o.Role != OrganisationRole.Named && told.GetValueOrDefault(o.Name) != o.Role).ToList())
        {
            item.Organisations.Remove(gone);
            db.Remove(gone);
        }

        foreach (var named in item.Organisations.Where(o => o.Role == OrganisationRole.Named && told.ContainsKey(o.Name)).ToList())
        {
            item.Organisations.Remove(named);
            db.Remove(named);
        }

        foreach (var (name, role) in told.Where(o => item.Organisations.All(known => known.Name != o.Key)))
            item.Organisations.Add(new ItemOrganisation { ItemId = item.Id, Name = name, Role = role });
    }

    private IQueryable<Item> Whole() => db.Set<Item>().AsSplitQuery().Include(i => i.Texts).Include(i => i.Facets).Include(i => i.Organisations).Include(i => i.Versions)
        .Include(i => i.Editions).ThenInclude(e => e.Facts);
}
