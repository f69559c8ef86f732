using Marrakech.Connection.Domain.Requests;

namespace Marrakech.Rules.Connection.Requests;

/// <summary>What stands against submitting.</summary>
public sealed class RequestCheckTests
{
    [Fact]
    public void A_request_for_equipment_says_which_how_many_and_where_to()
    {
        var answers = RequestAnswers.None.With(RequestQuestion.Support, "training");
        string[] Unsaid(RequestAnswers given) => [.. RequestCheck.Whole(given).Where(p => p.Fault == AnswerFault.EquipmentUnsaid).Select(p => p.Question.Name)];
        Assert.Empty(Unsaid(answers));
        answers = answers.With(RequestQuestion.Support, "training", "equipment");
        Assert.Equal(["equipmentWhat", "equipmentNumber", "equipmentPlace"], Unsaid(answers));
        Assert.Equal(["equipmentPlace"], Unsaid(answers.With(RequestQuestion.EquipmentWhat, "Readers").With(RequestQuestion.EquipmentNumber, "40")));
    }

    [Theory]
    [InlineData("urgency", "emergency", "urgencyReason", "UrgencyUnsaid")]
    [InlineData("visibility", "public", "summary", "SummaryMissing")]
    public void An_answer_that_needs_another_one_is_not_submitted_without_it(string question, string answer, string needed, string fault)
    {
        (string Question, string Fault)[] Unsaid(RequestAnswers given) => [.. RequestCheck.Whole(given).Where(p => p.Fault != AnswerFault.Missing).Select(p => (p.Question.Name, p.Fault.ToString()))];
        Assert.Empty(Unsaid(RequestAnswers.None));
        var answers = RequestAnswers.None.With(question, answer);
        Assert.Equal([(needed, fault)], Unsaid(answers));
        Assert.Empty(Unsaid(answers.With(needed, "The season begins.")));
    }
}
