namespace Marrakech.Accounts.Contracts;

/// <summary>Addresses where accounts are looked after, without language.</summary>
public static class PeopleLinks
{
    public const string List = "/administration/people";

    /// <summary>The account of one person.</summary>
    public static string Person(Guid id) => $"{List}/{id}";
}
