using Microsoft.AspNetCore.Identity;

namespace Marrakech.Accounts.Data;

/// <summary>A person. The id is their pseudonym in the trail: it stays when everything else here is erased.</summary>
/// <remarks>What is kept and why stands in <c>docs/privacy.md</c>.</remarks>
internal sealed class Person : IdentityUser<Guid>
{
    public const int NameLength = 120, EmailLength = 254, LanguageLength = 2;

    public required string Name { get; set; }

    /// <summary>Language of the hub's messages, one of the six codes.</summary>
    public required string Language { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the person had their data erased; nobody signs in after that.</summary>
    public DateTimeOffset? ErasedAt { get; set; }

    /// <summary>When an administrator closed the account; the data is still there.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Whether this person may sign in.</summary>
    public bool IsOpen => ErasedAt is null && ClosedAt is null;
}
