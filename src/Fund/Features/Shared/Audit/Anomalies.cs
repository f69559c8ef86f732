using Marrakech.Accounts.Contracts;
using Marrakech.Fund.Data.Audit;
using Marrakech.Fund.Data.Books;
using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Data.Projects;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Audit;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Domain.Money;
using Marrakech.Fund.Domain.Projects;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Settings;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.Shared.Audit;

/// <summary>A finding, and how it was explained.</summary>
internal sealed record ShownFinding(Finding Finding, ExplainedFinding? Explained);

/// <summary>Gathers what the rules look at, and what they find.</summary>
internal sealed class Anomalies(AppDb db, PeopleDirectory people, LiveSettings settings)
{
    /// <summary>What is found under a day of a period, the latest first.</summary>
    public async Task<IReadOnlyList<ShownFinding>> ListAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var explained = await db.Set<ExplainedFinding>().AsNoTracking().ToDictionaryAsync(e => e.Key, StringComparer.Ordinal, ct);
        return [.. (await FindAsync(from, to, ct)).Where(f => f.Day >= from && f.Day <= to).Select(f => new ShownFinding(f, explained.GetValueOrDefault(f.Key)))];
    }

    /// <summary>A finding by its key; null where no rule finds it.</summary>
    public async Task<ShownFinding?> FindAsync(string key, CancellationToken ct) =>
        (await FindAsync(DateOnly.MinValue, DateOnly.MaxValue, ct)).FirstOrDefault(f => f.Key == key) is { } found
            ? new ShownFinding(found, await db.Set<ExplainedFinding>().AsNoTracking().SingleOrDefaultAsync(e => e.Key == key, ct)) : null;

    /// <summary>Everybody who had a hand in the documents of a finding, as the trail of acts has it, and in its payment details.</summary>
    public async Task<IReadOnlySet<Guid>> InvolvedAsync(Finding finding, CancellationToken ct)
    {
        var all = new HashSet<Guid>();
        foreach (var document in finding.Documents)
            all.UnionWith(await db.Set<ActEntry>().Where(a => a.SubjectKind == document.Kind && a.SubjectKey == document.Code && a.Person != null).Select(a => a.Person!.Value).Distinct().ToListAsync(ct));
        return all;
    }

    private async Task<IReadOnlyList<Finding>> FindAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var postings = (await db.Set<PostingRow>().AsNoTracking().Where(p => p.DocumentKind == Deposit.Thing || p.DocumentKind == Transfer.Thing || p.DocumentKind == ExpenditureReport.Thing)
            .Select(p => new { p.DocumentKind, p.DocumentCode, p.Number }).ToListAsync(ct)).ToLookup(p => new FoundDocument(p.DocumentKind, p.DocumentCode), p => p.Number);
        var leads = await db.Set<Proposal>().AsNoTracking().Select(p => new { p.Id, p.Organisation, p.Lead }).ToListAsync(ct);
        var codes = leads.DistinctBy(l => l.Organisation).ToDictionary(l => l.Organisation, l => l.Lead);
        var details = (await db.Set<PaymentDetails>().AsNoTracking().Where(d => d.State != FourEyes.Refused).ToListAsync(ct)).Where(d => codes.ContainsKey(d.Organisation)).ToList();
        var names = await people.OrganisationsAsync([.. details.Select(d => d.Organisation).Distinct()], ct);
        var parties = leads.ToDictionary(l => l.Id, l => l.Lead);
        List<AuditedDocument> documents = [.. await DepositsAsync(postings, ct), .. await TransfersAsync(postings, parties, details, ct), .. await ReportsAsync(postings, parties, ct)];
        List<AuditedPayee> payees = [.. details.Select(d => new AuditedPayee(d.Id.ToString(), codes[d.Organisation], names.GetValueOrDefault(d.Organisation)?.Name ?? "", d.Holder, d.Account, Day(d.EnteredAt)))];
        return AnomalyRules.Find(new AuditedFacts(documents, payees, await LateAsync(from, to, ct), settings[ProposalLive.TransferLimit] * Currency.Dollar.Units));
    }

    private async Task<IEnumerable<AuditedDocument>> DepositsAsync(ILookup<FoundDocument, long> postings, CancellationToken ct) =>
        (await db.Set<Deposit>().AsNoTracking().Where(d => d.State != DepositState.Discarded).ToListAsync(ct)).Select(d => new AuditedDocument(new(Deposit.Thing, d.Code), d.Day, d.Minor, d.Currency)
        {
            Party = d.Contribution ?? d.Account,
            IsOut = DepositLife.GoesOut(d.Kind),
            Reference = d.Reference,
            Postings = [.. postings[new(Deposit.Thing, d.Code)]],
        });

    private async Task<IEnumerable<AuditedDocument>> TransfersAsync(ILookup<FoundDocument, long> postings, Dictionary<Guid, string> parties, List<PaymentDetails> details, CancellationToken ct)
    {
        var changed = details.Where(d => d.IsChange).ToDictionary(d => d.Id, d => d.DecidedAt);
        return (await db.Set<Transfer>().AsNoTracking().Where(t => t.State == FourEyes.Granted).ToListAsync(ct)).Select(t => new AuditedDocument(new(Transfer.Thing, t.Code), Day(t.DecidedAt!.Value), t.Cents, Currency.Dollar.Code)
        {
            Party = parties[t.ProposalId],
            IsOut = true,
            Transferred = t.DecidedAt,
            DetailsChanged = changed.GetValueOrDefault(t.Details),
            Postings = [.. postings[new(Transfer.Thing, t.Code)]],
        });
    }

    private async Task<IEnumerable<AuditedDocument>> ReportsAsync(ILookup<FoundDocument, long> postings, Dictionary<Guid, string> parties, CancellationToken ct) =>
        (await db.Set<ExpenditureReport>().AsNoTracking().Where(r => r.State == FourEyes.Granted || r.State == FourEyes.Waiting).ToListAsync(ct)).Select(r => new AuditedDocument(new(ExpenditureReport.Thing, r.Code), Day(r.At), r.Cents, Currency.Dollar.Code)
        {
            Party = parties[r.ProposalId],
            IsOut = true,
            Postings = [.. postings[new(ExpenditureReport.Thing, r.Code)]],
        });

    /// <summary>Postings entered on a day of the period and dated so long before that the rule may find them; read one after the other, for there may be millions.</summary>
    private async Task<List<AuditedPosting>> LateAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var late = new List<AuditedPosting>();
        var (begins, ends) = (Begins(from), to == DateOnly.MaxValue ? DateTimeOffset.MaxValue : Begins(to.AddDays(1)));
        var rows = db.Set<PostingRow>().AsNoTracking().Where(p => db.Set<BookRow>().Any(b => b.Id == p.Book && b.Code == BookCodes.Fund) && p.At >= begins && p.At < ends)
            .Select(p => new { p.Number, p.Day, p.At, p.DocumentKind, p.DocumentCode }).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(ct))
        {
            if (Day(row.At) > row.Day.AddDays(AnomalyRules.LateDays)) late.Add(new(row.Number, row.Day, row.At, new(row.DocumentKind, row.DocumentCode)));
        }

        return late;
    }

    private static DateTimeOffset Begins(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);
}
