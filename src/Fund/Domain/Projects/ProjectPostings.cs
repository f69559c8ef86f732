using Marrakech.Fund.Domain.Books;

namespace Marrakech.Fund.Domain.Projects;

/// <summary>How the money of projects is booked (<c>docs/modules/fund-books.md</c>). Pure: each is whole in dollars.</summary>
internal static class ProjectPostings
{
    /// <summary>Kinds of documents these postings name.</summary>
    public const string Transfer = "transfer", Report = "expenditure-report", Project = "proposal";

    /// <summary>A tranche leaves the bank and is with the organisation; its reservation ends.</summary>
    public static NewPosting Paid(string transfer, DateOnly day, string tranche, string project, string organisation, string bank, long cents) => new()
    {
        Key = $"transfer:{transfer}",
        Day = day,
        Kind = "transfer",
        DocumentKind = Transfer,
        DocumentCode = transfer,
        Text = tranche,
        Resolves = tranche,
        Lines =
        [
            PostingLine.Dollars(Chart.Reserved, cents, project: project), PostingLine.Dollars(Chart.Resources, -cents),
            PostingLine.Dollars(Chart.Advances, cents, organisation, project), PostingLine.Dollars(Chart.Cash, -cents, bank),
        ],
    };

    /// <summary>A tranche is given back and can be allocated anew.</summary>
    public static NewPosting Released(string tranche, DateOnly day, string project, long cents) => new()
    {
        Key = $"release:{tranche}",
        Day = day,
        Kind = "release",
        DocumentKind = Project,
        DocumentCode = project,
        Text = tranche,
        Resolves = tranche,
        Lines = [PostingLine.Dollars(Chart.Reserved, cents, project: project), PostingLine.Dollars(Chart.Available, -cents)],
    };

    /// <summary>What was advanced is spent, by category.</summary>
    public static NewPosting Spent(string report, DateOnly day, string project, string organisation, IReadOnlyDictionary<string, long> costs) => new()
    {
        Key = $"expenditure:{report}",
        Day = day,
        Kind = "report",
        DocumentKind = Report,
        DocumentCode = report,
        Lines = [.. costs.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => PostingLine.Dollars(c.Key, c.Value, organisation, project)), PostingLine.Dollars(Chart.Advances, -costs.Values.Sum(), organisation, project)],
    };

    /// <summary>What was not spent comes back and can be allocated anew.</summary>
    public static NewPosting Refunded(DateOnly day, string project, string organisation, string bank, long cents) => new()
    {
        Key = $"refund:{project}",
        Day = day,
        Kind = "returned",
        DocumentKind = Project,
        DocumentCode = project,
        Lines =
        [
            PostingLine.Dollars(Chart.Cash, cents, bank), PostingLine.Dollars(Chart.Advances, -cents, organisation, project),
            PostingLine.Dollars(Chart.Resources, cents), PostingLine.Dollars(Chart.Available, -cents),
        ],
    };
}
