using Marrakech.Accounts.Contracts;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.Shared.Contributions;

/// <summary>Finds contributions and says who may do what with them.</summary>
internal sealed class ContributionDesk(AppDb db, CurrentActor actor, PeopleDirectory people)
{
    /// <summary>A contribution with its moves and its panel, to be changed; null where there is none.</summary>
    public Task<Contribution?> FindAsync(string code, CancellationToken ct) =>
        db.Set<Contribution>().AsSplitQuery().Include(c => c.Events).Include(c => c.Seats).SingleOrDefaultAsync(c => c.Code == code, ct);

    /// <summary>What stands against a move by whoever acts now; null where nothing does.</summary>
    public async Task<ContributionRefusal?> RefusalAsync(Contribution contribution, ContributionMove move, CancellationToken ct) =>
        ContributionLife.Refusal(contribution.State, move, await StandingAsync(contribution, ct));

    /// <summary>How whoever acts now stands to it.</summary>
    public async Task<Standing> StandingAsync(Contribution contribution, CancellationToken ct)
    {
        var person = actor.Value.Person;
        IReadOnlyCollection<Tie> ties = person is { } id ? [.. (await people.RolesOfAsync([id], ct)).Select(TieOf)] : [];
        var seated = contribution.Seats.Any(s => s.Round == contribution.Round && s.Reviewer == person && s.IsOpen);
        return Standing.Of(actor.Value, ties, contribution.Ownership(), await BeforeAsync(contribution, ct), seated);
    }

    /// <summary>Whose everything is that stands in the item it wants to change, or became.</summary>
    public async Task<IReadOnlyList<Ownership>> BeforeAsync(Contribution contribution, CancellationToken ct)
    {
        if (contribution.ItemCode is not { } item) return [];
        var own = contribution.Id;
        var published = await db.Set<Contribution>().AsNoTracking().Where(c => c.ItemCode == item && c.Id != own && (c.State == ContributionState.Published || c.State == ContributionState.Archived)).ToListAsync(ct);
        return [.. published.Select(c => c.Ownership())];
    }

    /// <summary>Moves it within an open act: state, time and the line others read.</summary>
    /// <param name="act">The act.</param>
    /// <param name="contribution">What moves.</param>
    /// <param name="move">How.</param>
    /// <param name="reason">Why, for those it belongs to; null where nobody asks.</param>
    /// <param name="isTold">Whether the move stands in its story.</param>
    public void Move(OpenAct act, Contribution contribution, ContributionMove move, string? reason, bool isTold = true)
    {
        contribution.State = ContributionLife.After(contribution.State, move) ?? throw new InvalidOperationException($"{move} is not possible from {contribution.State}.");
        contribution.ChangedAt = act.At;
        contribution.Row++;
        if (!isTold) return;
        // Added by name: a row found through its list would be taken for one that is there already, for it has its key.
        db.Add(new ContributionEvent { Id = Guid.CreateVersion7(act.At), ContributionId = contribution.Id, Number = contribution.Row, Move = move, State = contribution.State, Reason = reason, At = act.At });
    }

    /// <summary>A tie as the rule sees it.</summary>
    public static Tie TieOf(HeldRole held) => Tie.Of(held.Organisation.Id, held.Organisation.Kind, held.Organisation.Country, held.Role);
}

/// <summary>Whom a contribution belongs to, for every address below it.</summary>
internal sealed class ContributionBelonging(AppDb db) : Ui.Access.IBelongingSource
{
    public string RouteValue => "contribution";

    public async ValueTask<Belonging?> FindAsync(string code, CancellationToken ct) => await db.Set<Contribution>().AsNoTracking().Where(c => c.Code == code)
        .Select(c => c.Organisation == null ? new Belonging(Guid.Empty, null, c.Author) : new Belonging(c.Organisation.Value, c.Country, null)).SingleOrDefaultAsync(ct);
}
