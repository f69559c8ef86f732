using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Marrakech.Support;

namespace Marrakech.Architecture;

/// <summary>
/// A migration that was ever applied to somebody's database is never renamed, changed or taken away: it would run again, or never. The
/// reviewed list beside the migrations says which those are.
/// </summary>
public sealed partial class MigrationTests
{
    private const string Update = "MARRAKECH_UPDATE_SNAPSHOTS";

    [Theory]
    [InlineData("Storage.Sqlite")]
    [InlineData("Storage.Postgres")]
    public async Task What_was_given_out_stays_as_it_is(string storage)
    {
        var folder = Repository.Path("src", storage, "Migrations");
        var list = Path.Combine(folder, "migrations.txt");
        var now = Directory.EnumerateFiles(folder, "*.cs").Select(Line).OfType<string>().Order(StringComparer.Ordinal).ToList();
        Assert.True(now.Count > 10, "Hardly a migration was found.");
        var kept = File.Exists(list) ? await File.ReadAllLinesAsync(list, TestContext.Current.CancellationToken) : [];
        Assert.Empty(kept.Except(now).Select(line => $"{line.Split(' ')[0]} was given out: put its id and its steps back, and add a migration for what shall change."));
        // Only at the end: what stands before the last one given out is never applied in its turn.
        if (Environment.GetEnvironmentVariable(Update) == "true") await File.WriteAllLinesAsync(list, now, TestContext.Current.CancellationToken);
        else Assert.True(now.Count == kept.Length, $"A migration is not in the list yet: run the architecture tests with {Update}=true and review it.");
        Assert.Equal(kept, now.Take(kept.Length));
    }

    /// <summary>Id of a migration and digest of its steps, without regard to white space; null for the snapshot and for files that only describe.</summary>
    private static string? Line(string file)
    {
        if (file.EndsWith(".Designer.cs", StringComparison.Ordinal)) return null;
        var (steps, designer) = (File.ReadAllText(file), Path.ChangeExtension(file, ".Designer.cs"));
        var id = Id().Match(File.Exists(designer) ? File.ReadAllText(designer) : steps);
        return id.Success ? $"{id.Groups[1].Value} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Blanks().Replace(steps, ""))))}" : null;
    }

    [GeneratedRegex("""\[Migration\("([^"]+)"\)\]""")]
    private static partial Regex Id();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
