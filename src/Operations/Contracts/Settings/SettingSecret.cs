namespace Marrakech.Operations.Contracts.Settings;

/// <summary>A word nobody may read in a log: it prints as stars, whatever holds it.</summary>
public sealed record SettingSecret(string Value)
{
    /// <inheritdoc />
    public override string ToString() => "***";
}
