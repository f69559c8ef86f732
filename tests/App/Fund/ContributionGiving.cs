using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Marrakech.App.Accounts;
using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Fund;

/// <summary>A donor and two fund administrators, each by their own browser.</summary>
internal sealed class ContributionGiving
{
    public const string Deposits = "/en/administration/fund/deposits", Contributions = "/en/administration/fund/contributions";

    private readonly PeopleHost host;

    private ContributionGiving(PeopleHost host) => this.host = host;

    /// <summary>Code of the donor.</summary>
    public required string Organisation { get; init; }
    public required Member Donor { get; init; }
    public required Member First { get; init; }
    public required Member Second { get; init; }

    public static async Task<ContributionGiving> BeginAsync(PeopleHost host)
    {
        var (donor, fund) = (await host.Cast.OrganisationAsync("SE", "member-state"), await host.Cast.OrganisationAsync(null, "un-entity"));
        return new ContributionGiving(host)
        {
            Organisation = donor,
            Donor = await host.Cast.MemberAsync(donor, strong: false, Role.DonorRepresentative),
            First = await host.Cast.MemberAsync(fund, strong: true, Role.FundAdministrator),
            Second = await host.Cast.MemberAsync(fund, strong: true, Role.FundAdministrator),
        };
    }

    public DateOnly Today => DateOnly.FromDateTime(host.Clock.GetUtcNow().UtcDateTime);

    public string Day(int ahead = 0) => Schedule.Show(Today.AddDays(ahead));

    /// <summary>Adds a bank account.</summary>
    public async Task<string> AccountAsync(string currency, string number)
    {
        await SendAsync(First, "/en/administration/fund/bank-accounts/new", new() { ["bank"] = "Harbour Bank", ["currency"] = currency, ["number"] = number });
        return await host.WithAsync<AppDb, string>(db => db.Set<BankAccount>().Where(a => a.Number == number).Select(a => a.Code).SingleAsync());
    }

    public Task RateAsync(string currency, string units, int ahead = 0) =>
        SendAsync(First, "/en/administration/fund/rates/new", new() { ["currency"] = currency, ["day"] = Day(ahead), ["units"] = units, ["source"] = "Rates of the harbour" });

    /// <summary>Pledges, and returns the code.</summary>
    public async Task<string> PledgedAsync(string currency, string amount, string earmark = "", bool isPublic = false)
    {
        var fields = new Dictionary<string, string> { ["currency"] = currency, ["amount"] = amount, ["earmark"] = earmark, ["note"] = "For the first year." };
        if (isPublic) fields["public"] = "yes";
        using var sent = await Donor.Browser.PostFormAsync("/en/my-contributions/new", fields);
        await sent.MustBeAsync(HttpStatusCode.Redirect);
        return sent.Headers.Location!.ToString().Split('/')[^1];
    }

    /// <summary>The agreement of a contribution.</summary>
    public Dictionary<string, string> Agreement(params string[] lines) => new() { ["day"] = Day(), ["reference"] = "Exchange of letters 7", ["schedule"] = string.Join('\n', lines) };

    public async Task<string> AgreedAsync(string currency, string amount, string earmark = "")
    {
        var code = await PledgedAsync(currency, amount, earmark);
        await SendAsync(First, $"{Contributions}/{code}/agree", Agreement($"{Day(10)}; {amount}"));
        return code;
    }

    /// <summary>Enters something that moved at the bank, and returns its code.</summary>
    public async Task<string> EnteredAsync(string kind, Dictionary<string, string> fields)
    {
        using var sent = await First.Browser.PostFormAsync($"{Deposits}/new/{kind}", fields);
        await sent.MustBeAsync(HttpStatusCode.Redirect);
        return sent.Headers.Location!.ToString().Split('/')[^1];
    }

    /// <summary>The same, and another person agrees.</summary>
    public async Task<string> PostedAsync(string kind, Dictionary<string, string> fields)
    {
        var code = await EnteredAsync(kind, fields);
        await DoAsync(Second, code, new() { ["do"] = "approve" });
        return code;
    }

    /// <summary>Presses a button of a deposit's page, which has several forms.</summary>
    public async Task<HttpResponseMessage> PressAsync(Member member, string code, Dictionary<string, string> fields)
    {
        var row = (await DepositAsync(code)).Row.ToString(CultureInfo.InvariantCulture);
        return await member.Browser.PostAsAsync($"{Deposits}/{code}/decide", "/en/account/acting", new(fields) { ["row"] = fields.GetValueOrDefault("row", row) });
    }

    public async Task DoAsync(Member member, string code, Dictionary<string, string> fields)
    {
        using var sent = await PressAsync(member, code, fields);
        await sent.MustBeAsync(HttpStatusCode.Redirect);
    }

    public async Task MustRefuseStepAsync(Member member, string code, Dictionary<string, string> fields, string sentence)
    {
        using var sent = await PressAsync(member, code, fields);
        await MustSayAsync(sent, sentence);
    }

    public Task<Deposit> DepositAsync(string code) => host.WithAsync<AppDb, Deposit>(db => db.Set<Deposit>().AsNoTracking().SingleAsync(d => d.Code == code));

    public Task<DonorContribution> ContributionAsync(string code) => host.WithAsync<AppDb, DonorContribution>(db => db.Set<DonorContribution>().AsNoTracking().SingleAsync(c => c.Code == code));

    public static async Task SendAsync(Member member, string path, Dictionary<string, string> fields)
    {
        using var sent = await member.Browser.PostFormAsync(path, fields);
        await sent.MustBeAsync(HttpStatusCode.Redirect);
    }

    public static async Task MustRefuseAsync(Member member, string path, Dictionary<string, string> fields, string sentence)
    {
        using var sent = await member.Browser.PostFormAsync(path, fields);
        await MustSayAsync(sent, sentence);
    }

    public static async Task MustSayAsync(HttpResponseMessage sent, string sentence)
    {
        await sent.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.StartsWith(sentence, (await sent.HtmlAsync()).TextsOf(".govuk-error-summary li")[0], StringComparison.Ordinal);
    }

    /// <summary>Sends a form with a file.</summary>
    public static async Task<HttpResponseMessage> SendFileAsync(Member member, string path, Dictionary<string, string> fields, string name, string text)
    {
        var page = await member.Browser.GetHtmlAsync(path);
        using var content = new MultipartFormDataContent();
        foreach (var hidden in page.QuerySelectorAll("main form[method=post] input[type=hidden]").OfType<IHtmlInputElement>()) content.Add(new StringContent(hidden.Value), hidden.Name!);
        foreach (var (key, value) in fields) content.Add(new StringContent(value), key);
        content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", name);
        return await member.Browser.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    public static async Task<HttpStatusCode> AskAsync(Member member, string path)
    {
        using var answer = await member.Browser.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }
}
