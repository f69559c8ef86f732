using Marrakech.Kernel.Access;
using Marrakech.Knowledge.Domain.Contributions;

namespace Marrakech.Rules.Knowledge.Contributions;

/// <summary>The life of a contribution, over every state, every move and everybody who could make it.</summary>
public sealed class ContributionLifeTests
{
    private static readonly ContributionState[] states = Enum.GetValues<ContributionState>();
    private static readonly ContributionMove[] moves = Enum.GetValues<ContributionMove>();
    private static readonly Guid writer = Id(1), home = Id(2), foreign = Id(3), ministry = Id(4), neighbour = Id(5);
    private static readonly Ownership item = new([writer], home, ["KE"]);

    /// <summary>Everybody: each role, acted in at home and elsewhere, by the writer and by others, with every further role one can hold besides, asked to review or not.</summary>
    private static IEnumerable<(Actor Actor, Tie[] Ties, bool OnPanel)> People() =>
        from role in Roles.All
        from person in new[] { writer, Id(9) }
        from acting in new Guid?[] { null, home, foreign, ministry, neighbour }
        from besides in new Guid?[] { null, home, ministry }
        from onPanel in new[] { false, true }
        select (new Actor { Name = "person", Person = person, Organisation = acting, Role = role }, new[] { acting, besides }.OfType<Guid>().Select(TieOf).ToArray(), onPanel);

    private static IEnumerable<(ContributionState State, ContributionMove Move, Actor Actor, Standing Standing, bool Own)> Everything() =>
        from state in states
        from move in moves
        from who in People()
        let own = who.Actor.Person == writer || who.Ties.Any(t => t.Organisation == home || t.Organisation == ministry)
        select (state, move, who.Actor, Standing.Of(who.Actor, who.Ties, item, [], who.OnPanel), own);

    [Fact]
    public void Nobody_judges_their_own_item_in_any_state_whatever_roles_they_hold()
    {
        var judged = Everything().Where(e => e.Own && ContributionLife.Judges(e.Move)).ToList();
        Assert.True(judged.Count > 1000, "Hardly anybody was tried.");
        Assert.All(judged, e => Assert.Equal(ContributionRefusal.OwnItem, ContributionLife.Refusal(e.State, e.Move, e.Standing)));
    }

    [Fact]
    public void Only_the_secretariat_decides_only_the_panel_scores_and_only_owners_write()
    {
        foreach (var (state, move, actor, standing, _) in Everything().Where(e => ContributionLife.Refusal(e.State, e.Move, e.Standing) is null))
        {
            if (move == ContributionMove.Score) Assert.True(standing.IsOnPanel);
            else if (ContributionLife.Judges(move)) Assert.Equal(Role.SecretariatOfficer, actor.Role);
            else Assert.Equal(home, actor.Organisation);
            Assert.NotNull(ContributionLife.After(state, move));
        }
    }

    [Fact]
    public void What_is_over_stays_over() => Assert.All(
        from state in new[] { ContributionState.Declined, ContributionState.Withdrawn } from move in moves select (state, move),
        e => Assert.Null(ContributionLife.After(e.state, e.move)));

    [Fact]
    public void Publishing_comes_from_review_alone_and_review_from_submission_alone()
    {
        Assert.Equal([ContributionState.InReview], states.Where(s => ContributionLife.After(s, ContributionMove.Publish) is not null));
        Assert.Equal([ContributionState.Submitted], states.Where(s => ContributionLife.After(s, ContributionMove.TakeIntoReview) is not null));
        Assert.Equal([ContributionState.Published], states.Where(s => ContributionLife.After(s, ContributionMove.Archive) is not null));
        Assert.Equal([ContributionState.Draft, ContributionState.ChangesRequested], states.Where(s => ContributionLife.After(s, ContributionMove.Submit) is not null));
    }

    /// <summary>Whatever is done in whatever order, nothing is published that was not in review, and nothing moves without somebody who may.</summary>
    [Fact]
    public void Any_chain_of_moves_passes_through_review_before_it_is_published()
    {
        var random = new Random(23);
        for (var chain = 0; chain < 2_000; chain++)
        {
            var (state, reviewed) = (ContributionState.Draft, false);
            for (var step = 0; step < 12; step++)
            {
                if (ContributionLife.After(state, moves[random.Next(moves.Length)]) is not { } next) continue;
                reviewed |= next == ContributionState.InReview;
                if (next is ContributionState.Published or ContributionState.Archived) Assert.True(reviewed);
                state = next;
            }
        }
    }

    [Fact]
    public void What_somebody_wrote_in_their_own_name_is_theirs_alone()
    {
        var own = new Ownership([writer], null, []);
        Assert.True(Standing.Of(new Actor { Name = "person", Person = writer, Role = Role.Contributor }, [], own, [], false).MayWrite);
        Assert.False(Standing.Of(new Actor { Name = "person", Person = Id(9), Role = Role.Contributor }, [], own, [], false).MayWrite);
        Assert.False(Standing.Of(new Actor { Name = "visitor" }, [], own, [], false).MayWrite);
    }

    [Fact]
    public void A_system_decides_nothing_of_its_own_organisation() =>
        Assert.True(Standing.Of(new Actor { Name = "token", Organisation = home, Role = Role.SecretariatOfficer }, [], item, [], false).IsOwn);

    /// <summary>A change by others is judged neither by those who wrote what stands in the item already nor by a system of theirs; it is not theirs to write.</summary>
    [Fact]
    public void Whoever_wrote_the_item_judges_no_change_of_it()
    {
        var change = new Ownership([Id(8)], foreign, []);
        foreach (var actor in new[] { new Actor { Name = "person", Person = writer, Role = Role.SecretariatOfficer }, new Actor { Name = "token", Organisation = home, Role = Role.SecretariatOfficer } })
        {
            Assert.Equal((true, false), Standing.Of(actor, [], change, [item], false) is var standing ? (standing.IsOwn, standing.MayWrite) : default);
            Assert.False(Standing.Of(actor, [], change, [], false).IsOwn);
        }
    }

    [Theory]
    [InlineData("academia", Role.CountryTeam, true)]
    [InlineData("academia", Role.FocalPoint, true)]
    [InlineData("academia", Role.PeerReviewer, false)]
    [InlineData("member-state", Role.PeerReviewer, true)]
    public void A_country_team_speaks_for_its_government_wherever_it_sits(string kind, Role role, bool isGovernment) =>
        Assert.Equal(new Tie(home, "KE", isGovernment), Tie.Of(home, kind, "KE", role));

    private static Tie TieOf(Guid organisation) => organisation == ministry ? new(ministry, "KE", true) : organisation == neighbour ? new(neighbour, "UG", true) : new(organisation, organisation == home ? "KE" : null, false);

    private static Guid Id(byte last) => new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, last);
}
