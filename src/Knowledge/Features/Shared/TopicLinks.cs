namespace Marrakech.Knowledge.Features.Shared;

/// <summary>Addresses of topics, without language.</summary>
internal static class TopicLinks
{
    public const string All = "/topics", Queue = "/administration/topics";

    /// <summary>A published topic.</summary>
    public static string One(string slug) => $"{All}/{slug}";

    /// <summary>Where the secretariat edits it.</summary>
    public static string Edit(string slug) => $"{Queue}/{slug}";
}
