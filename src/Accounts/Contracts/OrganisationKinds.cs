using Marrakech.Kernel.Reference;

namespace Marrakech.Accounts.Contracts;

/// <summary>A kind of organisation (para 44).</summary>
/// <param name="Key">Stable key, as <c>local-authority</c>.</param>
/// <param name="Name">Name in the six languages.</param>
public sealed record OrganisationKind(string Key, LocalText Name);

/// <summary>The kinds of organisation the Compact names as partners (para 44).</summary>
public static class OrganisationKinds
{
    private static readonly Lazy<IReadOnlyList<OrganisationKind>> all = new(() =>
        EmbeddedData.Read<List<OrganisationKind>>(typeof(OrganisationKinds).Assembly, "organisation-kinds.json"));

    /// <summary>Key of a State: the kind of organisation a focal point speaks for.</summary>
    public const string MemberState = "member-state";

    /// <summary>Key of an entity of the United Nations.</summary>
    public const string UnEntity = "un-entity";

    public static IReadOnlyList<OrganisationKind> All => all.Value;

    /// <summary>Whether an organisation of this kind speaks for a State or a part of one.</summary>
    public static bool IsGovernment(string key) => key is MemberState or "local-authority" or "parliament";

    /// <summary>Finds a kind by its key, or null.</summary>
    public static OrganisationKind? Find(string? key) => All.FirstOrDefault(k => k.Key == key);
}
