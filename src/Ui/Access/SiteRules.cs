using Marrakech.Kernel.Access;

namespace Marrakech.Ui.Access;

/// <summary>Rules of what every site has.</summary>
public static class SiteRules
{
    /// <summary>The frame around everything: files of the site, errors, maps for search engines, health, description of the API.</summary>
    public static readonly AccessRule Use = AccessRule.Public("UseSite");
}
