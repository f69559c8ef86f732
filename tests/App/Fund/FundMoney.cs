using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Features.KeepBooks;
using Marrakech.Kernel.Acts;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Fund;

/// <summary>Postings for tests, entered as the product enters them: within an act.</summary>
internal static class FundMoney
{
    public const string Bank = "FB-000001", Donor = "O-000001";

    private static readonly ActKind act = new("VouchersEntered", IsPublic: true);
    private static int made;

    /// <summary>A code nobody else of the run uses.</summary>
    public static string Fresh(string prefix) => $"{prefix}-{Interlocked.Increment(ref made):000000}";

    /// <summary>Money in the bank that may be allocated, in cents of the dollar.</summary>
    public static async Task DepositAsync(TestHost host, long cents, string bank = Bank) =>
        Assert.Null((await PostAsync(host, Deposit(Fresh("test:deposit"), cents, Today(host), bank))).Problem);

    public static DateOnly Today(TestHost host) => DateOnly.FromDateTime(((TimeProvider)host.Services.GetService(typeof(TimeProvider))!).GetUtcNow().UtcDateTime);

    public static NewPosting Deposit(string key, long cents, DateOnly day, string bank = Bank) => Of(key, day, "deposit",
        PostingLine.Dollars(Chart.Cash, cents, bank), PostingLine.Dollars(Chart.Contributions, -cents, Donor), PostingLine.Dollars(Chart.Resources, cents), PostingLine.Dollars(Chart.Available, -cents));

    public static NewPosting Allocation(string code, string project, long cents, DateOnly day) =>
        Of($"allocation:{code}", day, "allocation", PostingLine.Dollars(Chart.Available, cents), PostingLine.Dollars(Chart.Reserved, -cents, project: project)) with { Reserves = code };

    public static NewPosting Release(string key, string code, string project, long cents, DateOnly day) =>
        Of(key, day, "release", PostingLine.Dollars(Chart.Reserved, cents, project: project), PostingLine.Dollars(Chart.Available, -cents)) with { Resolves = code };

    public static NewPosting Of(string key, DateOnly day, string kind, params PostingLine[] lines) =>
        new() { Key = key, Day = day, Kind = kind, DocumentKind = "voucher", DocumentCode = "T-1", Lines = lines };

    /// <summary>Enters linked postings in an act of their own, which is left undone where they are refused.</summary>
    public static Task<BookAnswer> PostAsync(TestHost host, params NewPosting[] linked) => host.WithAsync<IServiceProvider, BookAnswer>(async services =>
    {
        // One scope for both: the act's transaction is the ledger's.
        var (acts, ledger) = ((ActTrail)services.GetService(typeof(ActTrail))!, (Ledger)services.GetService(typeof(Ledger))!);
        await using var open = await acts.OpenAsync(act, null, TestContext.Current.CancellationToken);
        var answer = await ledger.PostAsync(open, linked, TestContext.Current.CancellationToken);
        if (answer.Problem is null) await open.CommitAsync(new { }, TestContext.Current.CancellationToken);
        return answer;
    });
}
