using System.Globalization;
using Marrakech.Fund.Domain.Iati;
using Marrakech.Fund.Domain.Reports;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Fund.Features.Shared.Projects;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Web;

namespace Marrakech.Fund.Features.PublishIati;

/// <summary>Documents of the fund and its projects that have public addresses. What lies in a file of the fund only, as a signed agreement, has none: its terms do.</summary>
internal sealed class PublishedDocuments(IatiWords words, Site site)
{
    // Codes of the list DocumentCategory.
    private const string Purpose = "A02", Conditions = "A04", Budget = "A05", Contract = "A06", Review = "A07", Results = "A08", ActivityPage = "A12", AnnualReport = "B01", OrganisationPage = "B16";

    /// <summary>Reports that are told for each year.</summary>
    private static readonly ReportKind[] annual = [ReportKind.SourcesAndUses, ReportKind.Contributions, ReportKind.Organisations, ReportKind.FundBalance];

    /// <summary>Page, programme document, decision, agreement and accepted reports of a project, in its language.</summary>
    public IReadOnlyList<IatiDocument> Of(PublishedProject project)
    {
        var (code, meeting, page) = (project.Proposal.Code, project.Project.Meeting, Address(project.Language, ProposalLinks.Project(project.Proposal.Code)));
        IatiDocument Part(string anchor, string key, string of, DateOnly? day, params string[] categories) => new($"{page}#{anchor}", words.InAll(key, of), categories, project.Language, day);
        return
        [
            new IatiDocument(page, [new Narrative(project.Language, project.Proposal.Title)], [ActivityPage], project.Language),
            project.Proposal.IsShort ? Part("programme", "Iati.Document.Budget", code, null, Budget) : Part("programme", "Iati.Document.Programme", code, null, Purpose, Budget, Results),
            new IatiDocument(Address(project.Language, ProposalLinks.Meeting(meeting.Code)), words.InAll("Iati.Document.Minutes", meeting.Code), [Conditions], project.Language, DayOf(meeting.SignedAt)),
            .. project.Agreement is { } agreement ? [Part("run", "Iati.Document.Agreement", code, agreement.Day, Contract)] : Array.Empty<IatiDocument>(),
            .. project.Reports.Select(r => Part(r.Code, "Iati.Document.Report", r.Code, DayOf(r.DecidedAt), Review, Results)),
        ];
    }

    /// <summary>The fund's page and its reports as they stand.</summary>
    public IReadOnlyList<IatiDocument> OfFund =>
    [
        Page(ActivityPage),
        .. Enum.GetValues<ReportKind>().Select(k => new IatiDocument(Address(Language.English.Code, BookLinks.Report(k)), words.InAll($"FundReport.{k}"), [k is ReportKind.Delivery or ReportKind.Expenditure or ReportKind.Organisations ? Review : Budget], Language.English.Code)),
    ];

    /// <summary>The fund's page, and its reports of some years.</summary>
    public IReadOnlyList<IatiDocument> OfOrganisation(IEnumerable<int> years) => [Page(OrganisationPage), .. years.SelectMany(y => annual.Select(k => Yearly(k, y)))];

    private IatiDocument Page(string category) => new(Address(Language.English.Code, FundLinks.Fund), words.InAll("Iati.Fund"), [category], Language.English.Code);

    private IatiDocument Yearly(ReportKind kind, int year)
    {
        var number = year.ToString(CultureInfo.InvariantCulture);
        var address = Address(Language.English.Code, BookLinks.Report(kind)) + BookLinks.Query(("from", $"{number}-01-01"), ("to", $"{number}-12-31"));
        return new IatiDocument(address, [.. words.InAll($"FundReport.{kind}").Select(n => n with { Text = $"{n.Text} ({number})" })], [AnnualReport], Language.English.Code);
    }

    private string Address(string language, string path) => site.Absolute($"/{language}{path}");

    private static DateOnly? DayOf(DateTimeOffset? at) => at is { } then ? DateOnly.FromDateTime(then.UtcDateTime) : null;
}
