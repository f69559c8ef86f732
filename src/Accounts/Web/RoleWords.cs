using Marrakech.Accounts.Data;
using Marrakech.Ui.Web;

namespace Marrakech.Accounts.Web;

/// <summary>Says in words in which role a person acts.</summary>
internal static class RoleWords
{
    /// <summary>Role and organisation; for whom and until when where it is delegated.</summary>
    public static string Of(Site site, Membership? membership) => membership switch
    {
        null => site["ActAs.OwnName"],
        { Holder.Person: { } holder } => site.Text("RoleIn.For", site[$"Role.{membership.Role}"], membership.Organisation!.Name, holder.Name, site.Day(membership.LastDay!.Value)),
        _ => site.Text("RoleIn.Own", site[$"Role.{membership.Role}"], membership.Organisation!.Name),
    };
}
