using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Operations.Contracts.Settings;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.AgreeContribution;

/// <summary>What is typed of an agreement.</summary>
internal sealed record TypedAgreement(string? Day, string? Reference, string? Schedule, int? Row);

/// <summary>Makes a pledge an agreement: day, reference, instalments, and its document where there is one.</summary>
internal sealed class AgreeContribution(AppDb db, ActTrail acts, ContributionDesk desk, RateBook rates, FileStore files, LiveSettings live, ContributionNews news)
{
    public static readonly ActKind Agreed = new("FundContributionAgreed", IsPublic: true);

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public async Task<ContributionRefusal?> HandleAsync(string code, TypedAgreement typed, CheckedFile? document, CancellationToken ct)
    {
        if (Schedule.Day(typed.Day) is not { } day || day > desk.Today) return ContributionRefusal.DayWrong;
        if (typed.Reference?.Trim() is not { Length: > 0 } reference) return ContributionRefusal.ReferenceMissing;
        if (reference.Length > DonorContribution.ReferenceLength) return ContributionRefusal.TooLong;
        await using var act = await acts.OpenAsync(Agreed, null, ct);
        if (await desk.TakeAsync(code, ct) is not { State: ContributionState.Pledged } contribution) return ContributionRefusal.WrongState;
        if (contribution.Row != typed.Row) return ContributionRefusal.ChangedMeanwhile;
        var (parts, unread) = Schedule.Read(typed.Schedule, contribution.Amount);
        if (parts is null) return unread;
        var (rate, none) = await rates.FindAsync(contribution.Money, day, ct);
        if (rate is null) return none;
        var before = contribution.Digested();
        var cents = rate.Cents(contribution.Minor);
        if (!await FitsAsync(contribution, day, cents, ct)) return ContributionRefusal.BeyondCeiling;
        (contribution.State, contribution.AgreedOn, contribution.Reference, contribution.Cents, contribution.Row) = (ContributionState.Agreed, day, reference, cents, contribution.Row + 1);
        contribution.Instalments.AddRange(parts.Select((p, i) => new Instalment { ContributionId = contribution.Id, Number = i + 1, Due = p.Due, Minor = p.Minor }));
        if (document is not null) await files.AttachAsync(act, document, new AttachTo { Kind = DonorContribution.Thing, Key = code, Owner = contribution.Donor }, ct);
        await news.ToDonorAsync(contribution, "FundGift.News.Agreed", "", ct);
        await ContributionDesk.CommitAsync(act, contribution, before, ct);
        return null;
    }

    private async Task<bool> FitsAsync(DonorContribution contribution, DateOnly day, long cents, CancellationToken ct)
    {
        var (first, last) = (new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31));
        var year = await db.Set<DonorContribution>().Where(c => c.AgreedOn >= first && c.AgreedOn <= last && c.EndedAt == null).Select(c => new { c.Earmark, c.Cents }).ToListAsync(ct);
        return EarmarkCeiling.Allows(year.Where(c => c.Earmark != Earmark.None).Sum(c => c.Cents), year.Sum(c => c.Cents), cents, contribution.Earmark != Earmark.None, live[ContributionLive.Earmarks]);
    }
}

/// <summary>Who reads the agreement of a contribution: its donor, fund administrators and auditors.</summary>
internal sealed class AgreementReaders : IFileReaders
{
    public string Kind => DonorContribution.Thing;

    public ValueTask<bool> MayReadAsync(Kernel.Access.Actor actor, string key, Guid? owner, CancellationToken ct) =>
        ValueTask.FromResult(ContributionRules.Follow.Allows(actor, null) || (owner is { } donor && ContributionRules.Give.Allows(actor, new Kernel.Access.Belonging(donor, null))));
}
