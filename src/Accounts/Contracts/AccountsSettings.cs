namespace Marrakech.Accounts.Contracts;

/// <summary>What the host tells the accounts.</summary>
public sealed record AccountsSettings
{
    /// <summary>Folder of the keys that sign and encipher cookies.</summary>
    public required string KeyFolder { get; init; }

    /// <summary>Attempts to sign in a minute, for one network address and for one account.</summary>
    public int SignInPerMinute { get; init; } = 5;

    /// <summary>File of passwords nobody may choose, one a line, besides the list the product carries; null for none.</summary>
    public string? PasswordList { get; init; }

    /// <summary>The outside provider people may sign in with; null for none.</summary>
    public OutsideProvider? Provider { get; init; }
}

/// <summary>An OpenID Connect provider.</summary>
/// <param name="Authority">Its issuer address; https, or http on this machine.</param>
/// <param name="Client">Identifier it knows this site by.</param>
/// <param name="Secret">Secret it knows this site by; null for a client without one.</param>
/// <param name="Name">Its name on the button, the same in every language.</param>
public sealed record OutsideProvider(string Authority, string Client, string? Secret, string Name);
