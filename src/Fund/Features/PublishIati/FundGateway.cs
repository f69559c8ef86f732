using System.Globalization;
using Marrakech.Accounts.Contracts;
using Marrakech.Compact.Contracts;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Iati;
using Marrakech.Fund.Domain.Money;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.ReadProjects;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Texting;
using Marrakech.Ui.Web;

namespace Marrakech.Fund.Features.PublishIati;

/// <summary>
/// The fund and its projects as activities of IATI, read from the books and the decisions each time: what is published is never behind them. Money
/// that comes in stands at the fund, for it is given to no project; all other money stands at the projects, the lowest level there is.
/// </summary>
internal sealed class FundGateway(BookedMoney money, ProjectList projects, PeopleDirectory people, FundStart start, TextCatalogue texts, Site site, TimeProvider clock)
{
    /// <summary>Code of the fund's own activity.</summary>
    public const string FundCode = "FUND";

    // Codes of the list TransactionType.
    private const string IncomingFunds = "1", OutgoingCommitment = "2", Disbursement = "3", Expenditure = "4";

    private const string Government = "10", Local = "11", OtherPublic = "15", Civil = "22", Multilateral = "40", Foundation = "60", Private = "70", Academic = "80", Other = "90";

    private readonly Dictionary<string, IatiOrganisation> parties = new(StringComparer.Ordinal);

    /// <summary>Who publishes.</summary>
    public IatiPublisher Publisher => new(Fund, site.Absolute(Address("/objectives")), site.Absolute(Address(ProposalLinks.Projects)));

    /// <summary>The fund, then its projects by code.</summary>
    public async Task<IReadOnlyList<IatiActivity>> ActivitiesAsync(CancellationToken ct)
    {
        var (lines, all) = (await money.ReadAsync(ct), await projects.ReadAsync(null, ct));
        foreach (var code in lines.Select(l => l.Account.Party).Concat(all.SelectMany(p => p.Proposal.Participating())).Where(c => c.Length > 0).Distinct()) parties[code] = await PartyAsync(code, ct);
        var byProject = lines.ToLookup(l => l.Account.Project);
        return [Whole([.. byProject[""]], lines), .. all.Select(p => One(p, [.. byProject[p.Proposal.Code]]))];
    }

    /// <summary>What was disbursed, by calendar year.</summary>
    public async Task<IReadOnlyList<IatiPeriod>> SpentAsync(CancellationToken ct) =>
        [.. Disbursed(await money.ReadAsync(ct)).GroupBy(l => l.Day.Year).OrderBy(g => g.Key)
            .Select(g => new IatiPeriod(new DateOnly(g.Key, 1, 1), new DateOnly(g.Key, 12, 31), Dollars(g.Sum(l => l.Minor)))).Where(p => p.Value > 0)];

    private IatiOrganisation Fund => new(start.IatiIdentifier, Multilateral, InAll("Iati.Fund"));

    private IatiActivity Whole(IReadOnlyList<BookedLine> own, IReadOnlyList<BookedLine> all)
    {
        var first = all.Select(l => (DateOnly?)l.Day).Min();
        var donors = own.Where(l => l.Account.Number == Chart.Contributions).Select(l => l.Account.Party).Distinct().Select(c => new Participation("1", parties[c]));
        return new IatiActivity
        {
            Code = FundCode,
            Hierarchy = 1,
            Language = Language.English.Code,
            Updated = clock.GetUtcNow(),
            Title = InAll("Iati.Fund"),
            Description = InAll("Iati.Fund.What"),
            Participating = [new Participation("2", Fund), new Participation("3", Fund), .. donors],
            Status = "2",
            PlannedStart = first ?? Today,
            ActualStart = first,
            Scope = "1",
            AidType = "B031",
            Transactions = [.. own.Where(l => l.Account.Number is Chart.Contributions or Chart.Gifts or Chart.Interest).Select(Incoming)],
            Page = Publisher.Page,
        };
    }

    private IatiActivity One(Project project, IReadOnlyList<BookedLine> lines)
    {
        var (answers, decided) = (project.Proposal.Read(), project.Meeting.Day);
        var language = Language.Find(answers.One(ProposalQuestion.Language))?.Code ?? Language.English.Code;
        var months = int.Parse(answers.One(ProposalQuestion.Months) ?? "12", CultureInfo.InvariantCulture);
        var begun = Disbursed(lines).Select(l => (DateOnly?)l.Day).Min();
        return new IatiActivity
        {
            Code = project.Proposal.Code,
            Hierarchy = 2,
            Language = language,
            Updated = project.Proposal.ChangedAt,
            Title = [new Narrative(language, project.Proposal.Title)],
            Description = [new Narrative(language, answers.One(ProposalQuestion.Summary) ?? project.Proposal.Title)],
            Participating = [new Participation("1", Fund), new Participation("2", Fund), .. project.Proposal.Participating().Select(o => new Participation("4", parties[o]))],
            Status = begun is null ? "1" : "2",
            PlannedStart = decided,
            ActualStart = begun,
            PlannedEnd = decided.AddMonths(months),
            Scope = answers[ProposalQuestion.Countries].Count > 1 ? "3" : "4",
            Countries = answers[ProposalQuestion.Countries],
            Objectives = [.. answers.Objectives.Select(o => new IatiObjective(o, new Narrative(Language.English.Code, Outline.FindObjective(o)!.Name.In(Language.English))))],
            Markers = [.. project.Proposal.Programme().Markers.Select(m => Marked(m, language))],
            AidType = "C01",
            Budgets = [.. Budgets(project.Proposal.Programme(), decided, decided.AddMonths(months))],
            Planned = [.. Held(lines).Select(h => new IatiPeriod(decided, decided.AddMonths(months), Dollars(h)))],
            Transactions = [.. lines.GroupBy(l => l.Number).SelectMany(g => Outgoing([.. g], project.Proposal.Lead))],
            Results = [.. project.Proposal.Programme().Results.GroupBy(r => (r.Level, r.Statement)).Select(Result)],
            Page = site.Absolute(Address(ProposalLinks.Project(project.Proposal.Code))),
            Parent = FundCode,
        };
    }

    private IatiTransaction Incoming(BookedLine line)
    {
        var currency = Currency.Find(line.Account.Currency)!;
        var from = line.Account.Number == Chart.Contributions ? parties[line.Account.Party] : new IatiOrganisation(null, Other, InAll(line.Account.Number == Chart.Gifts ? "Iati.Gifts" : "Iati.Interest"));
        return new IatiTransaction(Number(line), IncomingFunds, line.Day, new Amount(-line.Minor, currency).Value, currency.Code, from, Fund);
    }

    /// <summary>What a posting says of a project: set aside or given back, gone to an organisation or come back, spent.</summary>
    private IEnumerable<IatiTransaction> Outgoing(IReadOnlyList<BookedLine> lines, string lead)
    {
        var isReport = lines.Any(IsSpent);
        var isMoved = lines.Any(l => l.Account.Number == Chart.Advances);
        foreach (var line in lines)
        {
            if (line.Account.Number == Chart.Reserved && !isMoved) yield return Told(line, OutgoingCommitment, -line.Minor, lead);
            if (line.Account.Number == Chart.Advances && !isReport) yield return Told(line, Disbursement, line.Minor, line.Account.Party);
            if (IsSpent(line)) yield return Told(line, Expenditure, line.Minor, line.Account.Party) with { Provider = parties.GetValueOrDefault(line.Account.Party), Receiver = null };
        }
    }

    private IatiTransaction Told(BookedLine line, string type, long cents, string to) => new(Number(line), type, line.Day, Dollars(cents), Currency.Dollar.Code, Fund, parties.GetValueOrDefault(to));

    private static bool IsSpent(BookedLine line) => Chart.Expenditure.Contains(line.Account.Number);

    /// <summary>Money that went to an organisation or came back; an expenditure report moves none.</summary>
    private static IEnumerable<BookedLine> Disbursed(IReadOnlyList<BookedLine> lines)
    {
        var reports = lines.Where(IsSpent).Select(l => l.Number).ToHashSet();
        return lines.Where(l => l.Account.Number == Chart.Advances && !reports.Contains(l.Number));
    }

    /// <summary>Cents of each reservation that still holds.</summary>
    private static IEnumerable<long> Held(IReadOnlyList<BookedLine> lines)
    {
        var ended = lines.Select(l => l.Resolves).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return lines.Where(l => l.Account.Number == Chart.Reserved && l.Reserves is { } code && !ended.Contains(code)).Select(l => -l.Minor);
    }

    /// <summary>The budget by years of the project, the last as short as it is.</summary>
    private static IEnumerable<IatiPeriod> Budgets(Programme programme, DateOnly start, DateOnly end)
    {
        foreach (var year in programme.Budget.Select(b => b.Year).Distinct().Order())
        {
            var from = start.AddYears(year - 1);
            var cents = programme.Budget.Where(b => b.Year == year).Select(b => b.Organisation).Distinct().Sum(o => programme.DirectOf(o, year) + programme.IndirectOf(o, year));
            if (from < end) yield return new IatiPeriod(from, Earlier(from.AddYears(1).AddDays(-1), end), Dollars(cents));
        }
    }

    private static IatiResult Result(IGrouping<(ResultLevel Level, string Statement), ResultLine> lines) =>
        new(lines.Key.Level == ResultLevel.Output ? "1" : "2", lines.Key.Statement, [.. lines.Select(l => new IatiIndicator(l.Indicator, l.Baseline, l.Target))]);

    /// <summary>Gender is a marker of the OECD; the others are ours.</summary>
    private IatiMarker Marked(MarkerScore marker, string language)
    {
        var name = new Narrative(Language.English.Code, texts.Sentence(Language.English, $"Marker.{marker.Marker}"));
        return marker.Marker == Marker.Gender
            ? new IatiMarker("1", "1", Math.Min(marker.Score, 2), name, new Narrative(language, marker.Why))
            : new IatiMarker(marker.Marker.ToString(), "99", marker.Score, name, new Narrative(language, marker.Why));
    }

    private async Task<IatiOrganisation> PartyAsync(string code, CancellationToken ct) => await people.FindOrganisationAsync(code, ct) is { } known
        ? new IatiOrganisation(null, TypeOf(known.Kind), [new Narrative(Language.English.Code, known.Name)])
        : new IatiOrganisation(null, Other, [new Narrative(Language.English.Code, code)]);

    /// <summary>Kinds of para 44 in the list OrganisationType.</summary>
    private static string TypeOf(string kind) => kind switch
    {
        "member-state" => Government,
        "local-authority" => Local,
        "un-entity" or "international-organisation" or "international-financial-institution" => Multilateral,
        "civil-society" or "diaspora-migrant-organisation" or "faith-based" or "trade-union" or "red-cross-red-crescent" => Civil,
        "private-sector" => Private,
        "foundation" => Foundation,
        "academia" => Academic,
        "national-human-rights-institution" or "parliament" => OtherPublic,
        _ => Other,
    };

    private IReadOnlyList<Narrative> InAll(string key) => [.. Language.All.OrderBy(l => l != Language.English).Select(l => new Narrative(l.Code, texts.Sentence(l, key)))];

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private static string Address(string path) => $"/{Language.English.Code}{path}";

    private static string Number(BookedLine line) => line.Number.ToString(CultureInfo.InvariantCulture);

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static decimal Dollars(long cents) => new Amount(cents, Currency.Dollar).Value;
}
