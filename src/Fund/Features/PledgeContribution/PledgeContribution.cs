using Marrakech.Accounts.Contracts;
using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Domain.Money;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.PledgeContribution;

/// <summary>What is typed of a contribution.</summary>
internal sealed record TypedPledge(string? Currency, string? Amount, string? Note, string? Earmark, bool IsPublic);

/// <summary>Begins a contribution: pledged by whoever speaks for the donor, or entered by a fund administrator.</summary>
internal sealed class PledgeContribution(AppDb db, ActTrail acts, PeopleDirectory people, ContributionNews news, CurrentActor actor)
{
    public static readonly ActKind Pledged = new("FundContributionPledged");
    public static readonly ActKind Entered = new("FundContributionEntered");

    private static readonly TimeSpan TwiceWithin = TimeSpan.FromMinutes(1);

    /// <summary>Pledges for the organisation acted for.</summary>
    public async Task<(string? Code, ContributionRefusal? Refusal)> PledgeAsync(TypedPledge typed, CancellationToken ct)
    {
        if (actor.Value.Organisation is not { } own || !ContributionRules.Give.Allows(actor.Value, new Belonging(own, null)) || (await people.OrganisationsAsync([own], ct)).GetValueOrDefault(own) is not { } donor) return (null, ContributionRefusal.NotYours);
        return await AddAsync(Pledged, donor, typed, ct);
    }

    /// <summary>Enters it for a donor who wrote.</summary>
    public async Task<(string? Code, ContributionRefusal? Refusal)> EnterAsync(string? donor, TypedPledge typed, CancellationToken ct) =>
        await people.FindOrganisationAsync(donor?.Trim() ?? "", ct) is { } found ? await AddAsync(Entered, found, typed, ct) : (null, ContributionRefusal.DonorUnknown);

    private async Task<(string? Code, ContributionRefusal? Refusal)> AddAsync(ActKind kind, OrganisationFacts donor, TypedPledge typed, CancellationToken ct)
    {
        if (Currency.Find(typed.Currency) is not { } currency) return (null, ContributionRefusal.CurrencyUnknown);
        var (read, fault) = Amount.Read(typed.Amount, currency);
        if (read is not { } amount) return (null, fault == AmountFault.TooLarge ? ContributionRefusal.AmountTooLarge : ContributionRefusal.AmountWrong);
        if (ContributionWords.ReadEarmark(typed.Earmark) is not { } earmark) return (null, ContributionRefusal.EarmarkUnknown);
        var note = (typed.Note ?? "").Trim();
        if (note.Length > DonorContribution.NoteLength) return (null, ContributionRefusal.TooLong);
        await using var act = await acts.OpenAsync(kind, null, ct);
        if (await SentTwiceAsync(donor, currency, amount, earmark, note, act.At, ct) is { } sent) return (sent, null);
        var contribution = new DonorContribution
        {
            Id = Guid.CreateVersion7(act.At),
            Code = DonorContribution.CodeOf(await act.TakeNumbersAsync(DonorContribution.Thing, 1, ct)),
            Donor = donor.Id,
            DonorCode = donor.Code,
            Currency = currency.Code,
            Minor = amount.Minor,
            Note = note,
            Earmark = earmark.Kind,
            EarmarkOf = earmark.Of,
            IsPublicPledge = typed.IsPublic,
            State = ContributionState.Pledged,
            PledgedAt = act.At,
            PledgedBy = actor.Value.Person,
        };
        db.Add(contribution);
        if (kind == Pledged) await news.ToAdministratorsAsync(contribution.Code, contribution.Row, ContributionLinks.Case(contribution.Code), "FundGift.News.Pledged", ct);
        else await news.ToDonorAsync(contribution, "FundGift.News.Entered", "", ct);
        await ContributionDesk.CommitAsync(act, contribution, null, ct);
        return (contribution.Code, null);
    }

    /// <summary>A button that is pressed twice pledges once: the same words of the same person within a minute are the same pledge.</summary>
    private Task<string?> SentTwiceAsync(OrganisationFacts donor, Currency currency, Amount amount, (Earmark Kind, string Of) earmark, string note, DateTimeOffset at, CancellationToken ct)
    {
        var (person, since) = (actor.Value.Person, at - TwiceWithin);
        return db.Set<DonorContribution>().Where(c => c.Donor == donor.Id && c.Currency == currency.Code && c.Minor == amount.Minor && c.Earmark == earmark.Kind && c.EarmarkOf == earmark.Of && c.Note == note && c.PledgedBy == person && c.PledgedAt > since
            && c.State == ContributionState.Pledged).Select(c => (string?)c.Code).FirstOrDefaultAsync(ct);
    }
}
