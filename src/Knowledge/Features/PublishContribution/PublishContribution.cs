using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.FollowIndex;
using Marrakech.Knowledge.Features.ImportDocuments;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Operations.Contracts.Files;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.PublishContribution;

/// <summary>Makes an item of a contribution, or a new version of the item it changes, within the act that decides so.</summary>
internal sealed class PublishContribution(AppDb db, ItemFacts facts, FileStore files)
{
    /// <summary>What stands against it; null where nothing does.</summary>
    public async Task<ContributionRefusal?> RefusalAsync(Contribution contribution, CancellationToken ct) =>
        contribution.IsChange && await db.Set<Item>().IgnoreQueryFilters().AnyAsync(i => i.Code == contribution.ItemCode && (i.WithdrawnAt != null || i.Versions.Any(v => v.Number > contribution.BaseVersion)), ct)
            ? ContributionRefusal.VersionIsOld : null;

    /// <summary>Publishes it; returns the code of the item.</summary>
    public async Task<string> PublishAsync(OpenAct act, Contribution contribution, int reviewers, CancellationToken ct)
    {
        var answers = contribution.Read();
        var item = contribution.IsChange ? await Whole().SingleAsync(i => i.Code == contribution.ItemCode, ct) : await NewAsync(act, contribution, answers, ct);
        foreach (var before in item.Versions.Where(v => v.IsCurrent)) before.IsCurrent = false;
        var version = new ItemVersion
        {
            Id = Guid.CreateVersion7(act.At),
            ItemId = item.Id,
            Number = item.Versions.Select(v => v.Number).DefaultIfEmpty(0).Max() + 1,
            IsCurrent = true,
            Contribution = contribution.Code,
            Organisation = contribution.Organisation,
            Answers = answers.Public().Json(),
            SubmittedAt = contribution.SubmittedAt!.Value,
            PublishedAt = act.At,
            Reviewers = reviewers,
        };
        db.Add(version);
        if (!item.Versions.Contains(version)) item.Versions.Add(version);
        Tell(item, answers);
        facts.Renew(db, item, act.At);
        contribution.ItemCode = item.Code;
        await files.ShowAsync(act, Contribution.Thing, contribution.Code, isPublic: true, ct);
        act.Changed(ChangeKinds.Item, item.Code);
        return item.Code;
    }

    private async Task<Item> NewAsync(OpenAct act, Contribution contribution, ContributionAnswers answers, CancellationToken ct)
    {
        var item = new Item
        {
            Id = Guid.CreateVersion7(act.At),
            Code = (await ItemCodes.TakeAsync(act, 1, ct)).Dequeue(),
            Kind = contribution.Kind,
            Level = answers.One(AnswerNames.Level) ?? "global",
            Objective = answers.Number(AnswerNames.Objective),
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
