using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Fund;

/// <summary>What the fund is told at the start.</summary>
/// <param name="IatiIdentifier">Its organisation identifier with IATI: the beginning of every activity's identifier.</param>
/// <param name="Browser">Path of the browser that prints reports to PDF; null for none.</param>
internal sealed record FundStart(string IatiIdentifier, string? Browser)
{
    private const int MostCharacters = 60;

    public static readonly StartSetting Identifier = new("iati-identifier", "XX-MARRAKECH-FUND");

    public static readonly StartSetting Printer = new("fund-reports-browser");

    public static IReadOnlyList<StartSetting> All { get; } = [Identifier, Printer];

    public static FundStart Read(SettingReader read)
    {
        if (read.Text(Identifier) is not { Length: <= MostCharacters } identifier || !identifier.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_'))
            throw SettingReader.Wrong(Identifier, "It is written with letters, digits, hyphens, full stops and underscores, at most 60 of them.");
        var browser = read.Place(Printer);
        return browser is null || File.Exists(browser) ? new FundStart(identifier, browser) : throw SettingReader.Wrong(Printer, $"names \"{browser}\", and there is no such program. Correct the path or leave it out.");
    }
}
