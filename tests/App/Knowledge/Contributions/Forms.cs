using AngleSharp.Html.Dom;
using Marrakech.Support;

namespace Marrakech.App.Knowledge.Contributions;

/// <summary>Forms as they are sent a while after they were opened, and with files.</summary>
internal static class Forms
{
    /// <summary>Sends the main form of a page that was opened before.</summary>
    public static async Task<HttpResponseMessage> SendOpenedAsync(this HttpClient browser, IHtmlDocument opened, string path, Dictionary<string, string> fields)
    {
        var form = opened.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>().First();
        var all = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().ToDictionary(i => i.Name!, i => i.Value);
        foreach (var (name, value) in fields) all[name] = value;
        using var content = new FormUrlEncodedContent(all);
        return await browser.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    /// <summary>Uploads a file by the form of a page.</summary>
    public static async Task<HttpResponseMessage> SendFileAsync(this HttpClient browser, string path, string name, string text)
    {
        var page = await browser.GetHtmlAsync(path);
        var token = ((IHtmlInputElement)page.QuerySelector("main form input[name=__RequestVerificationToken]")!).Value;
        using var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent(text), "file", name } };
        return await browser.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    /// <summary>Everything a form holds, values of fields included.</summary>
    public static string ToHtmlText(this AngleSharp.Dom.IElement form) => System.Net.WebUtility.HtmlDecode(form.OuterHtml);
}
