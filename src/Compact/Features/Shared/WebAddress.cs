namespace Marrakech.Compact.Features.Shared;

/// <summary>Decides which addresses printed in a document become links.</summary>
internal static class WebAddress
{
    /// <summary>Only absolute http and https addresses; a document can print anything.</summary>
    public static bool IsSafe(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
