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
}
