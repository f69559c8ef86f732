using System.Globalization;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Reports;
using Marrakech.Ui.Api;

namespace Marrakech.Fund.Features.Shared.Books;

/// <summary>Where the books are: pages without their language, and files.</summary>
internal static class BookLinks
{
    public const string Books = "/fund/books", Postings = "/fund/books/postings", Accounts = "/fund/books/accounts", Account = "/fund/books/account", Reports = "/fund/books/reports";

    /// <summary>Where months are closed, and where postings are taken back.</summary>
    public const string Months = "/administration/fund/months", Corrections = "/administration/fund/corrections";

    /// <summary>Names in the API.</summary>
    public const string PostingResource = "fund-postings", AccountResource = "fund-accounts", CheckpointResource = "fund-checkpoints";

    public static string Posting(long number) => string.Create(CultureInfo.InvariantCulture, $"{Postings}/{number}");

    /// <summary>The text whose SHA-256 is the posting's hash.</summary>
    public static string Text(long number) => Posting(number) + ".txt";

    public static string Correct(long number) => string.Create(CultureInfo.InvariantCulture, $"{Corrections}/new/{number}");

    public static string Correction(string code) => $"{Corrections}/{code}";

    /// <summary>The proof for programs that a posting stands under the newest checkpoint.</summary>
    public static string Inclusion(long number) => string.Create(CultureInfo.InvariantCulture, $"{ApiRequest.Root}/{PostingResource}/{number}/inclusion");

    /// <summary>Statement of an account.</summary>
    public static string Of(AccountKey key) => Account + Query(("number", key.Number), ("currency", key.Currency), ("party", key.Party), ("project", key.Project));

    /// <summary>Postings that move an account.</summary>
    public static string PostingsOf(AccountKey key) => Postings + Query(("account", key.Number), ("currency", key.Currency), ("party", key.Party), ("project", key.Project));

    /// <summary>Postings of a business document.</summary>
    public static string PostingsOf(string kind, string code) => Postings + Query(("document", $"{kind}:{code}"));

    public static string Report(ReportKind kind) => $"{Reports}/{ReportNames.Of(kind)}";

    /// <summary>A query of those parts that say something.</summary>
    public static string Query(params (string Name, string? Value)[] parts) =>
        Microsoft.AspNetCore.Http.QueryString.Create(parts.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => KeyValuePair.Create(p.Name, p.Value))).ToString();
}
