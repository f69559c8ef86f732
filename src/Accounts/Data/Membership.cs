using Marrakech.Kernel.Access;

namespace Marrakech.Accounts.Data;

/// <summary>A role a person holds in an organisation, for a time.</summary>
internal sealed class Membership
{
    public const int RoleLength = 30;

    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required Role Role { get; init; }
    public required DateTimeOffset Since { get; init; }

    /// <summary>The end, known beforehand (delegation) or set when the person left; open while null.</summary>
    public DateTimeOffset? Until { get; set; }

    /// <summary>The membership this one stands in for, while it lasts; null for a role in its own right.</summary>
    public Guid? DelegatedFrom { get; init; }

    public Organisation? Organisation { get; init; }
    public Person? Person { get; init; }

    /// <summary>The membership of <see cref="DelegatedFrom"/>.</summary>
    public Membership? Holder { get; init; }

    /// <summary>Whether the role can be acted in at <paramref name="instant"/>.</summary>
    public bool HoldsAt(DateTimeOffset instant) => Since <= instant && (Until is null || instant < Until);

    /// <summary>Whether it is held in its own right, or its holder still can be stood in for.</summary>
    public bool HolderStandsAt(DateTimeOffset instant) => Holder is null || (Holder.HoldsAt(instant) && Holder.Person is { IsOpen: true });

    /// <summary>The last day on which it holds, where the end is known.</summary>
    public DateTimeOffset? LastDay => Until?.AddTicks(-1);

    /// <summary>Its state, for the digests of acts.</summary>
    public object State() => new { PersonId, OrganisationId, Role = Role.ToString(), Since, Until, DelegatedFrom };
}
