using Marrakech.Kernel.Reference;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;

namespace Marrakech.Ui.Api;

/// <summary>What a request to the API asks for beside the thing itself: a form and a language.</summary>
/// <param name="Form">The form to answer in; null when the client accepts none we have.</param>
/// <param name="Language">Language of our own words in the answer.</param>
/// <param name="UnknownLanguage">The value of <c>lang</c> when it names none of the six; null otherwise.</param>
public sealed record ApiRequest(ApiForm? Form, Language Language, string? UnknownLanguage)
{
    /// <summary>Path all addresses of the API begin with.</summary>
    public const string Root = "/api/v1";

    /// <summary>Address of the description of the API, whose ending is part of its name.</summary>
    public const string Description = Root + "/openapi.json";

    /// <summary>Name of the parameter that picks the language.</summary>
    public const string LanguageParameter = "lang";

    /// <summary>What distinguishes answers to one address: form and language.</summary>
    public string Variant => $"{Form?.Suffix}-{Language.Code}";

    /// <summary>What the request in <paramref name="context"/> asks of the API; null outside of it.</summary>
    public static ApiRequest? Of(HttpContext context) => context.Features.Get<ApiRequest>();

    /// <summary>Reads form and language before routing, and takes the ending off the address: <c>/api/v1/practices.csv</c> is <c>/api/v1/practices</c> as CSV.</summary>
    internal static void Read(HttpContext context)
    {
        var request = context.Request;
        var path = request.Path.Value ?? "";
        if (!path.StartsWith(Root + "/", StringComparison.Ordinal) && path != Root) return;
        var asked = path == Description ? ApiForm.Json : ApiForm.BySuffix(path);
        if (asked is not null && path != Description) request.Path = path[..^asked.Suffix.Length];
        var code = request.Query[LanguageParameter].ToString();
        var named = Language.Find(code);
        context.Features.Set(new ApiRequest(
            asked ?? ApiForm.Accepted(request),
            named ?? PreferredLanguage.Of(request),
            named is null && request.Query.ContainsKey(LanguageParameter) ? code : null));
    }
}
