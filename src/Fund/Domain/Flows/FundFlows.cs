using Marrakech.Fund.Domain.Books;

namespace Marrakech.Fund.Domain.Flows;

/// <summary>A step of the way money takes, in its order. Its words are <c>FlowStep.{Name}</c>.</summary>
internal enum FlowStep
{
    Source,
    Pool,
    Area,
    Country,
    Organisation,
    Result,
}

/// <summary>A place on the way.</summary>
/// <param name="Step">Which step it belongs to.</param>
/// <param name="Key">Code of the donor, number of the area, country, code of the organisation; or one of the names below, whose words are <c>FlowPlace.{Key}</c>.</param>
internal sealed record FlowPlace(FlowStep Step, string Key)
{
    public const string Gifts = "gifts", Interest = "interest", Exchange = "exchange", Common = "pool", Unallocated = "unallocated", Costs = "costs", Unpublished = "unpublished",
        Several = "several", Reserved = "reserved", Reported = "reported", Unreported = "unreported", Others = "others";

    private static readonly string[] named = [Gifts, Interest, Exchange, Common, Unallocated, Costs, Unpublished, Several, Reserved, Reported, Unreported, Others];

    public static FlowPlace Pool { get; } = new(FlowStep.Pool, Common);

    /// <summary>Whether its key is a name and no code.</summary>
    public bool IsNamed => named.Contains(Key);
}

/// <summary>Money on its way from one place to the next.</summary>
/// <param name="From">Where from.</param>
/// <param name="To">Where to.</param>
/// <param name="Cents">Cents of the dollar, above zero.</param>
/// <param name="Projects">Codes of the projects it belongs to; none before money is given to projects.</param>
internal sealed record FlowLink(FlowPlace From, FlowPlace To, long Cents, IReadOnlyList<string> Projects);

/// <summary>A project as far as its money is followed.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Area">Thematic area of its primary objective.</param>
/// <param name="Countries">Countries, ISO 3166-1 alpha-2.</param>
internal sealed record FlowProject(string Code, int Area, IReadOnlyList<string> Countries);

/// <summary>What stands in an account, in cents of the dollar; debit above zero.</summary>
internal sealed record BookedSum(AccountKey Account, long Cents);

/// <summary>
/// The way of the money, from the balances of the books alone. Contributions are pooled: they lead into the pool and nowhere else. What is for several countries is not
/// divided among them, for the books do not divide it. Pure; between pool and results nothing is lost and nothing added.
/// </summary>
internal static class FundFlows
{
    public static IReadOnlyList<FlowLink> Of(IReadOnlyCollection<BookedSum> sums, IReadOnlyCollection<FlowProject> projects)
    {
        var (sources, byProject) = (Sources(sums).ToList(), sums.ToLookup(s => s.Account.Project));
        var given = projects.SelectMany(p => Given(p, [.. byProject[p.Code]])).ToList();
        var known = projects.Select(p => p.Code).ToHashSet(StringComparer.Ordinal);
        var unpublished = sums.Where(s => s.Account.Project.Length > 0 && !known.Contains(s.Account.Project)).ToList();
        var (decided, costs) = (unpublished.Sum(Allocated), Costs(sums));
        var rest = sources.Sum(s => s.Cents) - given.Where(g => g.To.Step == FlowStep.Area).Sum(g => g.Cents) - decided - costs;
        IEnumerable<FlowLink> ends =
        [
            new(FlowPlace.Pool, new(FlowStep.Area, FlowPlace.Unpublished), decided, [.. unpublished.Select(u => u.Account.Project).Distinct().Order(StringComparer.Ordinal)]),
            new(FlowPlace.Pool, new(FlowStep.Area, FlowPlace.Unallocated), rest, []), new(FlowPlace.Pool, new(FlowStep.Area, FlowPlace.Costs), costs, []),
        ];
        return [.. Joined(sources.Concat(given).Concat(ends))];
    }

    /// <summary>The same with at most so many places of a step by themselves, those with most money; the rest is one place.</summary>
    public static IReadOnlyList<FlowLink> Largest(IReadOnlyList<FlowLink> links, int most)
    {
        var kept = links.SelectMany(l => new[] { (Place: l.From, l.Cents), (Place: l.To, l.Cents) }).Where(p => !p.Place.IsNamed).GroupBy(p => p.Place)
            .GroupBy(g => g.Key.Step).SelectMany(s => s.OrderByDescending(g => g.Sum(p => p.Cents)).ThenBy(g => g.Key.Key, StringComparer.Ordinal).Take(most)).Select(g => g.Key).ToHashSet();
        FlowPlace Shown(FlowPlace place) => place.IsNamed || kept.Contains(place) ? place : new(place.Step, FlowPlace.Others);
        return [.. Joined(links.Select(l => l with { From = Shown(l.From), To = Shown(l.To) }))];
    }

    private static IEnumerable<FlowLink> Sources(IReadOnlyCollection<BookedSum> sums)
    {
        FlowLink Into(string key, long cents) => new(new(FlowStep.Source, key), FlowPlace.Pool, cents, []);
        return sums.Where(s => s.Account.Number == Chart.Contributions).Select(s => Into(s.Account.Party, -s.Cents))
            .Append(Into(FlowPlace.Gifts, -Sum(sums, Chart.Gifts))).Append(Into(FlowPlace.Interest, Math.Max(0, -Sum(sums, Chart.Interest)))).Append(Into(FlowPlace.Exchange, Math.Max(0, -Sum(sums, Chart.ExchangeResult))));
    }

    /// <summary>Fees, bank charges, what was lost in exchange, and interest the banks took.</summary>
    private static long Costs(IReadOnlyCollection<BookedSum> sums) =>
        Sum(sums, Chart.Fee) + Sum(sums, Chart.BankCharges) + Math.Max(0, Sum(sums, Chart.ExchangeResult)) + Math.Max(0, Sum(sums, Chart.Interest));

    /// <summary>From the pool to area, country, organisations and what they reported.</summary>
    private static IEnumerable<FlowLink> Given(FlowProject project, IReadOnlyCollection<BookedSum> sums)
    {
        var (area, country) = (new FlowPlace(FlowStep.Area, project.Area.ToString(System.Globalization.CultureInfo.InvariantCulture)), new FlowPlace(FlowStep.Country, project.Countries is [var only] ? only : FlowPlace.Several));
        FlowLink Link(FlowPlace from, FlowPlace to, long cents) => new(from, to, cents, [project.Code]);
        yield return Link(FlowPlace.Pool, area, sums.Sum(Allocated));
        yield return Link(area, country, sums.Sum(Allocated));
        yield return Link(country, new(FlowStep.Organisation, FlowPlace.Reserved), -Sum(sums, Chart.Reserved));
        foreach (var party in sums.Where(s => s.Account.Party.Length > 0).GroupBy(s => s.Account.Party))
        {
            var organisation = new FlowPlace(FlowStep.Organisation, party.Key);
            var (advanced, spent) = (party.Where(s => s.Account.Number == Chart.Advances).Sum(s => s.Cents), party.Where(s => Chart.Expenditure.Contains(s.Account.Number)).Sum(s => s.Cents));
            yield return Link(country, organisation, advanced + spent);
            yield return Link(organisation, new(FlowStep.Result, FlowPlace.Reported), spent);
            yield return Link(organisation, new(FlowStep.Result, FlowPlace.Unreported), advanced);
        }
    }

    /// <summary>What of an account is money given to its project: reserved, advanced or spent.</summary>
    private static long Allocated(BookedSum sum) => sum.Account.Number == Chart.Reserved ? -sum.Cents : sum.Account.Number == Chart.Advances || Chart.Expenditure.Contains(sum.Account.Number) ? sum.Cents : 0;

    private static long Sum(IReadOnlyCollection<BookedSum> sums, string number) => sums.Where(s => s.Account.Number == number).Sum(s => s.Cents);

    /// <summary>One link between two places, those that carry nothing left out, in the order of the way and of size.</summary>
    private static IEnumerable<FlowLink> Joined(IEnumerable<FlowLink> links) => links.GroupBy(l => (l.From, l.To))
        .Select(g => new FlowLink(g.Key.From, g.Key.To, g.Sum(l => l.Cents), [.. g.Where(l => l.Cents > 0).SelectMany(l => l.Projects).Distinct().Order(StringComparer.Ordinal)])).Where(l => l.Cents > 0)
        .OrderBy(l => l.From.Step).ThenByDescending(l => l.Cents).ThenBy(l => l.From.Key, StringComparer.Ordinal).ThenBy(l => l.To.Key, StringComparer.Ordinal);
}
