using CsCheck;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Periods;
using Marrakech.Fund.Domain.Reports;

namespace Marrakech.Rules.Fund;

/// <summary>Reports beside the balances they are made of, and the days on which months close.</summary>
public sealed class ReportTablesTests
{
    private static readonly string[] parties = ["O-000001", "O-000002"], projects = ["FP-000001", "FP-000002"];

    /// <summary>Balances as postings of the fund leave them: every deposit, allocation, transfer and report balanced in itself.</summary>
    private static readonly Gen<Dictionary<AccountKey, Balance>> balances = Gen.Select(Gen.Int[0, 3], Gen.Long[1, 100_000], Gen.Int[0, 1], Gen.Int[0, 1]).List[0, 30].Select(Enter);

    [Fact]
    public void Every_report_agrees_with_the_others_whatever_was_posted() => Gen.Select(balances, balances).Sample((before, moved) =>
    {
        var after = before.Concat(moved).GroupBy(b => b.Key).ToDictionary(g => g.Key, g => g.Aggregate(default(Balance), (sum, b) => sum + b.Value));
        var tables = new ReportTables(before, after);
        var trial = tables.Of(ReportKind.TrialBalance).Total!;
        Assert.Equal(trial[6], trial[7]);
        var fund = tables.Of(ReportKind.FundBalance).Rows.ToDictionary(r => ((TextCell)r[0]).Key.Split('.')[^1], r => r.Skip(1).Select(Cents).ToList());
        // What the fund has grown by is what came in less what was spent.
        Assert.Equal(fund["balance"], tables.Of(ReportKind.SourcesAndUses).Total!.Skip(2).Select(Cents));
        Assert.Equal(fund["cash"][2], Cents(tables.Of(ReportKind.Cash).Total![5]));
        var organisations = tables.Of(ReportKind.Organisations).Total!;
        Assert.Equal((fund["reserved"][2], fund["advances"][2]), (Cents(organisations[2]), Cents(organisations[6])));
        Assert.Equal(Cents(organisations[4]), Cents(organisations[5]) + Cents(organisations[6]));
        Assert.Equal(Cents(organisations[5]), Cents(tables.Of(ReportKind.Expenditure).Total![3]));
        var delivery = tables.Of(ReportKind.Delivery).Total!;
        Assert.Equal((Cents(organisations[4]), Cents(organisations[5])), (Cents(delivery[2]), Cents(delivery[3])));
    }, iter: 500);

    [Fact]
    public void Accounts_at_nought_make_no_row()
    {
        var tables = new ReportTables(new Dictionary<AccountKey, Balance>(), new Dictionary<AccountKey, Balance> { [new(Chart.Cash, "USD", "FB-000001")] = default });
        Assert.All(new[] { ReportKind.TrialBalance, ReportKind.Cash, ReportKind.Contributions, ReportKind.Organisations }, k => Assert.Empty(tables.Of(k).Rows));
        Assert.Equal("", ((ShareCell)tables.Of(ReportKind.Delivery).Total![4]).Plain);
    }

    [Theory]
    [InlineData("2026-02-28", null, "2026-03-06", 5, null)]
    [InlineData("2026-02-28", null, "2026-03-05", 5, "TooEarly")]
    [InlineData("2026-02-28", null, "2026-03-06", 6, "TooEarly")]
    [InlineData("2026-02-28", null, "2026-03-01", 0, null)]
    [InlineData("2026-02-28", null, "2026-02-28", 0, "TooEarly")]
    [InlineData("2026-02-27", null, "2026-05-01", 5, "NotAMonth")]
    [InlineData("2026-02-28", "2026-02-28", "2026-05-01", 5, "Closed")]
    [InlineData("2025-11-30", null, "2026-05-01", 5, "Closed")]
    [InlineData("2026-04-30", "2026-01-31", "2026-05-06", 5, null)]
    public void A_month_closes_so_many_days_after_its_last(string through, string? closed, string today, int grace, string? refusal) =>
        Assert.Equal(refusal, MonthRules.Problem(Day(through), new DateOnly(2026, 1, 1), closed is null ? null : Day(closed), Day(today), grace)?.ToString());

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    private static long Cents(ReportCell cell) => ((MoneyCell)cell).Minor;

    private static Dictionary<AccountKey, Balance> Enter(List<(int Kind, long Cents, int Party, int Project)> all)
    {
        var sums = new Dictionary<AccountKey, Balance>();
        void Put(string number, long cents, string party = "", string project = "") =>
            sums[new(number, "USD", party, project)] = sums.GetValueOrDefault(new AccountKey(number, "USD", party, project)) + new Balance(cents, cents);
        foreach (var (kind, cents, party, project) in all.Select(a => (a.Kind, a.Cents, parties[a.Party], projects[a.Project])))
        {
            switch (kind)
            {
                case 0:
                    Put(Chart.Cash, cents, "FB-000001");
                    Put(Chart.Contributions, -cents, party);
                    Put(Chart.Resources, cents);
                    Put(Chart.Available, -cents);
                    break;
                case 1:
                    Put(Chart.Available, cents);
                    Put(Chart.Reserved, -cents, project: project);
                    break;
                case 2:
                    Put(Chart.Reserved, cents, project: project);
                    Put(Chart.Resources, -cents);
                    Put(Chart.Advances, cents, party, project);
                    Put(Chart.Cash, -cents, "FB-000001");
                    break;
                default:
                    Put(Chart.Expenditure[2], cents, party, project);
                    Put(Chart.Advances, -cents, party, project);
                    break;
            }
        }

        return sums;
    }
}
