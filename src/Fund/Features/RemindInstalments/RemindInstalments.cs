using System.Globalization;
using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.RemindInstalments;

/// <summary>Reminds donors of instalments that have not come: once when one is due, once when it is thirty days late. Where nothing is due, nothing is left in the trail.</summary>
internal sealed class RemindInstalments(AppDb db, ActTrail acts, ContributionNews news, ContributionDesk desk) : IJob
{
    public const string Kind = "remind-instalments";

    /// <summary>Days after which an instalment is late.</summary>
    public const int LateDays = 30;

    public static readonly ActKind Act = new("InstalmentsReminded");

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        if (!(await DueAsync(ct)).Any()) return;
        await using var act = await acts.OpenAsync(Act, null, ct);
        var due = await DueAsync(ct);
        foreach (var (contribution, instalment, isLate) in due)
        {
            var number = instalment.Number.ToString(CultureInfo.InvariantCulture);
            await news.ToDonorAsync(contribution, isLate ? "FundGift.News.Late" : "FundGift.News.Due", number, ct);
            if (isLate) await news.ToAdministratorsAsync(contribution.Code, instalment.Number, ContributionLinks.Case(contribution.Code), "FundGift.News.DonorLate", ct);
            instalment.RemindedDue ??= act.At;
            if (isLate) instalment.RemindedLate = act.At;
        }

        await act.CommitAsync(new { instalments = due.Count }, ct);
    }

    private async Task<IReadOnlyList<(DonorContribution Contribution, Instalment Instalment, bool IsLate)>> DueAsync(CancellationToken ct)
    {
        var (today, late) = (desk.Today, desk.Today.AddDays(-LateDays));
        var open = await db.Set<DonorContribution>().Include(c => c.Instalments)
            .Where(c => c.AgreedOn != null && c.EndedAt == null && c.Paid < c.Minor && c.Instalments.Any(i => (i.Due <= today && i.RemindedDue == null) || (i.Due <= late && i.RemindedLate == null))).OrderBy(c => c.Code).ToListAsync(ct);
        return [.. from contribution in open
                   from part in contribution.Parts
                   where part.Open > 0
                   let instalment = contribution.Instalments.Single(i => i.Number == part.Number)
                   let isLate = part.Due <= late && instalment.RemindedLate is null
                   where isLate || (part.Due <= today && instalment.RemindedDue is null)
                   select (contribution, instalment, isLate)];
    }
}
