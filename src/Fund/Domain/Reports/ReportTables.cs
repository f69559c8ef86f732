using Marrakech.Fund.Domain.Books;

namespace Marrakech.Fund.Domain.Reports;

/// <summary>
/// Makes the tables of the reports of nothing but what stood in the accounts before a period and at its end. Pure. Accounts at nought are left out, so
/// that it does not matter whether one was ever used. Income and what is owed are shown above zero (<c>docs/modules/fund-books.md</c>).
/// </summary>
internal sealed class ReportTables(IReadOnlyDictionary<AccountKey, Balance> before, IReadOnlyDictionary<AccountKey, Balance> after)
{
    private static readonly ReportColumn account = new("account"), name = new("name"), currency = new("currency"), party = new("party"), project = new("project"),
        opening = new("opening", true), period = new("period", true), closing = new("closing", true);

    public ReportTable Of(ReportKind kind) => kind switch
    {
        ReportKind.TrialBalance => TrialBalance(),
        ReportKind.SourcesAndUses => SourcesAndUses(),
        ReportKind.Contributions => Contributions(),
        ReportKind.Organisations => Organisations(),
        ReportKind.Expenditure => Expenditure(),
        ReportKind.Delivery => Delivery(),
        ReportKind.Cash => Cash(),
        ReportKind.FundBalance => FundBalance(),
        _ => throw new InvalidOperationException($"The report {kind} has no table."),
    };

    private ReportTable TrialBalance()
    {
        var all = Keys(_ => true).Select(k => (Key: k, Balance: After(k))).Where(a => a.Balance != default).ToList();
        return new(
            [account, name, currency, party, project, new("balance", true), new("debit_usd", true), new("credit_usd", true)],
            [.. all.Select(a => Row(Code(a.Key.Number), Chart(a.Key.Number), Code(a.Key.Currency), Code(a.Key.Party), Code(a.Key.Project), new MoneyCell(a.Balance.Minor, a.Key.Currency), Usd(Math.Max(0, a.Balance.Base)), Usd(Math.Max(0, -a.Balance.Base))))],
            Row(Text("total"), ReportCell.Empty, ReportCell.Empty, ReportCell.Empty, ReportCell.Empty, ReportCell.Empty, Usd(all.Sum(a => Math.Max(0, a.Balance.Base))), Usd(all.Sum(a => Math.Max(0, -a.Balance.Base)))));
    }

    /// <summary>Income above zero, expense below; the sum is what the fund grew by.</summary>
    private ReportTable SourcesAndUses()
    {
        var numbers = Books.Chart.All.Where(a => a.Kind is AccountKind.Income or AccountKind.Expense || a.Number == Books.Chart.ExchangePosition).Select(a => a.Number).ToList();
        var rows = numbers.Select(n => (Number: n, Moved: Sum(k => k.Number == n))).Where(r => r.Moved != (0, 0)).ToList();
        return new([account, name, opening, period, closing],
            [.. rows.Select(r => Row(Code(r.Number), Chart(r.Number), Usd(-r.Moved.Before), Usd(r.Moved.Before - r.Moved.After), Usd(-r.Moved.After)))],
            Row(Text("total"), ReportCell.Empty, Usd(-rows.Sum(r => r.Moved.Before)), Usd(rows.Sum(r => r.Moved.Before - r.Moved.After)), Usd(-rows.Sum(r => r.Moved.After))));
    }

    private ReportTable Contributions()
    {
        var all = Keys(k => k.Number == Books.Chart.Contributions).Select(k => (Key: k, Before: Before(k), After: After(k))).Where(c => c.Before != default || c.After != default).ToList();
        return new([party, currency, period, new("total", true), new("period_usd", true), new("total_usd", true)],
            [.. all.OrderBy(c => c.Key.Party, StringComparer.Ordinal).ThenBy(c => c.Key.Currency, StringComparer.Ordinal).Select(c => Row(
                Code(c.Key.Party), Code(c.Key.Currency), new MoneyCell(c.Before.Minor - c.After.Minor, c.Key.Currency), new MoneyCell(-c.After.Minor, c.Key.Currency), Usd(c.Before.Base - c.After.Base), Usd(-c.After.Base)))],
            Row(Text("total"), ReportCell.Empty, ReportCell.Empty, ReportCell.Empty, Usd(all.Sum(c => c.Before.Base - c.After.Base)), Usd(-all.Sum(c => c.After.Base))));
    }

    /// <summary>What is reserved for a project has no organisation yet; what was transferred is what is advanced and what was spent of it.</summary>
    private ReportTable Organisations()
    {
        var rows = Keys(k => k.Project.Length > 0).Select(k => (k.Project, k.Party)).Distinct().Order().Select(place =>
        {
            var (reserved, advanced, spent) = (Sum(k => k.Number == Books.Chart.Reserved && At(k, place)), Sum(k => k.Number == Books.Chart.Advances && At(k, place)), Sum(k => IsExpenditure(k) && At(k, place)));
            return (place.Project, place.Party, Reserved: -reserved.After, Period: advanced.After + spent.After - advanced.Before - spent.Before, Transferred: advanced.After + spent.After, Spent: spent.After, Advanced: advanced.After);
        }).Where(r => (r.Reserved, r.Period, r.Transferred, r.Spent, r.Advanced) != (0, 0, 0, 0, 0)).ToList();
        return new([project, party, new("reserved", true), new("transferred_period", true), new("transferred", true), new("spent", true), new("advanced", true)],
            [.. rows.Select(r => Row(Code(r.Project), Code(r.Party), Usd(r.Reserved), Usd(r.Period), Usd(r.Transferred), Usd(r.Spent), Usd(r.Advanced)))],
            Row(Text("total"), ReportCell.Empty, Usd(rows.Sum(r => r.Reserved)), Usd(rows.Sum(r => r.Period)), Usd(rows.Sum(r => r.Transferred)), Usd(rows.Sum(r => r.Spent)), Usd(rows.Sum(r => r.Advanced))));
    }

    /// <summary>The eight harmonised categories, each of them also at nought: reports are read side by side.</summary>
    private ReportTable Expenditure()
    {
        var rows = Books.Chart.Expenditure.Select(n => (Number: n, Moved: Sum(k => k.Number == n))).ToList();
        var (whole, grown) = (rows.Sum(r => r.Moved.After), rows.Sum(r => r.Moved.After - r.Moved.Before));
        return new([account, name, period, new("total", true), new("share", true)],
            [.. rows.Select(r => Row(Code(r.Number), Chart(r.Number), Usd(r.Moved.After - r.Moved.Before), Usd(r.Moved.After), new ShareCell(r.Moved.After, whole)))],
            Row(Text("total"), ReportCell.Empty, Usd(grown), Usd(whole), new ShareCell(whole, whole)));
    }

    /// <summary>Of what was transferred, how much was spent.</summary>
    private ReportTable Delivery()
    {
        var rows = Keys(k => k.Project.Length > 0 && k.Party.Length > 0).Select(k => (k.Party, k.Project)).Distinct().Order().Select(place =>
        {
            var spent = Sum(k => IsExpenditure(k) && At(k, (place.Project, place.Party))).After;
            return (place.Party, place.Project, Spent: spent, Transferred: spent + Sum(k => k.Number == Books.Chart.Advances && At(k, (place.Project, place.Party))).After);
        }).Where(r => (r.Spent, r.Transferred) != (0, 0)).ToList();
        return new([party, project, new("transferred", true), new("spent", true), new("delivery", true)],
            [.. rows.Select(r => Row(Code(r.Party), Code(r.Project), Usd(r.Transferred), Usd(r.Spent), new ShareCell(r.Spent, r.Transferred)))],
            Row(Text("total"), ReportCell.Empty, Usd(rows.Sum(r => r.Transferred)), Usd(rows.Sum(r => r.Spent)), new ShareCell(rows.Sum(r => r.Spent), rows.Sum(r => r.Transferred))));
    }

    private ReportTable Cash()
    {
        var all = Keys(k => k.Number == Books.Chart.Cash).Select(k => (Key: k, Before: Before(k), After: After(k))).Where(c => c.Before != default || c.After != default).ToList();
        return new([party, currency, opening, period, closing, new("closing_usd", true)],
            [.. all.OrderBy(c => c.Key.Party, StringComparer.Ordinal).ThenBy(c => c.Key.Currency, StringComparer.Ordinal).Select(c => Row(
                Code(c.Key.Party), Code(c.Key.Currency), new MoneyCell(c.Before.Minor, c.Key.Currency), new MoneyCell(c.After.Minor - c.Before.Minor, c.Key.Currency), new MoneyCell(c.After.Minor, c.Key.Currency), Usd(c.After.Base)))],
            Row(Text("total"), ReportCell.Empty, ReportCell.Empty, ReportCell.Empty, ReportCell.Empty, Usd(all.Sum(c => c.After.Base))));
    }

    /// <summary>What the fund has, less what it owes; and of that, what is promised and what may still be.</summary>
    private ReportTable FundBalance()
    {
        string[] owed = [Books.Chart.Unidentified, Books.Chart.RefundsPayable, Books.Chart.FeePayable];
        (string Row, (long Before, long After) Sum)[] rows =
        [
            ("cash", Sum(k => k.Number == Books.Chart.Cash)),
            ("advances", Sum(k => k.Number == Books.Chart.Advances)),
            ("owed", Sum(k => owed.Contains(k.Number))),
            ("balance", Sum(k => k.Number is Books.Chart.Cash or Books.Chart.Advances || owed.Contains(k.Number))),
            ("reserved", Turned(Sum(k => k.Number == Books.Chart.Reserved))),
            ("available", Turned(Sum(k => k.Number == Books.Chart.Available))),
        ];
        return new([new("what"), opening, period, closing], [.. rows.Select(r => Row(Text(r.Row), Usd(r.Sum.Before), Usd(r.Sum.After - r.Sum.Before), Usd(r.Sum.After)))]);
    }

    private IEnumerable<AccountKey> Keys(Func<AccountKey, bool> wanted) => before.Keys.Union(after.Keys).Where(wanted)
        .OrderBy(k => k.Number, StringComparer.Ordinal).ThenBy(k => k.Currency, StringComparer.Ordinal).ThenBy(k => k.Party, StringComparer.Ordinal).ThenBy(k => k.Project, StringComparer.Ordinal);

    private Balance Before(AccountKey key) => before.GetValueOrDefault(key);

    private Balance After(AccountKey key) => after.GetValueOrDefault(key);

    private (long Before, long After) Sum(Func<AccountKey, bool> wanted) => (before.Where(b => wanted(b.Key)).Sum(b => b.Value.Base), after.Where(b => wanted(b.Key)).Sum(b => b.Value.Base));

    private static (long Before, long After) Turned((long Before, long After) sum) => (-sum.Before, -sum.After);

    private static bool At(AccountKey key, (string Project, string Party) place) => key.Project == place.Project && key.Party == place.Party;

    private static bool IsExpenditure(AccountKey key) => Books.Chart.Expenditure.Contains(key.Number);

    private static ReportCell[] Row(params ReportCell[] cells) => cells;

    private static CodeCell Code(string text) => new(text);

    private static TextCell Chart(string number) => new($"Chart.{number}");

    private static TextCell Text(string row) => new($"FundReport.Row.{row}");

    private static MoneyCell Usd(long cents) => MoneyCell.Dollars(cents);
}
