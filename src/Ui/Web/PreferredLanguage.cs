using Marrakech.Kernel.Reference;
using Microsoft.AspNetCore.Http;

namespace Marrakech.Ui.Web;

/// <summary>The language a visitor asks for, where the address does not say.</summary>
internal static class PreferredLanguage
{
    /// <summary>The best of the six by <c>Accept-Language</c>, else English.</summary>
    public static Language Of(HttpRequest request) => Of(request, Language.All);

    /// <summary>The best of <paramref name="among"/>, else English.</summary>
    public static Language Of(HttpRequest request, IReadOnlyList<Language> among) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(l => l.Quality ?? 1)
        .Select(l => Language.Find(l.Value.Value?.Split('-')[0]))
        .FirstOrDefault(l => l is not null && among.Contains(l)) ?? Language.English;
}
