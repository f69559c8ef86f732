using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Fund;

/// <summary>What the fund is told at the start.</summary>
/// <param name="IatiIdentifier">Its organisation identifier with IATI: the beginning of every activity's identifier.</param>
internal sealed record FundStart(string IatiIdentifier)
{
    private const int MostCharacters = 60;

    public static readonly StartSetting Identifier = new("iati-identifier", "XX-MARRAKECH-FUND");

    public static IReadOnlyList<StartSetting> All { get; } = [Identifier];

    public static FundStart Read(SettingReader read) => read.Text(Identifier) is { Length: <= MostCharacters } identifier && identifier.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_')
        ? new FundStart(identifier)
        : throw SettingReader.Wrong(Identifier, "It is written with letters, digits, hyphens, full stops and underscores, at most 60 of them.");
}
