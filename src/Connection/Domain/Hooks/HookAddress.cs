using System.Net;
using Marrakech.Connection.Domain.Requests;

namespace Marrakech.Connection.Domain.Hooks;

/// <summary>Why something is not done with a webhook; its sentence is <c>Hook.Refusal.{Name}</c>.</summary>
internal enum HookRefusal
{
    /// <summary>It is another organisation's, or there is none.</summary>
    NotYours,

    /// <summary>What was typed is no address, or too long.</summary>
    NotAnAddress,
    NotHttps,

    /// <summary>It leads to this machine or into a network that is not open to all.</summary>
    Closed,

    /// <summary>No kind of event was chosen.</summary>
    EventMissing,
    TooMany,

    /// <summary>It was removed, or stands already as it should.</summary>
    AlreadyDone,
}

/// <summary>Reads the address of a webhook. A name is judged again whenever a connection is made, for it may lead elsewhere each time.</summary>
internal static class HookAddress
{
    public const int Length = 300;

    /// <summary>The address in its one spelling, or what stands against it.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="isPrivateToo">Whether the operator lets messages go to this machine and around it, and without TLS.</param>
    /// <param name="isPublic">Whether an address of the network is open to all.</param>
    public static (string? Address, HookRefusal? Refusal) Read(string? typed, bool isPrivateToo, Predicate<IPAddress> isPublic)
    {
        if (Typed.Line(typed) is not { Length: <= Length } line || !Uri.TryCreate(line, UriKind.Absolute, out var address) || address.Host.Length == 0 || address.UserInfo.Length > 0 || address.Fragment.Length > 0)
            return (null, HookRefusal.NotAnAddress);
        if (address.Scheme != Uri.UriSchemeHttps && !(isPrivateToo && address.Scheme == Uri.UriSchemeHttp)) return (null, HookRefusal.NotHttps);
        if (!isPrivateToo && (address.IsLoopback || (IPAddress.TryParse(address.IdnHost, out var number) && !isPublic(number)))) return (null, HookRefusal.Closed);
        return address.AbsoluteUri.Length <= Length ? (address.AbsoluteUri, null) : (null, HookRefusal.NotAnAddress);
    }
}
