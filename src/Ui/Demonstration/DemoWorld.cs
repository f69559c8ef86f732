using System.Buffers.Text;
using System.Security.Cryptography;
using Marrakech.Kernel.Access;

namespace Marrakech.Ui.Demonstration;

/// <summary>How much a demonstration world holds.</summary>
public enum DemoSize
{
    /// <summary>100 organisations: to look around.</summary>
    Small,

    /// <summary>1 000 organisations: to work with lists.</summary>
    Medium,

    /// <summary>10 000 organisations: to measure.</summary>
    Large,
}

/// <summary>A person of the world somebody can sign in as.</summary>
/// <param name="Email">Address they sign in with.</param>
/// <param name="Name">Invented name.</param>
/// <param name="Role">Role, as in <c>docs/roles.md</c>.</param>
/// <param name="Organisation">Code and name of the organisation it is held in; null for one's own name.</param>
/// <param name="Key">Base 32 key for an authenticator app; null where the role needs none.</param>
/// <param name="Actor">As whom they act, so that later parts let them do what they do.</param>
public sealed record DemoSignIn(string Email, string Name, string Role, string? Organisation, string? Key, Actor Actor);

/// <summary>A demonstration world in the making.</summary>
/// <param name="size">How much it is to hold.</param>
public sealed class DemoWorld(DemoSize size)
{
    private const int Seed = 20181219, PasswordBytes = 12;
    private readonly List<DemoSignIn> signIns = [];

    public DemoSize Size => size;

    /// <summary>The same choices in every world of a size. Never for secrets.</summary>
    public Random Random { get; } = new(Seed);

    /// <summary>The password of everybody who can sign in: another one in each world, so that no demonstration opens with what is printed in a manual.</summary>
    public string Password { get; } = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(PasswordBytes));

    /// <summary>Who can sign in.</summary>
    public IReadOnlyList<DemoSignIn> SignIns => signIns;

    /// <summary>Who signs in with the address that begins so, as <c>focal-point</c>.</summary>
    public DemoSignIn Of(string address) => signIns.Single(s => s.Email.StartsWith(address + "@", StringComparison.Ordinal));

    /// <summary>Adds somebody who can sign in.</summary>
    public void Add(DemoSignIn signIn) => signIns.Add(signIn);

    /// <summary>A secret to be printed with the sign-ins, as an API token, and what it is.</summary>
    public List<(string What, string Secret)> Secrets { get; } = [];
}
