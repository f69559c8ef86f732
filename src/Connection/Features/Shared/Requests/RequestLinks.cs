namespace Marrakech.Connection.Features.Shared.Requests;

/// <summary>Addresses of requests, without language.</summary>
internal static class RequestLinks
{
    public const string Register = "/requests", Mine = "/my-requests", Start = "/my-requests/begin", Board = "/administration/requests", Escalation = "/administration/escalation", Network = "/network/requests";

    /// <summary>The figures of the hub.</summary>
    public static string Figures => $"{Register}/figures";

    /// <summary>Names of the lists below the root of the API.</summary>
    public const string Resource = "requests", FigureResource = "request-figures";

    /// <summary>A request, for everybody.</summary>
    public static string One(string code) => $"{Register}/{code}";

    /// <summary>What the network reads of it.</summary>
    public static string ForNetwork(string code) => $"{Network}/{code}";

    /// <summary>A request, for its country.</summary>
    public static string Own(string code) => $"{Mine}/{code}";

    /// <summary>A group of its questions.</summary>
    public static string Questions(string code, string step) => $"{Own(code)}/questions/{step}";

    /// <summary>Its files.</summary>
    public static string Files(string code) => $"{Own(code)}/files";

    /// <summary>Its answers, to be checked and submitted.</summary>
    public static string Check(string code) => $"{Own(code)}/check";

    /// <summary>Where the country answers what it was asked.</summary>
    public static string Answer(string code) => $"{Own(code)}/answer";

    /// <summary>Where the country takes it back.</summary>
    public static string Withdraw(string code) => $"{Own(code)}/withdraw";

    /// <summary>Where the country says anew who may read it.</summary>
    public static string Visibility(string code) => $"{Own(code)}/visibility";

    /// <summary>A request, for the secretariat.</summary>
    public static string Case(string code) => $"{Board}/{code}";

    /// <summary>Where the secretariat moves it.</summary>
    public static string Decide(string code) => $"{Case(code)}/decide";

    /// <summary>Where the secretariat assesses it.</summary>
    public static string Assess(string code) => $"{Case(code)}/assess";

    /// <summary>What could help, for the secretariat.</summary>
    public static string Matches(string code) => $"{Case(code)}/matches";

    /// <summary>Where the secretariat gives it to an officer.</summary>
    public static string Assign(string code) => $"{Case(code)}/assign";

    /// <summary>What the secretariat noted about it.</summary>
    public static string Notes(string code) => $"{Case(code)}/notes";

    /// <summary>Where the country appeals against a refusal.</summary>
    public static string Appeal(string code) => $"{Own(code)}/appeal";

    /// <summary>Where a second officer decides about an appeal.</summary>
    public static string DecideAppeal(string code) => $"{Case(code)}/appeal";

    /// <summary>Where the secretariat merges it into another one.</summary>
    public static string Merge(string code) => $"{Case(code)}/merge";

    /// <summary>Where a second officer scores it.</summary>
    public static string SecondOpinion(string code) => $"{Case(code)}/second-opinion";

    /// <summary>Where it is said what follows from two opinions that are far apart.</summary>
    public static string Differences(string code) => $"{Case(code)}/differences";

    /// <summary>What the country changed after submission, for itself.</summary>
    public static string OwnVersions(string code) => $"{Own(code)}/versions";

    /// <summary>The same for the secretariat.</summary>
    public static string CaseVersions(string code) => $"{Case(code)}/versions";

    /// <summary>The feed of the register; it stands under the language.</summary>
    public static string Feed => $"{Register}/feed.atom";
}
