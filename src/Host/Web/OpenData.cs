namespace Marrakech.Host.Web;

/// <summary>What is there for machines: other sites may load it, and one address may ask for so much of it in a minute.</summary>
internal static class OpenData
{
    private static readonly PathString[] roots = ["/api", "/oai", "/catalog.ttl", "/catalog.jsonld", "/downloads"];

    public static bool Holds(PathString path) => roots.Any(root => path.StartsWithSegments(root));
}
