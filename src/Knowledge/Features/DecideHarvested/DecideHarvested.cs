using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Harvesting;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Harvesting;
using Marrakech.Knowledge.Features.PublishContribution;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.DecideHarvested;

/// <summary>What stands against a decision. Its sentence is <c>DecideHarvested.Refusal.{Name}</c>.</summary>
internal enum HarvestedRefusal
{
    /// <summary>It was decided on already, or told anew since the page was opened.</summary>
    ChangedMeanwhile,

    /// <summary>It does not say its language, and nobody chose one.</summary>
    LanguageMissing,

    /// <summary>It names no objective, and nobody chose one.</summary>
    ObjectiveMissing,
    ReasonMissing,

    /// <summary>The same thing was taken over from elsewhere since.</summary>
    KnownMeanwhile,

    /// <summary>The item was withdrawn here: its address stays a tombstone.</summary>
    ItemWithdrawn,
}

/// <summary>The secretariat takes a record over into the repository, or declines it.</summary>
internal sealed class DecideHarvested(AppDb db, ActTrail acts, PublishItem publish, WithdrawItem withdraw)
{
    public static readonly ActKind Accepted = new("RecordTakenOver", IsPublic: true);
    public static readonly ActKind Withdrawn = new("TakenOverWithdrawn", IsPublic: true);
    public static readonly ActKind Declined = new("RecordDeclined");

    /// <summary>Takes a record over: makes an item, a new version of it, or withdraws the item where the record is gone at its home.</summary>
    /// <param name="id">The record.</param>
    /// <param name="seen">Its version when the page was opened.</param>
    /// <param name="language">Language chosen where the record names none.</param>
    /// <param name="objective">Primary objective chosen where the record names none.</param>
    /// <param name="reason">Why an item is withdrawn; not asked otherwise.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<HarvestedRefusal?> AcceptAsync(Guid id, int seen, string? language, string? objective, string? reason, CancellationToken ct)
    {
        var isGone = await db.Set<HarvestRecord>().AnyAsync(r => r.Id == id && r.Digest == null, ct);
        var told = isGone && Typed.Text(reason) is { Length: <= HarvestRecord.ReasonLength } text ? text : null;
        if (isGone && told is null) return HarvestedRefusal.ReasonMissing;
        await using var act = await acts.OpenAsync(isGone ? Withdrawn : Accepted, told, ct);
        var record = await db.Set<HarvestRecord>().SingleAsync(r => r.Id == id, ct);
        if (record.State != HarvestState.Held || record.Row != seen || record.IsGone != isGone) return HarvestedRefusal.ChangedMeanwhile;
        if (isGone) await withdraw.HandleAsync(act, record.ItemCode!, told!, ct);
        else if (await PublishAsync(act, record, language, objective, ct) is { } refusal) return refusal;
        await CloseAsync(act, record, HarvestState.Accepted, ct);
        return null;
    }

    /// <summary>Declines a record; what was taken over of it before stays as it is.</summary>
    public async Task<HarvestedRefusal?> DeclineAsync(Guid id, int seen, string? reason, CancellationToken ct)
    {
        if (Typed.Text(reason) is not { Length: <= HarvestRecord.ReasonLength } told) return HarvestedRefusal.ReasonMissing;
        await using var act = await acts.OpenAsync(Declined, told, ct);
        var record = await db.Set<HarvestRecord>().SingleAsync(r => r.Id == id, ct);
        if (record.State != HarvestState.Held || record.Row != seen) return HarvestedRefusal.ChangedMeanwhile;
        await CloseAsync(act, record, HarvestState.Declined, ct);
        return null;
    }

    private async Task<HarvestedRefusal?> PublishAsync(OpenAct act, HarvestRecord record, string? language, string? objective, CancellationToken ct)
    {
        var source = await db.Set<HarvestSource>().SingleAsync(s => s.Id == record.SourceId, ct);
        var thing = record.Read();
        var answers = await HereAsync(Completed(thing.Read(), language, objective), record, ct);
        if (answers.One(AnswerNames.Language) is null) return HarvestedRefusal.LanguageMissing;
        if (answers.One(AnswerNames.Objective) is null) return HarvestedRefusal.ObjectiveMissing;
        var origin = thing.Origin ?? record.Identifier;
        if (record.ItemCode is null && await db.Set<Item>().IgnoreQueryFilters().AnyAsync(i => i.Origin == origin, ct)) return HarvestedRefusal.KnownMeanwhile;
        if (record.ItemCode is { } code && !await db.Set<Item>().AnyAsync(i => i.Code == code, ct)) return HarvestedRefusal.ItemWithdrawn;
        var item = await publish.HandleAsync(act, new Publication(thing.Kind ?? source.Kind, record.ItemCode, answers, record.Datestamp) { Origin = new ItemOrigin(origin, source.Name, thing.Address) }, ct);
        item.OriginAddress = thing.Address;
        foreach (var text in thing.Texts)
        {
            if (item.Texts.Find(t => t.Language == text.Language) is { } known) (known.Title, known.Summary) = (text.Title, text.Summary);
            else db.Add(new ItemText { ItemId = item.Id, Language = text.Language, Title = text.Title, Summary = text.Summary });
        }

        record.ItemCode = item.Code;
        return null;
    }

    /// <summary>Codes of other items count where a record comes from: here they are those of what was taken over from there. The version that was translated stays as its home counts.</summary>
    private async Task<ContributionAnswers> HereAsync(ContributionAnswers answers, HarvestRecord record, CancellationToken ct)
    {
        foreach (var question in new[] { AnswerNames.TranslationOf, AnswerNames.Replicates })
        {
            if (answers.One(question) is not { } code) continue;
            var home = record.Identifier[..(record.Identifier.LastIndexOf(':') + 1)] + code;
            var here = await db.Set<Item>().Where(i => i.Origin == home).Select(i => i.Code).SingleOrDefaultAsync(ct);
            answers = here is null ? answers.With(question) : answers.With(question, here);
        }

        return answers.One(AnswerNames.TranslationOf) is null ? answers.With(AnswerNames.TranslatedVersion) : answers;
    }

    /// <summary>What was chosen counts only where the record leaves it open.</summary>
    private static ContributionAnswers Completed(ContributionAnswers answers, string? language, string? objective)
    {
        if (answers.One(AnswerNames.Language) is null && Read(AnswerNames.Language, language) is { } spoken) answers = answers.With(AnswerNames.Language, spoken);
        if (answers.One(AnswerNames.Objective) is null && Read(AnswerNames.Objective, objective) is { } chosen) answers = answers.With(AnswerNames.Objective, chosen);
        return answers;
    }

    private static string? Read(string question, string? value) => value is null ? null : Question.Find(question)!.Read!(value);

    private static async Task CloseAsync(OpenAct act, HarvestRecord record, HarvestState state, CancellationToken ct)
    {
        var before = record.Digested();
        (record.State, record.DecidedAt, record.Row) = (state, act.At, record.Row + 1);
        act.Concerns(new ActSubject(HarvestRecord.Thing, record.Identifier), before, record.Digested());
        await act.CommitAsync(new { item = record.ItemCode, state = state.ToString() }, ct);
    }
}
