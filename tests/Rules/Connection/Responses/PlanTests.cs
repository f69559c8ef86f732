using CsCheck;
using Marrakech.Connection.Domain.Responses;

namespace Marrakech.Rules.Connection.Responses;

public sealed class PlanTests
{
    private static readonly ResponsePlan empty = new() { Request = "R-2027-0001", Country = "KE", Version = 1 };
    private static readonly IReadOnlyList<(string Code, string Name)> partners = [("O-000001", "One"), ("O-000002", "Two"), ("O-000003", "Three")];

    private static readonly Gen<string> Words = Gen.String[Gen.Char["abc äß\u0639\u4e2d\"<&"], 1, 20].Where(s => s.Trim().Length > 0).Select(s => string.Join(' ', s.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    private static readonly Gen<ResponsePlan> Plans =
        from parties in Gen.Shuffle(partners.ToArray(), 1, 3)
        from roles in Words.Array[3]
        from activities in (from what in Words from who in Gen.Int[0, parties.Length] from due in Gen.Int[0, 1000] select new PlanActivity(what, who == parties.Length ? ResponsePlan.CountryParty : parties[who].Code, new DateOnly(2027, 1, 1).AddDays(due))).Array[0, 6]
        from budget in (from what in Words from amount in Gen.Long[0, 1_000_000] from source in Gen.Enum<MoneySource>() select new PlanMoney(what, amount, source)).Array[0, 6]
        from results in Words
        let ordered = partners.Where(parties.Contains).ToArray()
        select empty with { Lead = parties[0].Code, Parties = [.. ordered.Select((p, i) => new PlanParty(p.Code, p.Name, roles[i]))], Activities = activities, Budget = budget, Results = results };

    [Fact]
    public void A_form_says_the_plan_it_was_made_of() => Plans.Sample(plan =>
    {
        var (read, faults) = PlanForm.Read(empty, PlanForm.Of(plan), partners);
        Assert.Empty(faults);
        Assert.Equal(plan.Text(), read.Text());
    });

    [Fact]
    public void What_is_kept_is_what_was_signed() => Plans.Sample(plan => Assert.Equal(plan.Hash(), ResponsePlan.Parse(plan.Text()).Hash()));

    [Fact]
    public void Another_word_gives_another_hash() => Plans.Sample(plan => Assert.NotEqual(plan.Hash(), (plan with { Results = plan.Results + "." }).Hash()));

    [Fact]
    public void Whatever_the_order_the_country_signs_last_and_nobody_twice() => Gen.Select(Plans.Where(p => !p.Gaps().Any()), Gen.Int[0, 3].Array[30]).Sample((plan, tries) =>
    {
        string[] all = [.. plan.Parties.Select(p => p.Code), ResponsePlan.CountryParty];
        var signed = new List<string>();
        foreach (var party in tries.Select(t => all[t % all.Length]))
        {
            var refusal = Signing.Refusal(plan, PlanState.ForSignature, signed, party, plan.Hash());
            Assert.Equal(refusal is null, !signed.Contains(party) && (party != ResponsePlan.CountryParty || signed.Count == all.Length - 1));
            if (refusal is null) signed.Add(party);
        }
    });

    [Fact]
    public void Nobody_signs_another_text_than_the_one_that_is_there() => Plans.Where(p => !p.Gaps().Any()).Sample(plan =>
    {
        var party = plan.Parties[0].Code;
        Assert.Equal(ResponseRefusal.OtherText, Signing.Refusal(plan, PlanState.ForSignature, [], party, (plan with { Results = plan.Results + "." }).Hash()));
        Assert.Equal(ResponseRefusal.OtherText, Signing.Refusal(plan, PlanState.ForSignature, [], party, null));
        Assert.Null(Signing.Refusal(plan, PlanState.ForSignature, [], party, plan.Hash()));
    });

    [Theory]
    [InlineData(PlanState.Draft)]
    [InlineData(PlanState.InForce)]
    [InlineData(PlanState.Replaced)]
    internal void Nothing_but_a_fixed_text_is_signed(PlanState state) =>
        Assert.Equal(ResponseRefusal.NotForSignature, Signing.Refusal(empty, state, [], ResponsePlan.CountryParty, empty.Hash()));

    [Fact]
    public void Every_gap_is_named()
    {
        Assert.Equal([PlanGap.NoPartner, PlanGap.NoLead, PlanGap.NoActivity, PlanGap.NoResults], empty.Gaps());
        var stranger = empty with { Lead = "O-000001", Parties = [new("O-000001", "One", "")], Activities = [new("x", "O-000002", new DateOnly(2027, 1, 1))], Results = "y" };
        Assert.Equal([PlanGap.NoRole, PlanGap.StrangerActs], stranger.Gaps());
    }

    [Theory]
    [InlineData(0, ActivityState.Planned, Light.Green)]
    [InlineData(1, ActivityState.Planned, Light.Amber)]
    [InlineData(30, ActivityState.UnderWay, Light.Amber)]
    [InlineData(31, ActivityState.UnderWay, Light.Red)]
    [InlineData(400, ActivityState.Done, Light.Green)]
    internal void The_light_follows_what_is_late(int daysLate, ActivityState state, Light expected)
    {
        var today = new DateOnly(2027, 6, 1);
        Assert.Equal(expected, Progress.Of([(today.AddDays(-daysLate), state), (today, ActivityState.Done)], [], today));
    }

    [Fact]
    public void More_given_up_than_done_is_red()
    {
        var today = new DateOnly(2027, 6, 1);
        Assert.Equal(Light.Amber, Progress.Of([(today, ActivityState.GivenUp), (today, ActivityState.Done)], [], today));
        Assert.Equal(Light.Red, Progress.Of([(today, ActivityState.GivenUp)], [], today));
    }

    [Fact]
    public void The_work_of_a_partner_that_left_does_not_become_the_countrys()
    {
        var fields = new Dictionary<string, string>(PlanForm.Of(empty with
        {
            Lead = "O-000001",
            Parties = [new("O-000001", "One", "Leads"), new("O-000002", "Two", "Trains")],
            Activities = [new("Train", "O-000002", new DateOnly(2027, 1, 1))],
            Results = "Trained.",
        }))
        { ["party-O-000002"] = "" };
        Assert.Equal([PlanGap.StrangerActs], PlanForm.Read(empty, fields, partners).Plan.Gaps());
    }

    [Fact]
    public void A_row_of_any_number_is_no_more_than_the_last() =>
        Assert.Equal(ResponsePlan.MostLines, PlanForm.Rows(new Dictionary<string, string> { ["activity-2147483647"] = "x" }, PlanForm.Activity));

    [Theory]
    [InlineData("25000", 25000)]
    [InlineData("25 000", 25000)]
    [InlineData("25,000", 25000)]
    [InlineData("1’250.000", null)]
    [InlineData("1.250.000", 1250000)]
    [InlineData("1000.50", null)]
    [InlineData("12,5", null)]
    [InlineData("-1", null)]
    [InlineData("1e9", null)]
    [InlineData("99999999999999", null)]
    [InlineData("", null)]
    public void Money_is_whole_dollars(string typed, int? expected) => Assert.Equal(expected, Offer.Money(typed));
}
