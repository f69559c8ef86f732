using Marrakech.Connection.Domain.Requests;

namespace Marrakech.Rules.Connection.Requests;

/// <summary>What a country that was asked to join a request can answer, and when.</summary>
public sealed class JointRuleTests
{
    [Fact]
    public void A_mind_is_changed_while_it_is_a_draft_and_after_that_a_country_only_leaves()
    {
        var possible = from request in Enum.GetValues<RequestState>()
                       from state in Enum.GetValues<JointState>()
                       from answer in Enum.GetValues<JointAnswer>()
                       where JointRule.After(state, answer, request) is not null
                       select (request, state, answer, JointRule.After(state, answer, request)!.Value);
        var open = Enum.GetValues<RequestState>().Where(RequestLife.IsOpen).Select(r => (r, JointState.Joined, JointAnswer.Leave, JointState.Left));
        Assert.Equal(
            new[]
            {
                (RequestState.Draft, JointState.Asked, JointAnswer.Join, JointState.Joined), (RequestState.Draft, JointState.Asked, JointAnswer.Decline, JointState.Declined),
                (RequestState.Draft, JointState.Joined, JointAnswer.Decline, JointState.Declined), (RequestState.Draft, JointState.Declined, JointAnswer.Join, JointState.Joined),
            }.Concat(open).Order(),
            possible.Order());
    }

    [Fact]
    public void Only_countries_that_are_named_and_joined_ask() => Assert.Equal(["BJ"], JointRule.Submitted(["BJ", "NE"], ["BJ", "BF"]));
}
