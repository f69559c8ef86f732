using System.Globalization;
using Marrakech.Fund.Contracts.Api;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Money;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Trust.Contracts;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Fund.Features.ReadBooksByProgram;

/// <summary>Balances of accounts for programs.</summary>
internal static class FundAccountsApi
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapResource(BookLinks.AccountResource, BookForms.Tag, FundRules.Read).WithMetadata(FollowsTrail.Mark).MapRead("/", List);

    /// <summary>Lists every account that was used, with what stood in it at the end of a day.</summary>
    private static async Task<Results<ListAnswer<FundAccountResource>, ApiProblem>> List(
        [AsParameters] PageParameters page, [AsParameters] FundDay asked, BookFigures figures, TimeProvider clock, Site site, CancellationToken ct)
    {
        var reader = new ParameterReader(site);
        var slice = reader.Slice(BookLinks.AccountResource, page);
        var days = reader.Known("day", asked.Day is null ? null : [asked.Day], text => Read(text) is null ? null : text);
        if (reader.Problem is { } problem) return problem;
        var day = (days.Count == 0 ? null : Read(days[0])) ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return ListAnswer.Of(BookLinks.AccountResource, page, slice, await figures.TrialBalanceAsync(BookCodes.Fund, day, ct), a => Shown(a, day, site), BookForms.Account);
    }

    private static FundAccountResource Shown(AccountBalance a, DateOnly day, Site site) => new(
        a.Account.Number, site[$"Chart.{a.Account.Number}"], a.Account.Currency, a.Account.Party.Length == 0 ? null : a.Account.Party, a.Account.Project.Length == 0 ? null : a.Account.Project,
        day, MoneyWords.Plain(a.Balance.Minor, a.Account.Currency), MoneyWords.Plain(a.Balance.Base, Currency.Dollar.Code), site.Absolute(BookLinks.Of(a.Account)));

    private static DateOnly? Read(string text) => DateOnly.TryParseExact(text, PostingText.DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
