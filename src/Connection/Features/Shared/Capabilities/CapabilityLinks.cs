namespace Marrakech.Connection.Features.Shared.Capabilities;

/// <summary>Addresses of partners and of what they can do, without language.</summary>
internal static class CapabilityLinks
{
    public const string Partners = "/partners", Mine = "/my-capabilities", New = "/my-capabilities/new";

    /// <summary>Name of the list below the root of the API.</summary>
    public const string Resource = "partners";

    /// <summary>An organisation with what it can do, for everybody.</summary>
    public static string Partner(string organisation) => $"{Partners}/{organisation}";

    /// <summary>A capability, for its organisation.</summary>
    public static string Edit(string code) => $"{Mine}/{code}";

    /// <summary>Its actions.</summary>
    public static string Actions(string code) => $"{Edit(code)}/actions";

    /// <summary>Where it is taken back.</summary>
    public static string Withdraw(string code) => $"{Edit(code)}/withdraw";
}
