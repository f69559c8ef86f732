using System.Globalization;
using Marrakech.Fund.Contracts.Api;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Trust.Contracts;
using Marrakech.Ui.Api;
using Marrakech.Ui.Paging;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Fund.Features.ReadBooksByProgram;

/// <summary>Postings for programs.</summary>
internal static class FundPostingsApi
{
    /// <summary>Longest value of a filter: kind and code of a document, and the colon.</summary>
    private const int Longest = NewPosting.KindLength + 1 + NewPosting.DocumentLength;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapResource(BookLinks.PostingResource, BookForms.Tag, FundRules.Read).WithMetadata(FollowsTrail.Mark);
        group.MapRead("/", List);
        group.MapRead("/{number:long}", Get);
    }

    /// <summary>Lists postings of the start-up fund's book by number. A table has a row for each line.</summary>
    private static async Task<Results<ListAnswer<FundPostingResource>, ApiProblem>> List(
        [AsParameters] PageParameters page, [AsParameters] FundPostingFilters filters, BookPostings postings, Site site, CancellationToken ct)
    {
        var reader = new ParameterReader(site);
        var slice = reader.Slice(BookLinks.PostingResource, page);
        var filter = new PostingFilter
        {
            Kind = await KnownAsync("kind", filters.Kind, k => new PostingFilter { Kind = k }),
            Account = reader.OneOf("account", filters.Account is null ? null : [filters.Account], [.. Chart.All.Select(a => a.Number)]) is [var number, ..] ? number : null,
            Party = await KnownAsync("party", filters.Party, p => new PostingFilter { Party = p }),
            Project = await KnownAsync("project", filters.Project, p => new PostingFilter { Project = p }),
        }.WithDocument(await KnownAsync("document", filters.Document, new PostingFilter().WithDocument));
        if (reader.Problem is { } problem) return problem;
        return new ListAnswer<FundPostingResource>(BookLinks.PostingResource, page, slice, Read, BookForms.Posting);

        // A value nothing was ever posted with is a mistake, and not a list without postings.
        async Task<string?> KnownAsync(string name, string? value, Func<string, PostingFilter> of)
        {
            var isKnown = value is { Length: > 0 and <= Longest } && !value.Contains('\0') && of(value) is { IsNone: false } wanted && await postings.AnyAsync(wanted, ct);
            return reader.Known(name, value is null ? null : [value], text => isKnown ? text : null) is [var known, ..] ? known : null;
        }

        async Task<Slice<FundPostingResource>> Read(SliceRequest request, CancellationToken ct)
        {
            var found = await postings.InOrderAsync(filter, BookForms.After(request), request.Limit + 1, ct);
            var next = found.Count > request.Limit ? found[request.Limit - 1].Row.Number.ToString(CultureInfo.InvariantCulture) : null;
            return new Slice<FundPostingResource>([.. found.Take(request.Limit).Select(p => Shown(p, site))], await postings.CountAsync(filter, ct), next);
        }
    }

    /// <summary>Gives one posting.</summary>
    /// <param name="number">Number of the posting.</param>
    private static async Task<Results<ItemAnswer<FundPostingResource>, ApiProblem>> Get(long number, BookPostings postings, Site site, CancellationToken ct) =>
        await postings.FindAsync(number, ct) is { } posting ? new ItemAnswer<FundPostingResource>(Shown(posting, site), BookForms.Posting) : new ApiProblem(ApiRefusal.NotFound);

    private static FundPostingResource Shown(EnteredPosting p, Site site) => new(
        p.Row.Number, p.Row.Day, p.Row.Kind, p.Row.DocumentKind, p.Row.DocumentCode, p.Row.Key, OrNull(p.Row.Text), p.Row.Reverses, p.Row.Reserves, p.Row.Resolves, p.Row.At, p.Row.Act,
        [.. p.Posting.Lines.Select(l => new FundLineResource(
            l.Account.Number, l.Account.Currency, OrNull(l.Account.Party), OrNull(l.Account.Project), MoneyWords.Plain(l.Minor, l.Account.Currency), MoneyWords.Plain(l.Base, Domain.Money.Currency.Dollar.Code)))],
        p.Previous, p.Row.Hash, site.Absolute(BookLinks.Text(p.Row.Number)), site.Absolute(BookLinks.Posting(p.Row.Number)));

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
