namespace Marrakech.Fund.Features.Shared.Books;

/// <summary>Kinds of postings the books describe (<c>docs/modules/fund-books.md</c>); their words are <c>Books.Kind.{kind}</c>. Vouchers of other books may bring further ones.</summary>
internal static class BookKinds
{
    public static IReadOnlyList<string> All { get; } =
    [
        "deposit", "exchange", "interest", "charge", "gift", "unidentified", "identified", "refund", "refund-paid", "allocation", "transfer", "release", "expenditure", "report", "returned", "reversal", "correction", "opening",
    ];
}
