namespace Marrakech.Fund.Domain.Books;

/// <summary>What an account of the chart is.</summary>
internal enum AccountKind
{
    Asset,
    Liability,
    Income,
    Expense,

    /// <summary>Keeps count beside the money: what may be allocated, what is reserved, what currencies were exchanged. Sums to zero in dollars over all accounts of the kind.</summary>
    Control,
}

/// <summary>Which side an account may never leave.</summary>
internal enum AccountSide
{
    Either,

    /// <summary>Never below zero: cash, advances.</summary>
    Debit,

    /// <summary>Never above zero: debts, what may be allocated.</summary>
    Credit,
}

/// <summary>A number of the chart of accounts; its name is the text <c>Chart.{Number}</c>.</summary>
/// <param name="Number">Four digits; the first tells the kind.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Side">Which side it may never leave.</param>
/// <param name="HasParty">Whether there is one for each donor, organisation or bank account.</param>
/// <param name="HasProject">Whether there is one for each project.</param>
/// <param name="IsDollar">Whether it exists in US dollars only.</param>
internal sealed record ChartAccount(string Number, AccountKind Kind, AccountSide Side, bool HasParty, bool HasProject, bool IsDollar = false);

/// <summary>The chart of accounts (<c>docs/modules/fund-books.md</c>). Numbers are never reused.</summary>
internal static class Chart
{
    public const string Cash = "1100", Advances = "1300",
        Unidentified = "2100", RefundsPayable = "2200", FeePayable = "2300",
        Contributions = "4100", Gifts = "4200", Interest = "4300",
        Fee = "5100", BankCharges = "5150",
        ExchangeResult = "6100", ExchangePosition = "6900",
        Resources = "9000", Available = "9100", Reserved = "9200";

    /// <summary>Expenditure by the eight harmonised categories of the United Nations: staff; supplies; equipment; contracts; travel; transfers and grants; general operating costs; indirect costs.</summary>
    public static IReadOnlyList<string> Expenditure { get; } = ["5201", "5202", "5203", "5204", "5205", "5206", "5207", "5208"];

    /// <summary>Every number, in order.</summary>
    public static IReadOnlyList<ChartAccount> All { get; } =
    [
        new(Cash, AccountKind.Asset, AccountSide.Debit, HasParty: true, HasProject: false),
        new(Advances, AccountKind.Asset, AccountSide.Debit, HasParty: true, HasProject: true, IsDollar: true),
        new(Unidentified, AccountKind.Liability, AccountSide.Credit, HasParty: true, HasProject: false),
        new(RefundsPayable, AccountKind.Liability, AccountSide.Credit, HasParty: true, HasProject: false),
        new(FeePayable, AccountKind.Liability, AccountSide.Credit, HasParty: false, HasProject: false),
        new(Contributions, AccountKind.Income, AccountSide.Credit, HasParty: true, HasProject: false),
        new(Gifts, AccountKind.Income, AccountSide.Credit, HasParty: false, HasProject: false),
        new(Interest, AccountKind.Income, AccountSide.Either, HasParty: true, HasProject: false),
        new(Fee, AccountKind.Expense, AccountSide.Debit, HasParty: false, HasProject: false),
        new(BankCharges, AccountKind.Expense, AccountSide.Debit, HasParty: true, HasProject: false),
        .. Expenditure.Select(n => new ChartAccount(n, AccountKind.Expense, AccountSide.Debit, HasParty: true, HasProject: true, IsDollar: true)),
        new(ExchangeResult, AccountKind.Expense, AccountSide.Either, HasParty: false, HasProject: false, IsDollar: true),
        new(ExchangePosition, AccountKind.Control, AccountSide.Either, HasParty: false, HasProject: false),
        new(Resources, AccountKind.Control, AccountSide.Debit, HasParty: false, HasProject: false, IsDollar: true),
        new(Available, AccountKind.Control, AccountSide.Credit, HasParty: false, HasProject: false, IsDollar: true),
        new(Reserved, AccountKind.Control, AccountSide.Credit, HasParty: false, HasProject: true, IsDollar: true),
    ];

    private static readonly Dictionary<string, ChartAccount> byNumber = All.ToDictionary(a => a.Number, StringComparer.Ordinal);

    /// <summary>The account with this number; null where the chart has none.</summary>
    public static ChartAccount? Find(string number) => byNumber.GetValueOrDefault(number);

    /// <summary>Whether an account is spelt as the chart asks: party and project where they belong and nowhere else, a currency that exists.</summary>
    public static bool Knows(AccountKey key) => Find(key.Number) is { } account
        && Fits(account.HasParty, key.Party, AccountKey.PartyLength) && Fits(account.HasProject, key.Project, AccountKey.ProjectLength)
        && (account.IsDollar ? key.Currency == Money.Currency.Dollar.Code : Money.Currency.Find(key.Currency) is not null);

    private static bool Fits(bool isAsked, string code, int most) => isAsked ? code.Length <= most && PostingCheck.IsCode(code) : code.Length == 0;
}
