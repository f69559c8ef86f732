using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.Shared.Requests;

/// <summary>A further country of a request, for its leading country.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="State">How it stands; null where it is named and was not asked.</param>
/// <param name="CanAnswer">Whether somebody there can answer: it has a focal point.</param>
internal sealed record ShownJoint(string Country, JointState? State, bool CanAnswer)
{
    /// <summary>Whether an answer is awaited, or would be, that nobody can give.</summary>
    public bool IsSilent => !CanAnswer && State is null or JointState.Asked;
}

/// <summary>Finds who was asked to join a request, and says who asks when it is submitted.</summary>
internal sealed class JointDesk(AppDb db, JointNews news, PeopleDirectory people)
{
    /// <summary>What the leading country sees: of a draft the countries it names, after that those that were asked.</summary>
    public async Task<IReadOnlyList<ShownJoint>> ShownAsync(SupportRequest request, CancellationToken ct)
    {
        var asked = await db.Set<JointCountry>().AsNoTracking().Where(j => j.RequestId == request.Id).OrderBy(j => j.Country).ToListAsync(ct);
        IEnumerable<(string Country, JointState? State)> shown = request.State != RequestState.Draft ? asked.Select(j => (j.Country, (JointState?)j.State))
            : SupportRequest.Unbarred(request.Joint).Select(c => (c, asked.Find(j => j.Country == c)?.State));
        var named = shown.ToList();
        if (named.Count == 0) return [];
        var answering = await AnsweringAsync(ct);
        return named.ConvertAll(n => new ShownJoint(n.Country, n.State, answering.Contains(n.Country)));
    }

    /// <summary>The countries that have a focal point.</summary>
    public async Task<IReadOnlySet<string>> AnsweringAsync(CancellationToken ct) => (await people.HoldersAsync(Role.FocalPoint, ct)).Select(h => h.Organisation.Country).OfType<string>().ToHashSet();

    /// <summary>A country's place in a request by its reference, to be read; null where there is none.</summary>
    public async Task<(JointCountry Joint, SupportRequest Request)?> FindAsync(string code, CancellationToken ct) =>
        await db.Set<JointCountry>().AsNoTracking().SingleOrDefaultAsync(j => j.Code == code, ct) is { } joint
            ? (joint, await db.Set<SupportRequest>().AsNoTracking().AsSplitQuery().Include(r => r.Steps).SingleAsync(r => r.Id == joint.RequestId, ct)) : null;

    /// <summary>Settles who asks with a request that is being submitted: whoever has not joined is dropped and told, and the request names it no more.</summary>
    public async Task SettleAsync(SupportRequest request, DateTimeOffset at, CancellationToken ct)
    {
        var answers = request.Read();
        var asked = await db.Set<JointCountry>().Where(j => j.RequestId == request.Id).ToListAsync(ct);
        var asking = JointRule.Submitted(answers[RequestQuestion.Countries], asked.Where(j => j.State == JointState.Joined).Select(j => j.Country));
        foreach (var joint in asked.Where(j => JointRule.Reads(j.State)))
        {
            if (!asking.Contains(joint.Country)) (joint.State, joint.AnsweredAt) = (JointState.Dropped, at);
            await news.ToAskedAsync(joint, request, joint.State == JointState.Dropped ? "Joint.News.Dropped" : "Joint.News.Submitted", ct);
        }

        request.Take(answers.With(RequestQuestion.Countries, asking));
    }
}

/// <summary>Whom a place in a joint request belongs to: the country that was asked.</summary>
internal sealed class JointBelonging(AppDb db) : Ui.Access.IBelongingSource
{
    public string RouteValue => "joint";

    public async ValueTask<Belonging?> FindAsync(string code, CancellationToken ct) =>
        await db.Set<JointCountry>().AsNoTracking().Where(j => j.Code == code).Select(j => new Belonging(Guid.Empty, j.Country, null)).SingleOrDefaultAsync(ct);
}
