using System.Globalization;

namespace Marrakech.Knowledge.Features.Shared.Contributions;

/// <summary>Addresses of contributions and reviews, without language.</summary>
internal static class ContributionLinks
{
    public const string Start = "/contribute", Mine = "/contributions", Reviews = "/reviews", Queue = "/administration/contributions";

    /// <summary>A contribution, for those it belongs to.</summary>
    public static string One(string code) => $"{Mine}/{code}";

    /// <summary>A group of its questions.</summary>
    public static string Step(string code, string step) => $"{One(code)}/questions/{step}";

    /// <summary>Its files.</summary>
    public static string Files(string code) => $"{One(code)}/files";

    /// <summary>Its answers, to be checked and submitted.</summary>
    public static string Check(string code) => $"{One(code)}/check";

    /// <summary>Where it is taken back.</summary>
    public static string Withdraw(string code) => $"{One(code)}/withdraw";

    /// <summary>A review of one's own.</summary>
    public static string Review(Guid seat) => $"{Reviews}/{seat}";

    /// <summary>A contribution, for the secretariat.</summary>
    public static string Case(string code) => $"{Queue}/{code}";

    /// <summary>Where the secretariat decides on it.</summary>
    public static string Decide(string code) => $"{Case(code)}/decide";

    /// <summary>Where the secretariat asks reviewers.</summary>
    public static string Panel(string code) => $"{Case(code)}/panel";

    /// <summary>Where a change to an item is begun.</summary>
    public static string Propose(string item) => $"{KnowledgeLinks.Practice(item)}/propose";

    /// <summary>Where a translation of an item is begun.</summary>
    public static string Translate(string item) => $"{KnowledgeLinks.Practice(item)}/translate";

    /// <summary>A version of an item as it was contributed.</summary>
    public static string Version(string item, int number) => string.Create(CultureInfo.InvariantCulture, $"{KnowledgeLinks.Practice(item)}/contributed/{number}");
}
