using System.Globalization;

namespace Marrakech.Knowledge.Features.Shared.Experts;

/// <summary>Addresses of experts and of conversations with them, without language.</summary>
internal static class ExpertLinks
{
    public const string List = "/experts", Own = "/account/expert", Check = Own + "/check", Withdraw = Own + "/withdraw", Talks = "/messages", Queue = "/administration/experts";

    /// <summary>A listed expert.</summary>
    public static string One(string code) => $"{List}/{code}";

    /// <summary>Where somebody writes to an expert.</summary>
    public static string Write(string code) => $"{One(code)}/write";

    /// <summary>A group of questions about oneself.</summary>
    public static string Step(string step) => $"{Own}/questions/{step}";

    /// <summary>A conversation of one's own.</summary>
    public static string Talk(Guid talk) => $"{Talks}/{talk}";

    /// <summary>An expert, for the secretariat.</summary>
    public static string Case(string code) => $"{Queue}/{code}";

    /// <summary>Where the secretariat decides on one, as it read them.</summary>
    public static string Decide(string code, int row) => string.Create(CultureInfo.InvariantCulture, $"{Case(code)}/decide?row={row}");

    /// <summary>A reported conversation, for the secretariat.</summary>
    public static string Report(Guid talk) => $"{Queue}/reports/{talk}";
}
