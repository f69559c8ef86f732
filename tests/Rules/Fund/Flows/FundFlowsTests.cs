using CsCheck;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Flows;

namespace Marrakech.Rules.Fund.Flows;

/// <summary>The way of the money, whatever the books say: nothing is lost, nothing is added, nothing is led round the pool.</summary>
public sealed class FundFlowsTests
{
    private static readonly FlowProject[] projects = [new("FP-000001", 1, ["KE"]), new("FP-000002", 1, ["KE", "TZ"]), new("FP-000003", 4, ["PE"])];

    private static readonly Gen<long> money = Gen.Long[0, 5_000_000_00];

    /// <summary>Balances of books in which no more is given than came in; the fourth project is not published.</summary>
    private static readonly Gen<BookedSum[]> books =
        from given in money.Array[20]
        from extra in money
        from exchange in Gen.Long[-1_000_00, 1_000_00]
        select Books(given, extra, exchange);

    [Fact]
    public void Between_the_pool_and_the_results_nothing_is_lost_and_nothing_added() => books.Sample(sums =>
    {
        var links = FundFlows.Of(sums, projects);
        Assert.All(links, l => Assert.True(l.Cents > 0));
        var (into, from) = (links.ToLookup(l => l.To), links.ToLookup(l => l.From));
        long Sum(IEnumerable<FlowLink> some) => some.Sum(l => l.Cents);
        Assert.Equal(Sum(into[FlowPlace.Pool]), Sum(from[FlowPlace.Pool]));
        foreach (var place in links.Select(l => l.To).Distinct().Where(p => p.Step is FlowStep.Area or FlowStep.Country or FlowStep.Organisation && (!p.IsNamed || p.Key == FlowPlace.Several)))
            Assert.Equal(Sum(into[place]), Sum(from[place]));
        foreach (var project in projects)
            Assert.Equal(sums.Where(s => s.Account.Project == project.Code).Sum(s => s.Account.Number == Chart.Reserved ? -s.Cents : s.Cents) > 0, links.Any(l => l.From.Step == FlowStep.Area && l.Projects.Contains(project.Code)));
        // No donor leads to a project: what is pooled has no way of its own.
        Assert.All(links.Where(l => l.From.Step == FlowStep.Source), l => Assert.Equal((FlowPlace.Pool, 0), (l.To, l.Projects.Count)));
    });

    [Fact]
    public void Fewer_places_hold_the_same_money() => books.Sample(sums =>
    {
        var links = FundFlows.Of(sums, projects);
        var fewer = FundFlows.Largest(links, 2);
        foreach (var step in Enum.GetValues<FlowStep>()) Assert.Equal(links.Where(l => l.From.Step == step).Sum(l => l.Cents), fewer.Where(l => l.From.Step == step).Sum(l => l.Cents));
        Assert.All(fewer.Select(l => l.From).Distinct().Where(p => !p.IsNamed).GroupBy(p => p.Step), s => Assert.InRange(s.Count(), 1, 2));
    });

    [Fact]
    public void In_the_picture_no_two_places_cover_each_other_and_the_mirror_is_exact() => books.Sample(sums =>
    {
        var links = FundFlows.Of(sums, projects);
        var (straight, mirrored) = (FlowPicture.Of(links, false), FlowPicture.Of(links, true));
        Assert.Equal(links.Count, straight.Links.Count);
        foreach (var column in straight.Places.GroupBy(p => p.Place.Step).Select(c => c.OrderBy(p => p.Y).ToList()))
        {
            for (var i = 1; i < column.Count; i++) Assert.True(column[i - 1].Y + Math.Max(column[i - 1].Height, 30) <= column[i].Y);
            Assert.InRange(column[^1].Y + column[^1].Height, 0, straight.Height);
        }

        foreach (var (one, other) in straight.Places.Zip(mirrored.Places))
        {
            Assert.Equal((one.Place, one.Y, one.Height), (other.Place, other.Y, other.Height));
            Assert.Equal(FlowPicture.Width, one.X + FlowPicture.Bar + other.X, 6);
            Assert.Equal(FlowPicture.Width, one.Label + other.Label, 6);
        }
    });

    private static BookedSum[] Books(long[] given, long extra, long exchange)
    {
        static BookedSum Sum(string number, long cents, string party = "", string project = "") => new(new AccountKey(number, "USD", party, project), cents);
        string[] codes = [.. projects.Select(p => p.Code), "FP-000009"];
        List<BookedSum> sums = [];
        foreach (var (place, code) in codes.Index())
        {
            var at = place * 5;
            sums.AddRange([Sum(Chart.Reserved, -given[at], project: code), Sum(Chart.Advances, given[at + 1], "O-000001", code), Sum(Chart.Advances, given[at + 2], "O-000002", code), Sum(Chart.Expenditure[0], given[at + 3], "O-000001", code), Sum(Chart.Expenditure[4], given[at + 4], "O-000001", code)]);
        }

        var spent = given.Sum() + Math.Abs(exchange);
        return [.. sums, Sum(Chart.Contributions, -spent, "O-000011"), Sum(Chart.Contributions, -extra, "O-000012"), Sum(Chart.Gifts, -extra), Sum(Chart.ExchangeResult, exchange), Sum(Chart.Fee, extra / 100)];
    }
}
