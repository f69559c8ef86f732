using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http.Features;

namespace Marrakech.Host.Web;

/// <summary>
/// Under HTTPS every cookie of the site goes out as <c>__Host-…</c>, secure, for this host and the whole of it, hidden from scripts;
/// and only such cookies come in, so that neither a neighbouring host nor plain HTTP can plant one. No part of the site needs to think of it.
/// </summary>
internal sealed class HostCookies(RequestDelegate next)
{
    private const string Prefix = "__Host-";

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.IsHttps)
        {
            context.Features.Set<IRequestCookiesFeature>(new RequestCookiesFeature(new Incoming(context.Request.Cookies)));
            context.Features.Set<IResponseCookiesFeature>(new Outgoing(context.Response.Cookies));
        }

        return next(context);
    }

    private sealed class Incoming(IRequestCookieCollection all) : IRequestCookieCollection
    {
        private readonly Dictionary<string, string> own = all.Where(c => c.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(c => c.Key[Prefix.Length..], c => c.Value);

        public int Count => own.Count;
        public ICollection<string> Keys => own.Keys;
        public string? this[string key] => own.GetValueOrDefault(key);
        public bool ContainsKey(string key) => own.ContainsKey(key);
        public bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => own.TryGetValue(key, out value);
        public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => own.GetEnumerator();
        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => own.GetEnumerator();
    }

    private sealed class Outgoing(IResponseCookies cookies) : IResponseCookiesFeature, IResponseCookies
    {
        public IResponseCookies Cookies => this;

        public void Append(string key, string value) => Append(key, value, new CookieOptions());

        public void Append(string key, string value, CookieOptions options) => cookies.Append(Prefix + key, value, Bound(options));

        public void Delete(string key) => Delete(key, new CookieOptions());

        public void Delete(string key, CookieOptions options) => cookies.Delete(Prefix + key, Bound(options));

        private static CookieOptions Bound(CookieOptions options) => new(options) { Secure = true, HttpOnly = true, Path = "/", Domain = null };
    }
}
