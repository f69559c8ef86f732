using System.Globalization;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Api;
using Marrakech.Ui.Texting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Marrakech.Ui.Web;

/// <summary>The request as a page sees it: the reader's language, texts, and where this page is.</summary>
public sealed class Site
{
    private readonly TextCatalogue texts;
    private readonly HttpRequest request;
    private readonly string path, query;

    public Site(TextCatalogue texts, IHttpContextAccessor accessor)
    {
        this.texts = texts;
        request = accessor.HttpContext?.Request ?? throw new InvalidOperationException("A page needs a request.");
        var asked = AskedFor(request.HttpContext);
        path = asked?.Path ?? request.Path.Value ?? "/";
        query = asked?.Query ?? request.QueryString.Value ?? "";
        Language = ApiRequest.Of(request.HttpContext)?.Language ?? Language.Find(FirstStep(path)) ?? PreferredLanguage.Of(request);
    }

    /// <summary>The language of the page.</summary>
    public Language Language { get; }

    /// <summary>The text of a key.</summary>
    public string this[string key] => texts.Sentence(Language, key);

    /// <summary>The text of a key, or <paramref name="otherwise"/> where there is none: for codes that come from data.</summary>
    public string Find(string key, string otherwise) => texts.Has(Language, key) ? texts.Sentence(Language, key) : otherwise;

    /// <summary>The text of a key with its places filled in.</summary>
    public string Text(string key, params object[] values) => string.Format(Language.Culture, texts.Sentence(Language, key), values);

    /// <summary>The text of a key for a number of things; the number fills place 0.</summary>
    public string Count(string key, long count, params object[] more) => CountIn(Language, key, count, more);

    /// <summary>The same in another language than the reader's, for pages that show several.</summary>
    public string CountIn(Language language, string key, long count, params object[] more) =>
        string.Format(language.Culture, texts.Plural(language, key, count), [count.ToString("N0", language.Culture), .. more]);

    /// <summary>Lines of a file, one or several.</summary>
    public string Lines(int first, int last) => first == last ? Text("Place.Line", first) : Text("Place.Lines", first, last);

    /// <summary>A whole number as this language groups its digits.</summary>
    public string Number(long number) => number.ToString("N0", Language.Culture);

    /// <summary>A day, written out.</summary>
    public string Day(DateTimeOffset instant) => instant.UtcDateTime.ToString("D", Language.Culture);

    /// <summary>A day without its weekday, for rows and tables: as long as it must be so that nobody mistakes the month for the day.</summary>
    public string Date(DateOnly day) => day.ToString(Language.Culture.DateTimeFormat.LongDatePattern.Replace("dddd", "", StringComparison.Ordinal).Trim(' ', ',', '،'), Language.Culture);

    /// <summary>The same of an instant, in coordinated universal time.</summary>
    public string Date(DateTimeOffset instant) => Date(DateOnly.FromDateTime(instant.UtcDateTime));

    /// <summary>A day and a minute, written out, in coordinated universal time.</summary>
    public string Moment(DateTimeOffset instant) => Text("Site.Moment", instant.UtcDateTime.ToString("D", Language.Culture), instant.UtcDateTime.ToString("t", Language.Culture));

    /// <summary>An instant for programs, as <c>datetime</c> of <c>time</c> takes it: coordinated universal time, to the millisecond (HTML, 2.3.5.7).</summary>
    public static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The absolute address of a path on this site.</summary>
    public string Absolute(string path) => string.Create(CultureInfo.InvariantCulture, $"{request.Scheme}://{request.Host}{path}");

    /// <summary>The address of a page in the reader's language: <c>/objectives/8</c> gives <c>/fr/objectives/8</c>.</summary>
    public string Link(string path) => path == "/" ? $"/{Language.Code}" : $"/{Language.Code}{path}";

    /// <summary>Path and query of this page in another language: place and state are kept.</summary>
    public string SamePageIn(Language other) => $"/{other.Code}{Place}{query}";

    /// <summary>Path of this page without its language and query, as the reader asked for it: empty for the start page.</summary>
    public string Place
    {
        get
        {
            if (Language.Find(FirstStep(path)) is null) return path.TrimEnd('/');
            var end = path.IndexOf('/', 1);
            return end < 0 ? "" : path[end..].TrimEnd('/');
        }
    }

    private static string FirstStep(string path) => path.TrimStart('/').Split('/')[0];

    /// <summary>What the reader asked for, while an error page stands in for it.</summary>
    private static (string Path, string Query)? AskedFor(HttpContext context)
    {
        if (context.Features.Get<IExceptionHandlerPathFeature>() is { } failed) return (failed.Path, "");
        return context.Features.Get<IStatusCodeReExecuteFeature>() is { } refused ? (refused.OriginalPath, refused.OriginalQueryString ?? "") : null;
    }
}
