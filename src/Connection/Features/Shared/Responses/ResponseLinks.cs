using System.Globalization;
using Marrakech.Connection.Features.Shared.Requests;

namespace Marrakech.Connection.Features.Shared.Responses;

/// <summary>Addresses of responses, without language.</summary>
internal static class ResponseLinks
{
    /// <summary>The invitations of the organisation acted for.</summary>
    public const string Invitations = "/my-invitations";

    /// <summary>Where the secretariat invites partners to a request.</summary>
    public static string Invite(string request) => $"{RequestLinks.Case(request)}/invitations";

    /// <summary>Where an invitation is taken back.</summary>
    public static string TakeBack(string invitation) => $"/administration/invitations/{invitation}/take-back";

    /// <summary>An invitation, for the partner.</summary>
    public static string Invitation(string code) => $"{Invitations}/{code}";

    /// <summary>Where the partner answers it.</summary>
    public static string Answer(string code) => $"{Invitation(code)}/answer";

    /// <summary>Where the partner signs the plan.</summary>
    public static string PartnerSigns(string code) => $"{Invitation(code)}/sign";

    /// <summary>Where the partner reports of its activities.</summary>
    public static string PartnerReports(string code) => $"{Invitation(code)}/activities";

    /// <summary>The offers, side by side, for the country.</summary>
    public static string Offers(string request) => $"{RequestLinks.Own(request)}/offers";

    /// <summary>The plan, for the country and the secretariat.</summary>
    public static string Plan(string request) => $"{RequestLinks.Own(request)}/plan";

    /// <summary>Where the country signs the plan.</summary>
    public static string CountrySigns(string request) => $"{RequestLinks.Own(request)}/sign";

    /// <summary>Where the country reports of its activities.</summary>
    public static string CountryReports(string request) => $"{RequestLinks.Own(request)}/activities";

    /// <summary>What stands in the way of the plan, for the partner.</summary>
    public static string PartnerIssues(string code) => $"{Invitation(code)}/issues";

    /// <summary>One of these.</summary>
    public static string PartnerIssue(string code, int number) => string.Create(CultureInfo.InvariantCulture, $"{PartnerIssues(code)}/{number}");

    /// <summary>What stands in the way of the plan, for the country.</summary>
    public static string CountryIssues(string request) => $"{RequestLinks.Own(request)}/issues";

    /// <summary>One of these.</summary>
    public static string CountryIssue(string request, int number) => string.Create(CultureInfo.InvariantCulture, $"{CountryIssues(request)}/{number}");

    /// <summary>The contribution that was begun of what was learned.</summary>
    public static string Contribution(string code) => $"/contributions/{code}";

    /// <summary>Where the country says how it ended.</summary>
    public static string Complete(string request) => $"{RequestLinks.Own(request)}/complete";
}
