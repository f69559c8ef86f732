using System.Reflection;
using System.Text.RegularExpressions;
using Marrakech.Host;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Support;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Marrakech.Architecture;

/// <summary>A setting of the start is declared once, read in one place, and described in the reference.</summary>
public sealed partial class ConfigurationTests
{
    private static readonly Lazy<IReadOnlyList<Row>> rows = new(() =>
        [.. RowPattern().Matches(File.ReadAllText(Repository.Path("docs", "operate", "configuration.md"))).Select(m => new Row(m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value))]);

    public ConfigurationTests() => Assert.True(StartSettings.All.Count > 20, "Hardly a setting was found.");

    [Fact]
    public void The_reference_describes_the_keys_the_code_reads_and_no_others() =>
        Assert.Equal(
            StartSettings.All.SelectMany(s => s.Keys).Select(k => (StartSetting.OptionOf(k), StartSetting.VariableOf(k))).Order(),
            rows.Value.Select(r => (r.Option, r.Variable)).Order());

    [Fact]
    public void The_reference_names_the_default_that_counts() =>
        Assert.Empty(from setting in StartSettings.All
                     let row = rows.Value.Single(r => r.Option == StartSetting.OptionOf(setting.Key))
                     where setting.Default is { } value ? row.Default != $"`{value}`" : row.Default.StartsWith('`')
                     select $"{setting.Key}: the reference says {row.Default}, the code {setting.Default ?? "nothing"}");

    [Fact]
    public void Every_declared_setting_is_known_to_the_host()
    {
        var declared = Project.All.SelectMany(p => p.Assembly.GetTypes()).SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(StartSetting)).Select(f => ((StartSetting)f.GetValue(null)!).Key);
        Assert.Equal(declared.Order(StringComparer.Ordinal), StartSettings.All.Select(s => s.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_the_reader_looks_into_the_configuration()
    {
        var looks = (from file in SourceFile.Product
                     from access in file.All<ElementAccessExpressionSyntax>()
                     where access.Expression.ToString().EndsWith("onfiguration", StringComparison.Ordinal)
                     select file.Path).Distinct().ToList();
        Assert.Equal(["src/Operations/Contracts/Settings/SettingReader.cs"], looks);
    }

    private sealed record Row(string Option, string Variable, string Default);

    [GeneratedRegex(@"^\| `(--[a-z0-9-]+) .*?` \| `(MARRAKECH_[A-Z0-9_]+)` \| (.+?) \|", RegexOptions.Multiline)]
    private static partial Regex RowPattern();
}
