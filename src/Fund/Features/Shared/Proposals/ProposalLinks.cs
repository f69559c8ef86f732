namespace Marrakech.Fund.Features.Shared.Proposals;

/// <summary>Addresses of windows, proposals, appraisals and meetings of the committee, without language.</summary>
internal static class ProposalLinks
{
    public const string Windows = "/fund/windows", Projects = "/fund/projects", Meetings = "/fund/meetings", Mine = "/my-proposals", Board = "/administration/proposals", KeepWindows = "/administration/funding-windows", Sittings = "/administration/committee", Appraisals = "/appraisals";

    /// <summary>Name of the list of projects below the root of the API.</summary>
    public const string ProjectResource = "fund-projects";

    /// <summary>Stands for a meeting that is not called yet.</summary>
    public const string NewCode = "new";

    /// <summary>A window on the page of all.</summary>
    public static string Window(string code) => $"{Windows}#{code}";

    /// <summary>Where a window is changed.</summary>
    public static string KeepWindow(string code) => $"{KeepWindows}/{code}";

    /// <summary>A proposal, for its organisation.</summary>
    public static string Own(string code) => $"{Mine}/{code}";

    /// <summary>A group of its questions.</summary>
    public static string Questions(string code, string step) => $"{Own(code)}/questions/{step}";

    /// <summary>Its budget; of the ordinary route its programme document.</summary>
    public static string Programme(string code) => $"{Own(code)}/programme";

    /// <summary>Its answers, to be checked and submitted.</summary>
    public static string Check(string code) => $"{Own(code)}/check";

    /// <summary>Where it is withdrawn.</summary>
    public static string Withdraw(string code) => $"{Own(code)}/withdraw";

    /// <summary>A proposal, for the fund.</summary>
    public static string Case(string code) => $"{Board}/{code}";

    /// <summary>Where the fund's administrator moves it on.</summary>
    public static string Move(string code) => $"{Case(code)}/move";

    /// <summary>Where its eligibility is judged.</summary>
    public static string Eligibility(string code) => $"{Case(code)}/eligibility";

    /// <summary>Where appraisers are named and the score is moderated.</summary>
    public static string Appraisers(string code) => $"{Case(code)}/appraisers";

    /// <summary>An appraisal, for its appraiser.</summary>
    public static string Appraisal(Guid id) => $"{Appraisals}/{id}";

    /// <summary>A meeting, for the fund.</summary>
    public static string Sitting(string code) => $"{Sittings}/{code}";

    /// <summary>Where a meeting is changed.</summary>
    public static string ChangeSitting(string code) => $"{Sitting(code)}/change";

    /// <summary>Where a meeting is called.</summary>
    public static string NewSitting => ChangeSitting(NewCode);

    /// <summary>Where a meeting decides a proposal.</summary>
    public static string Decide(string meeting, string proposal) => $"{Sitting(meeting)}/decide/{proposal}";

    /// <summary>Where the chair signs the minutes.</summary>
    public static string Sign(string code) => $"{Sitting(code)}/minutes";

    /// <summary>A project, for everybody.</summary>
    public static string Project(string code) => $"{Projects}/{code}";

    /// <summary>A meeting whose minutes are published.</summary>
    public static string Meeting(string code) => $"{Meetings}/{code}";
}
