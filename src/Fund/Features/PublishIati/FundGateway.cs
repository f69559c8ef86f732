using System.Globalization;
using Marrakech.Accounts.Contracts;
using Marrakech.Compact.Contracts;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Iati;
using Marrakech.Fund.Domain.Money;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Projects;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Web;

namespace Marrakech.Fund.Features.PublishIati;

/// <summary>
/// The fund and its projects as activities of IATI, read from the books and the decisions each time: what is published is never behind them. Money
/// that comes in stands at the fund, for it is given to no project; all other money stands at the projects, the lowest level there is.
/// </summary>
internal sealed class FundGateway(BookedMoney money, PublishedProjects projects, PublishedDocuments documents, PeopleDirectory people, FundStart start, IatiWords words, Site site, TimeProvider clock)
{
    /// <summary>Code of the fund's own activity.</summary>
    public const string FundCode = "FUND";

    // Codes of the list TransactionType.
    private const string IncomingFunds = "1", OutgoingCommitment = "2", Disbursement = "3", Expenditure = "4";

    private const string Government = "10", Local = "11", OtherPublic = "15", Civil = "22", Multilateral = "40", Foundation = "60", Private = "70", Academic = "80", Other = "90";

    private Dictionary<string, IatiOrganisation> parties = [];

    /// <summary>Who publishes.</summary>
    public IatiPublisher Publisher => new(Fund, site.Absolute($"/{Language.English.Code}/objectives"));

    /// <summary>The fund, then its projects by code.</summary>
    public async Task<IReadOnlyList<IatiActivity>> ActivitiesAsync(CancellationToken ct)
    {
        var (lines, all) = (await money.ReadAsync(ct), await projects.ReadAsync(ct));
        string[] codes = [.. lines.Select(l => l.Account.Party).Concat(all.SelectMany(p => p.Proposal.Participating())).Where(c => c.Length > 0).Distinct()];
        var known = await people.OrganisationsByCodeAsync(codes, ct);
        parties = codes.ToDictionary(c => c, c => Party(c, known.GetValueOrDefault(c)), StringComparer.Ordinal);
        var byProject = lines.ToLookup(l => l.Account.Project);
        return [Whole([.. byProject[""]], lines), .. all.Select(p => One(p, [.. byProject[p.Proposal.Code]]))];
    }

    /// <summary>What was disbursed, by calendar year, the documents of the fund, and when something was booked last.</summary>
    public async Task<(IReadOnlyList<IatiPeriod> Spent, IReadOnlyList<IatiDocument> Documents, DateTimeOffset Updated)> OrganisationAsync(CancellationToken ct)
    {
        var lines = await money.ReadAsync(ct);
        var spent = Disbursed(lines).GroupBy(l => l.Day.Year).OrderBy(g => g.Key)
            .Select(g => new IatiPeriod(new DateOnly(g.Key, 1, 1), new DateOnly(g.Key, 12, 31), Dollars(g.Sum(l => l.Minor)))).Where(p => p.Value > 0);
        return ([.. spent], documents.OfOrganisation(lines.Select(l => l.Day.Year).Distinct().Order()), Latest(lines));
    }

    private IatiOrganisation Fund => new(start.IatiIdentifier, Multilateral, words.InAll("Iati.Fund"));

    private IatiActivity Whole(IReadOnlyList<BookedLine> own, IReadOnlyList<BookedLine> all)
    {
        var first = all.Select(l => (DateOnly?)l.Day).Min();
        var donors = own.Where(l => l.Account.Number == Chart.Contributions).Select(l => l.Account.Party).Distinct().Select(c => new Participation("1", parties[c]));
        return new IatiActivity
        {
            Code = FundCode,
            Hierarchy = 1,
            Language = Language.English.Code,
            Updated = Latest(own),
            Title = words.InAll("Iati.Fund"),
            Description = words.InAll("Iati.Fund.What"),
            Participating = [new Participation("2", Fund), new Participation("3", Fund), .. donors],
            Status = ActivityStatus.Implementation,
            PlannedStart = first ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
            ActualStart = first,
            Scope = "1",
            AidType = "B031",
            Transactions = [.. own.Where(l => l.Account.Number is Chart.Contributions or Chart.Gifts or Chart.Interest).Select(Incoming)],
            Documents = documents.OfFund,
        };
    }

    private IatiActivity One(PublishedProject project, IReadOnlyList<BookedLine> lines)
    {
        var (answers, language, held) = (project.Answers, project.Language, Held(lines).ToList());
        var paid = Disbursed(lines).Select(l => (DateOnly?)l.Day).Min();
        var started = new[] { project.Agreement?.Day, paid }.Min();
        var status = ActivityStatus.Of(started, project.Agreement?.WorkEnded, project.Agreement?.Closed, isPaid: paid is not null, isHeld: held.Count > 0);
        return new IatiActivity
        {
            Code = project.Proposal.Code,
            Hierarchy = 2,
            Language = language,
            Updated = lines.Select(l => l.At).Append(project.Updated).Max(),
            Title = [new Narrative(language, project.Proposal.Title)],
            Description = [new Narrative(language, answers.One(ProposalQuestion.Summary) ?? project.Proposal.Title)],
            Participating = [new Participation("1", Fund), new Participation("2", Fund), .. project.Proposal.Participating().Select(o => new Participation("4", parties[o]))],
            Status = status,
            PlannedStart = project.Start,
            ActualStart = started,
            PlannedEnd = project.End,
            ActualEnd = project.Agreement?.WorkEnded,
            Scope = answers[ProposalQuestion.Countries].Count > 1 ? "3" : "4",
            Countries = answers[ProposalQuestion.Countries],
            Objectives = [.. answers.Objectives.Select(o => new IatiObjective(o, new Narrative(Language.English.Code, Outline.FindObjective(o)!.Name.In(Language.English))))],
            Markers = [.. project.Programme.Markers.Select(m => Marked(m, language))],
            AidType = "C01",
            // Of a project that is not carried out any more nothing is budgeted.
            Budgets = status == ActivityStatus.Cancelled ? [] : [.. Budgets(project)],
            IsRevised = project.IsRevised,
            Planned = [.. held.Select(h => new IatiPeriod(project.Start, project.End, Dollars(h)))],
            Transactions = [.. lines.GroupBy(l => l.Number).SelectMany(g => Outgoing([.. g], project.Proposal.Lead))],
            Results = [.. project.Programme.Results.GroupBy(r => (r.Level, r.Statement)).Select(Result)],
            Documents = documents.Of(project),
            Parent = FundCode,
        };
    }

    private IatiTransaction Incoming(BookedLine line)
    {
        var currency = Currency.Find(line.Account.Currency)!;
        var from = line.Account.Number == Chart.Contributions ? parties[line.Account.Party] : new IatiOrganisation(null, Other, words.InAll(line.Account.Number == Chart.Gifts ? "Iati.Gifts" : "Iati.Interest"));
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

    /// <summary>The budget in force by years of the project, the last as short as it is. More time at no cost has no budget of its own.</summary>
    private static IEnumerable<IatiPeriod> Budgets(PublishedProject project)
    {
        var programme = project.Programme;
        foreach (var year in programme.Budget.Select(b => b.Year).Distinct().Order())
        {
            var from = project.Start.AddYears(year - 1);
            var cents = programme.Budget.Where(b => b.Year == year).Select(b => b.Organisation).Distinct().Sum(o => programme.DirectOf(o, year) + programme.IndirectOf(o, year));
            if (from <= project.End) yield return new IatiPeriod(from, Earlier(from.AddYears(1).AddDays(-1), project.End), Dollars(cents));
        }
    }

    private static IatiResult Result(IGrouping<(ResultLevel Level, string Statement), ResultLine> lines) =>
        new(lines.Key.Level == ResultLevel.Output ? "1" : "2", lines.Key.Statement, [.. lines.Select(l => new IatiIndicator(l.Indicator, l.Baseline, l.Target))]);

    /// <summary>Gender is a marker of the OECD; the others are ours.</summary>
    private IatiMarker Marked(MarkerScore marker, string language)
    {
        var name = words.InEnglish($"Marker.{marker.Marker}");
        return marker.Marker == Marker.Gender
            ? new IatiMarker("1", "1", Math.Min(marker.Score, 2), name, new Narrative(language, marker.Why))
            : new IatiMarker(marker.Marker.ToString(), "99", marker.Score, name, new Narrative(language, marker.Why));
    }

    private static IatiOrganisation Party(string code, OrganisationFacts? known) => known is null
        ? new IatiOrganisation(null, Other, [new Narrative(Language.English.Code, code)])
        : new IatiOrganisation(known.Iati, TypeOf(known.Kind), [new Narrative(Language.English.Code, known.Name)]);

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

    private DateTimeOffset Latest(IReadOnlyList<BookedLine> lines) => lines.Select(l => (DateTimeOffset?)l.At).Max() ?? clock.GetUtcNow();

    private static string Number(BookedLine line) => line.Number.ToString(CultureInfo.InvariantCulture);

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static decimal Dollars(long cents) => new Amount(cents, Currency.Dollar).Value;
}
