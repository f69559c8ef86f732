using Marrakech.Accounts.Data;
using Marrakech.Connection.Data.Capabilities;
using Marrakech.Connection.Data.Hooks;
using Marrakech.Connection.Data.Introductions;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Introductions;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Bulk;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Data.Events;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Money = Marrakech.Fund.Domain.Contributions;
using PartnerInvitation = Marrakech.Connection.Data.Responses.Invitation;

namespace Marrakech.App.Accounts.Matrix;

/// <summary>An organisation the calls are about, with one of everything that can stand below its address.</summary>
/// <param name="Relation">How it stands to the callers' own: own, same country, other country.</param>
internal sealed record Target(string Relation, Belonging Belonging, IReadOnlyDictionary<string, string> Places);

/// <summary>Everybody who calls, and everything they call about.</summary>
internal sealed record World(IReadOnlyList<Caller> Callers, IReadOnlyList<Target> Targets)
{
    /// <summary>Makes holders of every role in one organisation of Kenya, a visitor, and three organisations to reach for.</summary>
    public static async Task<World> MakeAsync(TestHost host)
    {
        var (own, neighbour, foreign) = (await host.Cast.OrganisationAsync("KE"), await host.Cast.OrganisationAsync("KE"), await host.Cast.OrganisationAsync("FR"));
        Target[] targets = [await TargetAsync(host, "own organisation", own), await TargetAsync(host, "same country", neighbour), await TargetAsync(host, "other country", foreign)];
        var callers = new List<Caller> { await VisitorAsync(host) };
        foreach (var role in Roles.All) callers.Add(await HolderAsync(host, role, own, targets[0].Belonging));
        return new World(callers, targets);
    }

    private static async Task<Caller> VisitorAsync(TestHost host)
    {
        var browser = host.NewBrowser();
        return new Caller("visitor", Actor.Visitor, browser, await Caller.TokenOfAsync(browser, "/en/sign-in"), new Dictionary<string, string> { ["membership"] = Guid.Empty.ToString() }, null);
    }

    private static async Task<Caller> HolderAsync(TestHost host, Role role, string own, Belonging belonging)
    {
        var isAlone = role == Role.Contributor;
        var member = isAlone ? await host.Cast.MemberAsync(null, strong: false) : await host.Cast.MemberAsync(own, strong: true, role);
        var membership = await host.WithAsync<AppDb, Guid>(db => db.Set<Membership>().Where(m => m.PersonId == member.Id).Select(m => m.Id).SingleOrDefaultAsync());
        var actor = new Actor { Name = "person", Person = member.Id, Organisation = isAlone ? null : belonging.Organisation, Country = isAlone ? null : belonging.Country, Role = role };
        var places = new Dictionary<string, string> { ["membership"] = membership.ToString() };
        return new Caller(role.ToString(), actor, member.Browser, await Caller.TokenOfAsync(member.Browser, "/en/account/acting"), places, async () =>
        {
            var anew = member with { Browser = host.NewBrowser() };
            await anew.SignInAsync();
            return anew.Browser;
        });
    }

    /// <summary>Puts one of everything below an organisation.</summary>
    public static Task<Target> TargetAsync(TestHost host, string relation, string code) => host.WithAsync<AppDb, Target>(async db =>
    {
        var organisation = await db.Set<Organisation>().SingleAsync(o => o.Code == code);
        var (now, id) = (organisation.CreatedAt, Guid.CreateVersion7(organisation.CreatedAt));
        var email = $"{id:N}@example.org";
        db.Add(new Person { Id = id, Name = "Sample", UserName = email, NormalizedUserName = email.ToUpperInvariant(), Email = email, NormalizedEmail = email.ToUpperInvariant(), Language = "en", CreatedAt = now });
        db.Add(new Membership { Id = id, PersonId = id, OrganisationId = organisation.Id, Role = Role.CountryTeam, Since = now });
        db.Add(new Invitation { Id = id, Digest = id.ToString("N"), Email = "i" + email, OrganisationId = organisation.Id, Role = Role.CountryTeam, Language = "en", InvitedBy = id, SentAt = now, ExpiresAt = now + TimeSpan.FromDays(14) });
        var draft = new Contribution
        {
            Id = id,
            Code = "C-" + code[2..],
            Kind = "practice",
            State = ContributionState.Draft,
            Answers = "{}",
            Title = "Sample",
            Author = id,
            Writers = id.ToString(),
            Organisation = organisation.Id,
            Country = organisation.Country,
            CreatedAt = now,
            ChangedAt = now,
            SubmittedAt = now,
        };
        db.Add(draft);
        var occasion = new Item { Id = id, Code = "P-9" + code[3..], Kind = ItemKind.Event, Level = "global", PublishedAt = now, UpdatedAt = now };
        occasion.Versions.Add(new ItemVersion { Id = id, ItemId = id, Number = 1, IsCurrent = true, Organisation = organisation.Id, Answers = "{}", SubmittedAt = now, PublishedAt = now, Reviewers = 0 });
        db.Add(occasion);
        db.Add(new EventRegistration { Id = id, ItemCode = occasion.Code, IsOpen = true, Places = 1, LastDay = DateOnly.FromDateTime(now.UtcDateTime) });
        var batch = new Batch
        {
            Id = id,
            Code = "B-" + code[2..],
            Kind = "practice",
            State = BatchState.Read,
            Author = id,
            Organisation = organisation.Id,
            Country = organisation.Country,
            Sha256 = new string('0', Batch.DigestLength),
            IsWorkbook = false,
            SentAt = now,
            JobKey = $"sample:{id:N}",
        };
        db.Add(batch);
        var request = new SupportRequest
        {
            Id = id,
            Code = "R-2020-" + code[2..],
            State = RequestState.Draft,
            Answers = "{}",
            Title = "Sample",
            Writers = id.ToString(),
            Visibility = RequestQuestion.Network,
            Organisation = organisation.Id,
            Country = organisation.Country!,
            CreatedAt = now,
            ChangedAt = now,
        };
        db.Add(request);
        var joint = new JointCountry { Id = id, RequestId = id, Code = JointCountry.CodeOf(request.Code, request.Country), Country = request.Country, State = JointState.Asked, AskedAt = now };
        db.Add(joint);
        var capability = new Capability { Id = id, Code = "K-" + code[2..], Organisation = organisation.Id, ToldAt = now, CreatedAt = now, ChangedAt = now };
        db.Add(capability);
        var invite = new PartnerInvitation { Id = id, RequestId = id, Code = $"{request.Code}-1", Request = request.Code, Organisation = organisation.Id, Message = "Sample", AnswerBy = DateOnly.FromDateTime(now.UtcDateTime), State = InvitationState.Open, InvitedAt = now };
        db.Add(invite);
        var hook = new Hook { Id = id, Code = "W-" + code[2..], Organisation = organisation.Id, Address = "https://example.org/hub", Events = "|", Secret = "sample", CreatedAt = now, OnSince = now };
        db.Add(hook);
        var introduction = new Introduction { Id = id, Code = "X-2020-" + code[2..], RequestId = id, Words = "Sample", ProposedAt = now };
        introduction.Sides.AddRange(new[] { organisation.Country!, "NO" }.Select(c => new IntroductionSide { Id = Guid.CreateVersion7(now), IntroductionId = id, Country = c, Answer = IntroductionAnswer.Asked }));
        db.Add(introduction);
        var pledge = new DonorContribution
        {
            Id = id,
            Code = "FC-" + code[2..],
            Donor = organisation.Id,
            DonorCode = code,
            Currency = "USD",
            Minor = 1,
            Note = "",
            Earmark = Money.Earmark.None,
            EarmarkOf = "",
            State = Money.ContributionState.Pledged,
            PledgedAt = now,
        };
        db.Add(pledge);
        var receipt = new Deposit { Id = id, Code = "FD-" + code[2..], Kind = Money.DepositKind.Contribution, State = Money.DepositState.Posted, Account = "FB-000000", Reference = "Sample", Day = DateOnly.FromDateTime(now.UtcDateTime), Currency = "USD", Minor = 1, Contribution = pledge.Code, Note = "", EnteredAt = now };
        db.Add(receipt);
        var proposal = new Proposal { Id = id, Code = "FP-" + code[2..], State = ProposalState.Draft, Answers = "{}", Title = "Sample", Organisation = organisation.Id, Lead = code, Country = organisation.Country, Window = "", Writers = id.ToString(), CreatedAt = now, ChangedAt = now };
        db.Add(proposal);
        await db.SaveChangesAsync();
        var places = new Dictionary<string, string> { ["organisation"] = code, ["membership"] = id.ToString(), ["invitation"] = id.ToString(), ["contribution"] = draft.Code, ["country"] = organisation.Country!, ["event"] = occasion.Code, ["batch"] = batch.Code, ["request"] = request.Code, ["invite"] = invite.Code, ["joint"] = joint.Code, ["hook"] = hook.Code, ["room"] = request.Code, ["introduction"] = introduction.Code, ["capability"] = capability.Code, ["pledge"] = pledge.Code, ["receipt"] = receipt.Code, ["proposal"] = proposal.Code };
        return new Target(relation, new Belonging(organisation.Id, organisation.Country), places);
    });
}
