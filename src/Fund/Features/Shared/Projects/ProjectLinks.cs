using Marrakech.Fund.Features.Shared.Proposals;

namespace Marrakech.Fund.Features.Shared.Projects;

/// <summary>Addresses of projects under way, without language.</summary>
internal static class ProjectLinks
{
    public const string Board = "/administration/projects", Transfers = "/administration/transfers";

    /// <summary>A project, for the fund.</summary>
    public static string Case(string code) => $"{Board}/{code}";

    /// <summary>Where its agreement is recorded.</summary>
    public static string Agreement(string code) => $"{Case(code)}/agreement";

    /// <summary>Where the payment details of its organisation are entered and confirmed.</summary>
    public static string Details(string code) => $"{Case(code)}/payment-details";

    /// <summary>Where a tranche is looked after.</summary>
    public static string Tranche(string code, int number) => $"{Case(code)}/tranches/{number}";

    /// <summary>Where it is ended and closed.</summary>
    public static string Close(string code) => $"{Case(code)}/close";

    /// <summary>Where a report is judged.</summary>
    public static string Report(string code, string report) => $"{Case(code)}/reports/{report}";

    /// <summary>Where a change is decided.</summary>
    public static string Change(string code, int number) => $"{Case(code)}/changes/{number}";

    /// <summary>Where a transfer is approved.</summary>
    public static string Transfer(string transfer) => $"{Transfers}/{transfer}";

    /// <summary>Where the organisation reports.</summary>
    public static string NewReport(string code) => $"{ProposalLinks.Own(code)}/report";

    /// <summary>Where the organisation asks for a change.</summary>
    public static string NewChange(string code) => $"{ProposalLinks.Own(code)}/change";
}
