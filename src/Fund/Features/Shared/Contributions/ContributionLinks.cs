using Marrakech.Fund.Domain.Contributions;

namespace Marrakech.Fund.Features.Shared.Contributions;

/// <summary>Addresses of what comes into the fund, without language.</summary>
internal static class ContributionLinks
{
    /// <summary>What everybody may see of contributions, and the same for programs.</summary>
    public const string Public = "/fund/contributions", Resource = "contributions";

    /// <summary>How private people give.</summary>
    public const string Give = "/fund/give";

    /// <summary>A donor's space.</summary>
    public const string Mine = "/my-contributions", Pledge = Mine + "/new", Statement = Mine + "/statement";

    /// <summary>Where fund administrators work.</summary>
    public const string All = "/administration/fund/contributions", Enter = All + "/new", Deposits = "/administration/fund/deposits", Accounts = "/administration/fund/bank-accounts", NewAccount = Accounts + "/new";
    public const string Rates = "/administration/fund/rates", NewRates = Rates + "/new", Import = "/administration/fund/statements", Reconcile = "/administration/fund/reconciliation";

    /// <summary>A donor's own contribution.</summary>
    public static string Own(string code) => $"{Mine}/{code}";

    /// <summary>The certificate of a deposit.</summary>
    public static string Certificate(string deposit) => $"{Mine}/deposits/{deposit}";

    /// <summary>The statement of a period.</summary>
    public static string StatementOf(string from, string until) => $"{Statement}?from={from}&until={until}";

    /// <summary>The same as a file.</summary>
    public static string StatementFile(string form) => $"{Statement}.{form}";

    public static string Case(string code) => $"{All}/{code}";

    public static string Agree(string code) => $"{Case(code)}/agree";

    public static string End(string code) => $"{Case(code)}/end";

    public static string NewDeposit(DepositKind kind) => $"{Deposits}/new/{NameOf(kind)}";

    /// <summary>A kind as addresses write it.</summary>
    public static string NameOf(DepositKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>Whether the code of a document is one of a deposit.</summary>
    public static bool IsDeposit(string code) => code.StartsWith("FD-", StringComparison.Ordinal);

    public static string Deposit(string code) => $"{Deposits}/{code}";

    /// <summary>Where a step of a deposit is decided.</summary>
    public static string Decide(string code) => $"{Deposit(code)}/decide";

    /// <summary>The reconciliation of an account.</summary>
    public static string ReconcileOf(string account) => $"{Reconcile}?account={account}";

    public static string Account(string code) => $"{Accounts}/{code}";
}
