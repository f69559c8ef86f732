using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Money;

namespace Marrakech.Fund.Domain.Contributions;

/// <summary>Money that moved at the bank, as it is to be booked (modified cash basis, <c>docs/modules/fund-contributions.md</c>).</summary>
/// <param name="Code">Of the deposit.</param>
/// <param name="Day">Value date.</param>
/// <param name="Bank">Code of the bank account.</param>
/// <param name="Currency">Its currency.</param>
/// <param name="Minor">Smallest units that moved, above zero.</param>
/// <param name="Cents">The same in cents of the dollar.</param>
internal sealed record MoneyIn(string Code, DateOnly Day, string Bank, Currency Currency, long Minor, long Cents)
{
    public const string Document = "deposit";

    private bool IsDollar => Currency == Currency.Dollar;

    /// <summary>A donor's money, less the administrative agent's fee. Only dollars can be allocated.</summary>
    public NewPosting FromDonor(string donor, Amount fee, long feeCents) => Posting("deposit", "", [Line(Chart.Cash, 1, Bank), Line(Chart.Contributions, -1, donor), .. Fee(fee, feeCents), .. Free(Minor - fee.Minor)]);

    /// <summary>A gift of private people, less the fee.</summary>
    public NewPosting Gift(Amount fee, long feeCents) => Posting("gift", "", [Line(Chart.Cash, 1, Bank), Line(Chart.Gifts, -1), .. Fee(fee, feeCents), .. Free(Minor - fee.Minor)]);

    /// <summary>Money nobody can assign: owed until it is identified.</summary>
    public NewPosting Unidentified() => Posting("unidentified", "", [Line(Chart.Cash, 1, Bank), Line(Chart.Unidentified, -1, Bank)]);

    /// <summary>The same money, once its donor is known; it keeps the dollars it came in with.</summary>
    public NewPosting Identified(string donor, Amount fee, long feeCents) =>
        Posting("identified", ":identified", [Line(Chart.Unidentified, 1, Bank), Line(Chart.Contributions, -1, donor), .. Fee(fee, feeCents), .. Free(Minor - fee.Minor)]);

    /// <summary>Interest the bank paid.</summary>
    public NewPosting Interest() => Posting("interest", "", [Line(Chart.Cash, 1, Bank), Line(Chart.Interest, -1, Bank), .. Free(Minor)]);

    /// <summary>What the bank took.</summary>
    public NewPosting Charge() => Posting("charge", "", [Line(Chart.BankCharges, 1, Bank), Line(Chart.Cash, -1, Bank), .. Free(-Minor)]);

    /// <summary>A refund is decided: it is owed to the donor from now on, and nobody can allocate it.</summary>
    public NewPosting RefundDecided(string donor) => Posting("refund", "", [.. Free(-Minor), Line(Chart.Contributions, 1, donor), Line(Chart.RefundsPayable, -1, donor)]);

    /// <summary>The refund left the account.</summary>
    public NewPosting RefundPaid(string donor, DateOnly day) => Posting("refund-paid", ":paid", [Line(Chart.RefundsPayable, 1, donor), Line(Chart.Cash, -1, Bank)]) with { Day = day };

    /// <summary>
    /// Another currency became these dollars. It leaves with the dollars it was carried at; the difference is gained or lost. The part of the fee that
    /// is owed in that currency is owed in dollars from now on, so that it is not counted as free.
    /// </summary>
    /// <param name="from">Code of the account it left.</param>
    /// <param name="sold">What left it.</param>
    /// <param name="carried">Dollars it was carried at, in cents.</param>
    /// <param name="fee">The part of the fee owed in that currency that goes with it.</param>
    /// <param name="feeCents">Dollars that part was carried at, in cents.</param>
    public NewPosting Exchanged(string from, Amount sold, long carried, long fee, long feeCents)
    {
        var other = sold.Currency.Code;
        var lines = new List<PostingLine>
        {
            new(new AccountKey(Chart.Cash, other, from), -sold.Minor, -carried), new(new AccountKey(Chart.ExchangePosition, other), sold.Minor, carried),
            PostingLine.Dollars(Chart.Cash, Minor, Bank),
        };
        if (carried != 0) lines.Add(PostingLine.Dollars(Chart.ExchangePosition, -carried));
        if (Minor != carried) lines.Add(PostingLine.Dollars(Chart.ExchangeResult, carried - Minor));
        if (fee > 0 && feeCents > 0)
        {
            lines.Add(new PostingLine(new AccountKey(Chart.FeePayable, other), fee, feeCents));
            lines.Add(new PostingLine(new AccountKey(Chart.ExchangePosition, other), -fee, -feeCents));
            lines.Add(PostingLine.Dollars(Chart.FeePayable, -feeCents));
            lines.Add(PostingLine.Dollars(Chart.ExchangePosition, feeCents));
        }

        return Posting("exchange", "", [.. lines, .. Free(Math.Max(0, Minor - (fee > 0 ? feeCents : 0)))]);
    }

    /// <summary>A posting taken back: every line with the other sign.</summary>
    /// <param name="code">Of the deposit.</param>
    /// <param name="number">Number of the posting.</param>
    /// <param name="lines">Its lines, in their order.</param>
    /// <param name="day">Day it counts for.</param>
    public static NewPosting Reversed(string code, long number, IReadOnlyList<PostingLine> lines, DateOnly day) => new()
    {
        Key = $"{Document}:{code}:reversed:{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}",
        Day = day,
        Kind = "reversal",
        DocumentKind = Document,
        DocumentCode = code,
        Reverses = number,
        Lines = [.. lines.Select(l => l with { Minor = -l.Minor, Base = -l.Base })],
    };

    /// <summary>The share of what is carried that belongs to a part of an account, rounded half to even; all of it with the last unit.</summary>
    /// <remarks>Never below nought: where a deposit was taken back after part of its currency had been exchanged at the average, an account can be carried below it.</remarks>
    public static long Carried(Balance account, long part) => account.Minor <= 0 || account.Base <= 0 ? 0 : (long)Math.Round((decimal)account.Base * part / account.Minor, MidpointRounding.ToEven);

    private NewPosting Posting(string kind, string key, IReadOnlyList<PostingLine> lines) =>
        new() { Key = $"{Document}:{Code}{key}", Day = Day, Kind = kind, DocumentKind = Document, DocumentCode = Code, Lines = lines };

    private PostingLine Line(string number, int sign, string party = "") => new(new AccountKey(number, Currency.Code, party), sign * Minor, sign * Cents);

    private PostingLine[] Fee(Amount fee, long cents) => fee.Minor == 0 ? [] :
        [new(new AccountKey(Chart.Fee, Currency.Code), fee.Minor, cents), new(new AccountKey(Chart.FeePayable, Currency.Code), -fee.Minor, -cents)];

    /// <summary>What can be allocated from now on, or no longer.</summary>
    private PostingLine[] Free(long cents) => !IsDollar || cents == 0 ? [] : [PostingLine.Dollars(Chart.Resources, cents), PostingLine.Dollars(Chart.Available, -cents)];
}
