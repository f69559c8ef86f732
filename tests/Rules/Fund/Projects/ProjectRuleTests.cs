using CsCheck;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Projects;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Kernel.Access;

namespace Marrakech.Rules.Fund.Projects;

/// <summary>Four eyes, limits, changes, reports, and how the money of projects is booked.</summary>
public sealed class ProjectRuleTests
{
    [Fact]
    public void Nobody_approves_what_they_prepared_and_above_the_limit_the_committee_does()
    {
        var (one, other) = (new Guid("00000000-0000-7000-8000-000000000001"), new Guid("00000000-0000-7000-8000-000000000002"));
        Assert.Equal(ProjectRefusal.SamePerson, ProjectRules.AgainstApproval(one, one, Role.FundAdministrator, 1, 100));
        Assert.Equal(ProjectRefusal.SamePerson, ProjectRules.AgainstApproval(one, null, Role.FundAdministrator, 1, 100));
        Assert.Null(ProjectRules.AgainstApproval(one, other, Role.FundAdministrator, 100, 100));
        Assert.Equal(ProjectRefusal.OtherRole, ProjectRules.AgainstApproval(one, other, Role.FundAdministrator, 101, 100));
        Assert.Equal(ProjectRefusal.OtherRole, ProjectRules.AgainstApproval(one, other, Role.CommitteeMember, 100, 100));
        Assert.Null(ProjectRules.AgainstApproval(one, other, Role.CommitteeMember, 101, 100));
    }

    [Fact]
    public void A_little_more_than_a_fifth_is_more_than_a_fifth()
    {
        Programme Of(long staff, long travel) => new() { Budget = [new("O-000001", 1, "5201", staff), new("O-000001", 1, "5205", travel)] };
        Assert.Equal(20, ProjectRules.Moved(Of(600, 400), Of(800, 200)));
        Assert.Equal(21, ProjectRules.Moved(Of(600, 400), Of(801, 199)));
        Assert.Equal(0, ProjectRules.Moved(Of(600, 400), Of(600, 400)));
        // Between years and organisations money may move: the category is what counts.
        Assert.Equal(0, ProjectRules.Moved(Of(600, 400), new() { Budget = [new("O-000002", 2, "5201", 600), new("O-000001", 2, "5205", 400)] }));
        Assert.Equal(new DateOnly(2028, 2, 29), ProjectRules.EndOf(new(2027, 3, 1), 12));
    }

    [Fact]
    public void Every_posting_is_whole_and_a_project_ends_where_it_began() => Gen.Select(Gen.Long[2, 1_000_000_000], Gen.Double[0, 1]).Sample((cents, share) =>
    {
        var day = new DateOnly(2027, 3, 1);
        var spent = Math.Clamp((long)(cents * share), 1, cents - 1);
        NewPosting[] all =
        [
            ProjectPostings.Paid("FT-000001", day, "FP-000001-1", "FP-000001", "O-000001", "FB-000001", cents),
            ProjectPostings.Spent("FR-000001", day, "FP-000001", "O-000001", new Dictionary<string, long> { ["5201"] = spent }),
            ProjectPostings.Refunded(day, "FP-000001", "O-000001", "FB-000001", cents - spent),
            ProjectPostings.Released("FP-000001-2", day, "FP-000001", cents),
        ];
        Assert.All(all, p => Assert.Null(PostingCheck.Problem(p)));
        // Kinds the books describe, and so words the reader knows.
        Assert.Equal(["transfer", "report", "returned", "release"], all.Select(p => p.Kind));
        Assert.All(all, p => Assert.Contains(p.Kind, BookKinds.All));
        long Of(string number) => all.SelectMany(p => p.Lines).Where(l => l.Account.Number == number).Sum(l => l.Minor);
        // What left the bank for good is what was spent, and nothing stays with the organisation.
        Assert.Equal((-spent, 0L, spent), (Of(Chart.Cash), Of(Chart.Advances), Of("5201")));
        Assert.Equal(0, Of(Chart.Resources) + Of(Chart.Available) + Of(Chart.Reserved));
    });

    [Fact]
    public void A_report_is_whole_or_each_fault_is_told_at_its_field()
    {
        var today = new DateOnly(2027, 3, 1);
        var fields = new Dictionary<string, string> { ["from"] = "2027-01-01", ["until"] = "2027-02-28", ["cost-5201"] = "1 000.50", ["cost-5205"] = "0", ["narrative"] = "Crews were trained.", ["indicator-1"] = "4" };
        var (words, faults) = ReportForm.Read(fields.GetValueOrDefault, 2, today);
        Assert.Empty(faults);
        Assert.Equal([("5201", 100_050L)], words!.Costs.Select(c => (c.Key, c.Value)));
        Assert.Equal(["4", ""], words.Indicators);
        IEnumerable<string> Failing(string field, string value) => ReportForm.Read(new Dictionary<string, string>(fields) { [field] = value }.GetValueOrDefault, 2, today).Faults.Select(f => f.Field);
        Assert.Equal(["until"], Failing("until", "2027-03-02"));
        Assert.Equal(["until"], Failing("until", "2026-12-31"));
        Assert.Equal(["narrative"], Failing("narrative", " "));
        Assert.Equal(["cost-5205"], Failing("cost-5205", "much"));
        Assert.Equal(["cost-5201"], Failing("cost-5201", ""));
    }
}
