using Marrakech.Kernel.Access;

namespace Marrakech.Accounts;

/// <summary>Who looks after the accounts of others.</summary>
internal static class PeopleRules
{
    public static readonly AccessRule List = AccessRule.For("ListPeople", new Grant(Role.Auditor), new Grant(Role.Administrator));
    public static readonly AccessRule ChangeAccount = AccessRule.For("ChangeAccount", new Grant(Role.Administrator)).Dangerous();
}
