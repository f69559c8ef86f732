using System.Net;
using Marrakech.Knowledge.Domain.Outside;
using Marrakech.Knowledge.Features.Shared.Outside;

namespace Marrakech.Knowledge.Contracts;

/// <summary>Why nothing came back from an address somebody typed.</summary>
public enum OutsideFailure
{
    /// <summary>The name leads into a network that is not open to all.</summary>
    Closed,

    /// <summary>There is no host of that name, or nobody listens there.</summary>
    NoHost,

    /// <summary>The host may be down, did not speak as it should, or our own line was cut.</summary>
    Unreached,
}

/// <summary>The way to addresses somebody typed, for other modules: each is judged where its connection is made, for a name may lead elsewhere each time it is asked.</summary>
public static class OutsideHttp
{
    /// <summary>What requests go through: no proxy, no cookies, nothing fetched that a certificate names.</summary>
    /// <param name="isPrivateToo">Whether this machine and the networks around it may be reached, as the operator decides.</param>
    public static SocketsHttpHandler Handler(bool isPrivateToo) => OutsideConnections.Reaching(isPrivateToo).Handler();

    /// <summary>Whether an address is one of the open network.</summary>
    public static bool IsPublic(IPAddress address) => PublicAddress.Is(address);

    /// <summary>What a failed request means.</summary>
    public static OutsideFailure FailureOf(HttpRequestException failed) => failed.InnerException is OutsideException outside
        ? outside.Problem switch { OutsideProblem.Closed => OutsideFailure.Closed, OutsideProblem.NoHost => OutsideFailure.NoHost, _ => OutsideFailure.Unreached }
        : OutsideFailure.Unreached;
}
