using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Accounts.Contracts;

/// <summary>What the accounts are told at the start.</summary>
public sealed record AccountsSettings
{
    /// <summary>Folder of the keys that sign and encipher cookies.</summary>
    public required string KeyFolder { get; init; }

    /// <summary>Whether people may register themselves, until an administrator says otherwise.</summary>
    public bool IsRegistrationOpen { get; init; } = true;

    /// <summary>Attempts to sign in a minute, for one network address and for one account.</summary>
    public int TriesPerMinute { get; init; } = 5;

    /// <summary>File of passwords nobody may choose, one a line, besides the list the product carries; null for none.</summary>
    public string? PasswordList { get; init; }

    /// <summary>The outside provider people may sign in with; null for none.</summary>
    public OutsideProvider? Provider { get; init; }

    /// <summary>Reads and checks the settings.</summary>
    /// <param name="read">Where from.</param>
    /// <param name="keyFolder">Folder of the keys, the same for all nodes of a hub.</param>
    /// <exception cref="InvalidOperationException">One is wrong; the message says what to do.</exception>
    public static AccountsSettings Read(SettingReader read, string keyFolder) => new()
    {
        KeyFolder = keyFolder,
        IsRegistrationOpen = read.IsOn(AccountsStart.Registration),
        TriesPerMinute = read.Number(AccountsStart.TriesPerMinute, 1, int.MaxValue),
        PasswordList = read.Text(AccountsStart.PasswordList),
        Provider = OutsideProvider.From(read),
    };
}

/// <summary>An OpenID Connect provider.</summary>
/// <param name="Authority">Its issuer address; https, or http on this machine.</param>
/// <param name="Client">Identifier it knows this site by.</param>
/// <param name="Secret">Secret it knows this site by; null for a client without one.</param>
/// <param name="Name">Its name on the button, the same in every language.</param>
public sealed record OutsideProvider(string Authority, string Client, SettingSecret? Secret, string Name)
{
    internal static OutsideProvider? From(SettingReader read)
    {
        if (read.Text(AccountsStart.Provider) is not { } authority) return null;
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback))
            throw SettingReader.Wrong(AccountsStart.Provider, $"must be an https address; it is \"{authority}\". Correct it or leave it out.");
        var client = read.Text(AccountsStart.ProviderClient)
            ?? throw SettingReader.Wrong(AccountsStart.ProviderClient, $"is missing: name the identifier {authority} knows this site by.");
        return new OutsideProvider(authority, client, read.Secret(AccountsStart.ProviderSecret), read.Text(AccountsStart.ProviderName) ?? address.Host);
    }
}
