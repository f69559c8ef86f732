namespace Marrakech.Knowledge.Features.Shared.Links;

/// <summary>Addresses about links, without language.</summary>
internal static class LinkLinks
{
    public const string Dead = "/administration/dead-links";
}
