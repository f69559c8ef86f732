using Marrakech.Fund.Domain.Audit;

namespace Marrakech.Rules.Fund.Audit;

/// <summary>What each rule finds, and what it leaves alone.</summary>
public sealed class AnomalyRulesTests
{
    private const long Limit = 25_000_000;

    private static readonly DateOnly monday = new(2026, 3, 2);
    private int made;

    [Theory]
    [InlineData(1_000_000, "USD", true, true)]
    [InlineData(1_000_001, "USD", true, false)]
    [InlineData(999_900, "USD", true, false)]
    [InlineData(1_000_000, "USD", false, false)]
    [InlineData(20_000, "JPY", true, true)]
    [InlineData(1_000_000, "KWD", true, false)]
    [InlineData(10_000_000, "KWD", true, true)]
    public void Round_amounts_are_ten_thousand_whole_units_that_go_out(long minor, string currency, bool isOut, bool isFound) =>
        Assert.Equal(isFound, Rules(One(minor) with { Currency = currency, IsOut = isOut }).Contains(AnomalyRule.RoundAmount));

    [Fact]
    public void The_same_amount_to_the_same_party_within_thirty_days_is_one_row()
    {
        AuditedDocument[] all = [One(123), One(123, 30), One(123, 60), One(123, 91), One(124, 1), One(123, 1) with { Party = "O-000002" }];
        var found = Assert.Single(Find(all), f => f.Rule == AnomalyRule.RepeatedAmount);
        Assert.Equal(all.Take(3).Select(d => d.Document), found.Documents);
        Assert.Equal(monday.AddDays(60), found.Day);
        Assert.Equal(all.Take(3).SelectMany(d => d.Postings), found.Postings);
    }

    [Fact]
    public void Split_payments_are_each_within_the_limit_and_together_above_it()
    {
        Assert.Contains(AnomalyRule.SplitPayments, Rules(Transfer(13_000_001), Transfer(12_000_000, 7)));
        Assert.DoesNotContain(AnomalyRule.SplitPayments, Rules(Transfer(13_000_000), Transfer(12_000_000, 7)));
        Assert.DoesNotContain(AnomalyRule.SplitPayments, Rules(Transfer(13_000_001), Transfer(12_000_000, 8)));
        Assert.DoesNotContain(AnomalyRule.SplitPayments, Rules(Transfer(Limit + 1), Transfer(12_000_000, 1)));
        Assert.DoesNotContain(AnomalyRule.SplitPayments, Rules(Transfer(13_000_001), Transfer(12_000_000, 1) with { Party = "O-000002" }));
    }

    [Fact]
    public void Transfers_are_looked_at_for_their_amount_their_day_and_their_details()
    {
        Assert.Equal([true, true, false, false], new[] { Limit, 23_750_001, 23_750_000, Limit + 1 }.Select(c => Rules(Transfer(c)).Contains(AnomalyRule.JustBelowLimit)));
        Assert.Equal([false, true, true, false], new[] { 4, 5, 6, 7 }.Select(d => Rules(Transfer(77, d)).Contains(AnomalyRule.Weekend)));
        Assert.Equal([true, false, false], new[] { 0, -7, 1 }.Select(d => Rules(Transfer(77) with { DetailsChanged = At(d).AddMinutes(d == 0 ? -1 : 0) }).Contains(AnomalyRule.AfterChange)));
        Assert.Equal([new FoundDocument("transfer", "FT-1"), new FoundDocument(AnomalyRules.Details, "O-000001")],
            Find(Transfer(77) with { DetailsChanged = At(-1), Document = new("transfer", "FT-1") }).Single(f => f.Rule == AnomalyRule.AfterChange).Documents);
    }

    [Fact]
    public void A_reference_counts_without_spaces_signs_and_case()
    {
        var found = Find(One(5) with { Reference = "ab-12 3" }, One(6) with { Reference = "AB123" }, One(7) with { Reference = "A1" }, One(8) with { Reference = "a1" }, One(9), One(10));
        Assert.Equal(["ab-12 3", "AB123"], Assert.Single(found, f => f.Rule == AnomalyRule.SameReference).Said);
    }

    [Fact]
    public void Payees_are_compared_by_account_holder_and_look()
    {
        AuditedPayee[] payees = [Payee("1", "O-1", "Harbour", "Harbour", "DE 12-34"), Payee("2", "O-2", "Ark", "HARBOUR", "de1234"), Payee("3", "O-2", "Ark", "H\u0430rbour", "FR99"), Payee("4", "O-1", "Harbour", "Harbour", "DE1234")];
        var found = AnomalyRules.Find(new([], payees, [], Limit)).ToDictionary(f => f.Rule);
        Assert.Equal([AnomalyRule.SameAccount, AnomalyRule.SameHolder, AnomalyRule.OddName, AnomalyRule.LookAlikeName], found.Keys.Order());
        Assert.Equal(["O-1", "O-2"], found[AnomalyRule.SameAccount].Documents.Select(d => d.Code));
        Assert.Equal(["Harbour", "HARBOUR", "H\u0430rbour"], found[AnomalyRule.LookAlikeName].Said);
        // Details entered anew are another finding, which nobody has explained.
        Assert.NotEqual(found[AnomalyRule.SameAccount].Key, AnomalyRules.Find(new([], [.. payees, Payee("5", "O-1", "Harbour", "Harbour", "DE1234")], [], Limit)).Single(f => f.Rule == AnomalyRule.SameAccount).Key);
        Assert.Empty(AnomalyRules.Find(new([], [payees[0], payees[3]], [], Limit)));
    }

    [Fact]
    public void A_posting_is_late_after_thirty_days()
    {
        AuditedPosting Posting(int back) => new(back, monday.AddDays(-back), At(0), new("voucher", "T-1"));
        Assert.Equal([31L], AnomalyRules.Find(new([], [], [Posting(0), Posting(30), Posting(31)], Limit)).Select(f => f.Postings[0]));
    }

    [Fact]
    public void Nobody_explains_what_they_had_a_hand_in()
    {
        var (finding, own, other) = (Find(One(1_000_000)).Single(), Guid.CreateVersion7(At(0)), Guid.CreateVersion7(At(1)));
        Assert.Null(AnomalyRules.AgainstExplaining(finding, false, new HashSet<Guid> { other }, own, "Seen."));
        Assert.Equal(
            [FindingRefusal.Unknown, FindingRefusal.Explained, FindingRefusal.OwnDocument, FindingRefusal.OwnDocument, FindingRefusal.ReasonMissing],
            new[]
            {
                AnomalyRules.AgainstExplaining(null, false, new HashSet<Guid>(), own, "Seen."), AnomalyRules.AgainstExplaining(finding, true, new HashSet<Guid>(), own, "Seen."), AnomalyRules.AgainstExplaining(finding, false, new HashSet<Guid> { own }, own, "Seen."),
                AnomalyRules.AgainstExplaining(finding, false, new HashSet<Guid>(), null, "Seen."), AnomalyRules.AgainstExplaining(finding, false, new HashSet<Guid>(), own, null),
            }.OfType<FindingRefusal>());
    }

    private static IReadOnlyList<Finding> Find(params AuditedDocument[] documents) => AnomalyRules.Find(new(documents, [], [], Limit));

    private static IEnumerable<AnomalyRule> Rules(params AuditedDocument[] documents) => Find(documents).Select(f => f.Rule);

    private AuditedDocument One(long minor, int day = 0)
    {
        var number = ++made;
        return new(new("deposit", $"FD-{number:000000}"), monday.AddDays(day), minor, "USD") { Party = "O-000001", IsOut = true, Postings = [number] };
    }

    private AuditedDocument Transfer(long cents, int day = 0) => One(cents, day) with { Transferred = At(day) };

    private static AuditedPayee Payee(string id, string organisation, string name, string holder, string account) => new(id, organisation, name, holder, account, monday);

    private static DateTimeOffset At(int day) => new(monday.AddDays(day), new TimeOnly(12, 0), TimeSpan.Zero);
}
