using System.Globalization;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Texting;
using Microsoft.AspNetCore.Http;

namespace Marrakech.Ui.Web;

/// <summary>The request as a page sees it: the reader's language, texts, and where this page is.</summary>
public sealed class Site
{
    private readonly TextCatalogue texts;
    private readonly HttpRequest request;

    public Site(TextCatalogue texts, IHttpContextAccessor accessor)
    {
        this.texts = texts;
        request = accessor.HttpContext?.Request ?? throw new InvalidOperationException("A page needs a request.");
        Language = Language.Find(request.RouteValues["lang"] as string) ?? PreferredLanguage.Of(request);
    }

    /// <summary>The language of the page.</summary>
    public Language Language { get; }

    /// <summary>The text of a key.</summary>
    public string this[string key] => texts.Sentence(Language, key);

    /// <summary>The text of a key with its places filled in.</summary>
    public string Text(string key, params object[] values) => string.Format(Language.Culture, texts.Sentence(Language, key), values);

    /// <summary>The text of a key for a number of things; the number fills place 0.</summary>
    public string Count(string key, long count, params object[] more) =>
        string.Format(Language.Culture, texts.Plural(Language, key, count), [Number(count), .. more]);

    /// <summary>A whole number as this language groups its digits.</summary>
    public string Number(long number) => number.ToString("N0", Language.Culture);

    /// <summary>A day, written out.</summary>
    public string Day(DateTimeOffset instant) => instant.UtcDateTime.ToString("D", Language.Culture);

    /// <summary>The absolute address of a path on this site.</summary>
    public string Absolute(string path) => string.Create(CultureInfo.InvariantCulture, $"{request.Scheme}://{request.Host}{path}");

    /// <summary>Path and query of this page in another language: place and state are kept.</summary>
    public string SamePageIn(Language other)
    {
        var path = request.Path.Value ?? "/";
        var end = path.IndexOf('/', 1);
        var rest = Language.Find(path.Trim('/').Split('/')[0]) is null ? path : end < 0 ? "" : path[end..];
        return $"/{other.Code}{rest}{request.QueryString}";
    }

    /// <summary>Path of this page without its query.</summary>
    public string Path => request.Path.Value ?? "/";
}
