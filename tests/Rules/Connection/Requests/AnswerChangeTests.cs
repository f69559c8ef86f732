using CsCheck;
using Marrakech.Connection.Domain.Requests;

namespace Marrakech.Rules.Connection.Requests;

/// <summary>What changed between two wordings of a request.</summary>
public sealed class AnswerChangeTests
{
    private static readonly Gen<RequestAnswers> wordings = Gen.Int[0, 2].Array[RequestQuestion.All.Count].Select(values =>
        RequestAnswers.None.With(RequestQuestion.All.Zip(values, (q, v) => KeyValuePair.Create(q.Name, (IReadOnlyList<string>)(v == 0 ? [] : [$"{v}"])))));

    [Fact]
    public void Exactly_what_differs_is_told_and_taken_over_it_makes_the_one_of_the_other() => Gen.Select(wordings, wordings).Sample((before, after) =>
    {
        var changes = AnswerChange.Between(before, after);
        Assert.Equal(after.Json(), before.With(changes.Select(c => KeyValuePair.Create(c.Question.Name, c.After))).Json());
        Assert.All(changes, c => Assert.NotEqual(c.Before, c.After));
        Assert.Empty(AnswerChange.Between(after, after));
    });
}
