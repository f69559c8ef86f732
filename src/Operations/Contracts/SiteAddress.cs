using Marrakech.Kernel.Reference;

namespace Marrakech.Operations.Contracts;

/// <summary>Address under which readers reach the site, as the setting <c>address</c> says it: for links that leave it. A job has no request to ask.</summary>
public sealed class SiteAddress
{
    private readonly string root;

    internal SiteAddress(Uri root) => this.root = root.GetLeftPart(UriPartial.Authority);

    /// <summary>The absolute address of a page in a language.</summary>
    /// <param name="language">The reader's language.</param>
    /// <param name="path">Path without language, beginning with a slash, as <c>/invitations/abc</c>.</param>
    /// <exception cref="ArgumentException">The path does not begin with one slash: it would lead to another site.</exception>
    public string Of(Language language, string path) => path is ['/'] or ['/', not ('/' or '\\'), ..]
        ? $"{root}/{language.Code}{path.TrimEnd('/')}"
        : throw new ArgumentException($"A path on this site begins with one slash; this is \"{path}\".", nameof(path));
}
