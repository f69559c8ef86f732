using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Marrakech.Support;

/// <summary>Reads what the site answers.</summary>
public static class Answers
{
    private static readonly HtmlParser Parser = new();

    /// <summary>Gets a page that must answer 200 with HTML.</summary>
    public static async Task<IHtmlDocument> GetHtmlAsync(this HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        await response.MustBeAsync(HttpStatusCode.OK);
        return await response.HtmlAsync();
    }

    /// <summary>Gets JSON that must answer 200.</summary>
    public static async Task<JsonElement> GetJsonAsync(this HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        await response.MustBeAsync(HttpStatusCode.OK);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Opens the page, fills its form in and sends it, as a browser would: hidden fields and the token travel along.</summary>
    /// <param name="path">The page with the form.</param>
    /// <param name="fields">What a person types or chooses.</param>
    /// <param name="form">CSS selector of the form, where the page has several.</param>
    public static async Task<HttpResponseMessage> PostFormAsync(this HttpClient client, string path, Dictionary<string, string> fields, string form = "main form[method=post]")
    {
        var page = await client.GetHtmlAsync(path);
        var forms = page.QuerySelectorAll(form).OfType<IHtmlFormElement>().ToList();
        // Of several forms it is the one that has the fields; a forged field is in none.
        var element = Assert.Single(forms.Where(f => fields.Keys.All(name => f.Elements[name] is not null)) is var fitting && fitting.Any() ? fitting : forms);
        var all = element.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().ToDictionary(i => i.Name!, i => i.Value);
        foreach (var (name, value) in fields) all[name] = value;
        using var content = new FormUrlEncodedContent(all);
        return await client.PostAsync(new Uri(element.GetAttribute("action") ?? path, UriKind.Relative), content);
    }

    /// <summary>Sends a form that no page shows this person, with a token from another page: what somebody does who writes requests by hand.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="from">A page with some form, for the token against forged requests.</param>
    /// <param name="fields">What is sent.</param>
    public static async Task<HttpResponseMessage> PostAsAsync(this HttpClient client, string path, string from, Dictionary<string, string> fields)
    {
        var page = await client.GetHtmlAsync(from);
        const string name = "__RequestVerificationToken";
        var token = Assert.IsType<IHtmlInputElement>(page.QuerySelector($"form input[name={name}]"), exactMatch: false).Value;
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>(fields) { [name] = token });
        return await client.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    /// <summary>The HTML of an answer, whatever its status.</summary>
    public static async Task<IHtmlDocument> HtmlAsync(this HttpResponseMessage response)
    {
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        return await Parser.ParseDocumentAsync(await response.Content.ReadAsStringAsync());
    }

    /// <summary>Fails with the body when the status is another one.</summary>
    public static async Task MustBeAsync(this HttpResponseMessage response, HttpStatusCode status)
    {
        if (response.StatusCode == status) return;
        Assert.Fail($"{response.RequestMessage?.RequestUri} answered {(int)response.StatusCode} instead of {(int)status}: {await response.Content.ReadAsStringAsync()}");
    }

    /// <summary>The text of the one element that matches <paramref name="selector"/>, white space folded.</summary>
    public static string TextOf(this IHtmlDocument page, string selector) =>
        Fold(Assert.Single(page.QuerySelectorAll(selector)).TextContent);

    /// <summary>The texts of all elements that match <paramref name="selector"/>, white space folded.</summary>
    public static IReadOnlyList<string> TextsOf(this IHtmlDocument page, string selector) =>
        [.. page.QuerySelectorAll(selector).Select(e => Fold(e.TextContent))];

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
