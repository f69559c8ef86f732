using CsCheck;
using Marrakech.Fund.Domain.Money;
using Marrakech.Fund.Domain.Proposals;

namespace Marrakech.Rules.Fund.Proposals;

/// <summary>Programme documents: what is typed is kept, what is reckoned adds up, what is missing is named.</summary>
public sealed class ProgrammeTests
{
    private static readonly string[] organisations = ["O-000001", "O-000002"];

    private static readonly ProposalAnswers answers = ProposalAnswers.None.With(ProposalQuestion.Sum, "1000.00").With(ProposalQuestion.Months, "18");

    [Fact]
    public void Budgets_add_up_by_organisation_year_and_category() => Gen.Select(Gen.Long[0, 9_999_999].Array[organisations.Length * 2 * Programme.Direct.Count], Gen.Int[0, 15]).Sample((cents, rate) =>
    {
        var places = from o in organisations from y in new[] { 1, 2 } from c in Programme.Direct select (Organisation: o, Year: y, Category: c);
        var fields = places.Zip(cents).ToDictionary(p => ProgrammeForm.Cell(p.First.Organisation, p.First.Year, p.First.Category), p => p.Second == 0 ? "" : new Amount(p.Second, Currency.Dollar).Plain());
        var (programme, faults) = ProgrammeForm.Read(fields, organisations, 2, rate, isShort: true);
        Assert.Empty(faults);
        Assert.Equal(cents.Sum(), programme.DirectCents);
        Assert.Equal(programme.TotalCents, organisations.Sum(o => new[] { 1, 2 }.Sum(y => programme.DirectOf(o, y) + programme.IndirectOf(o, y))));
        // Rounded for each organisation and year, so never further than half a cent of each away.
        Assert.InRange(programme.IndirectCents - (cents.Sum() * rate / 100m), -2m, 2m);
        Assert.Equal(programme.Json(), Programme.Parse(programme.Json()).Json());
        Assert.Equal(programme.Budget, ProgrammeForm.Read(ProgrammeForm.Of(programme), organisations, 2, rate, isShort: true).Programme.Budget);
    });

    [Fact]
    public void What_is_missing_is_named_and_the_shorter_route_asks_for_the_budget_only()
    {
        Assert.Equal([ProgrammeGap.NoBudget, ProgrammeGap.NoOutcome, ProgrammeGap.NoOutput, ProgrammeGap.NoRisks, ProgrammeGap.MarkerMissing], Programme.Empty.Gaps(answers, organisations, isShort: false));
        var budget = Programme.Empty with { Rate = 7, Budget = [new("O-000001", 1, "5201", 93_457), new("O-000002", 2, "5205", 1)] };
        Assert.Empty(budget.Gaps(answers, organisations, isShort: true));
        // 934.58 and 7 per cent are 1000.00; one cent more is above what is asked for.
        Assert.Equal([ProgrammeGap.AboveSum], (budget with { Budget = [new("O-000001", 1, "5201", 93_460)] }).Gaps(answers, organisations, isShort: true));
        Assert.Equal([ProgrammeGap.OutsideProposal], (budget with { Budget = [new("O-000001", 3, "5201", 1)] }).Gaps(answers, organisations, isShort: true));
        Assert.Contains(ProgrammeGap.OutsideProposal, (budget with { Budget = [new("O-000009", 1, "5201", 1)] }).Gaps(answers, organisations, isShort: true));
        Assert.Contains(ProgrammeGap.WithoutBudget, (budget with { Budget = [new("O-000001", 1, "5201", 1)] }).Gaps(answers, organisations, isShort: false));
    }

    [Fact]
    public void What_is_half_said_is_told_at_its_field()
    {
        var fields = new Dictionary<string, string>
        {
            [ProgrammeForm.Row(ProgrammeForm.Statement, 0)] = "Fewer drown",
            [ProgrammeForm.Row(ProgrammeForm.Indicator, 0)] = "Deaths a year",
            [ProgrammeForm.Row(ProgrammeForm.Baseline, 0)] = "12",
            [ProgrammeForm.Marked + Marker.Gender] = "2",
            [ProgrammeForm.Why + Marker.HumanRights] = "Because.",
            [ProgrammeForm.Cell("O-000001", 1, "5201")] = "-5",
        };
        var (_, faults) = ProgrammeForm.Read(fields, organisations, 2, 7, isShort: false);
        Assert.Equal(
            [("cost-O-000001-1-5201", ProgrammeFault.NotAnAmount), ("target-1", ProgrammeFault.LineUnfinished), ("why-Gender", ProgrammeFault.MarkerUnfinished), ("marker-HumanRights", ProgrammeFault.MarkerUnfinished)], faults);
    }

    [Fact]
    public void Answers_are_read_in_their_one_spelling()
    {
        var (values, problems) = ProposalCheck.Read(ProposalGroup.Find("money")!, name => name switch { ProposalQuestion.Sum => ["1 234,50"], ProposalQuestion.Months => ["61"], _ => [] });
        Assert.Equal(["1234.50"], values[ProposalQuestion.Sum]);
        Assert.Equal(123_450, ProposalAnswers.None.With(values).Cents);
        Assert.Equal((ProposalQuestion.Months, AnswerFault.NotUnderstood), problems.Select(p => (p.Question.Name, p.Fault)).Single());
        var (places, wrong) = ProposalCheck.Read(ProposalGroup.Find("where")!, name => name == ProposalQuestion.Countries ? ["Kenya\nke\nFrance"] : ["o-000012\nUNICEF"]);
        Assert.Equal(["KE", "FR"], places[ProposalQuestion.Countries]);
        Assert.Equal(["O-000012"], places[ProposalQuestion.Organisations]);
        Assert.Equal("UNICEF", wrong.Single().Value);
        Assert.Equal(ProposalQuestion.All.Count(q => q.IsRequired), ProposalCheck.Whole(ProposalAnswers.None).Count);
    }
}
