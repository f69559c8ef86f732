using System.Text.RegularExpressions;
using Marrakech.Support;

namespace Marrakech.Architecture;

/// <summary>What may stand in the repository: the product alone, and no sentence of the official texts.</summary>
public sealed partial class HygieneTests
{
    public HygieneTests() => Assert.True(CommittedFile.All.Count > 100, "Hardly a file was found: these rules would hold for nothing.");

    [Fact]
    public void No_file_names_a_folder_of_somebodys_machine() =>
        Assert.Empty(from file in CommittedFile.All
                     from line in file.Lines
                     where MachinePath().IsMatch(line.Text)
                     select $"{file.Path}({line.Number}): {MachinePath().Match(line.Text).Value}");

    /// <summary>Packages come from wherever the machine is told to look: a lock file that names another server binds everybody to it.</summary>
    [Fact]
    public void No_lock_file_names_a_server()
    {
        var files = CommittedFile.All.Where(f => Path.GetFileName(f.Path) is "package-lock.json" or "packages.lock.json" or "NuGet.config" or "nuget.config" or ".npmrc" or "package.json").ToList();
        Assert.NotEmpty(files);
        Assert.Empty(from file in files
                     from line in file.Lines
                     where ServerAddress().IsMatch(line.Text)
                     select $"{file.Path}({line.Number}): {line.Text.Trim()}");
    }

    [Fact]
    public void Nothing_is_left_to_do() =>
        Assert.Empty(from file in CommittedFile.All
                     from line in file.Lines
                     where Remainder().IsMatch(line.Text)
                     select $"{file.Path}({line.Number}): {line.Text.Trim()}");

    /// <summary>Official text enters only by import. A run of words half of which are capitalised is a name, not a sentence.</summary>
    [Fact]
    public void No_file_carries_a_sentence_of_the_official_texts()
    {
        Assert.Empty(OfficialRuns(CommittedFile.All, 12));
    }

    /// <summary>Labels, summaries and starter practices are in our own words and may share fewer in a row; the names of instruments are names.</summary>
    [Fact]
    public void Our_own_words_are_our_own()
    {
        var own = CommittedFile.All
            .Where(file => file.Path.Contains("/Outline/", StringComparison.Ordinal) || file.Path.Contains("/Starter/", StringComparison.Ordinal))
            .Where(file => file.Path.EndsWith(".json", StringComparison.Ordinal) && !file.Path.EndsWith("/instruments.json", StringComparison.Ordinal)).ToList();
        Assert.True(own.Count > 40);
        Assert.Empty(OfficialRuns(own, 8));
    }

    private static IEnumerable<string> OfficialRuns(IReadOnlyList<CommittedFile> files, int words)
    {
        var official = new WordRuns(Directory.EnumerateFiles(SharedFolder.Documents).Select(File.ReadAllText), words);
        Assert.True(official.Count > 10_000, "The official texts were not read.");
        return from file in files
               from passage in file.Passages
               from run in official.SentencesIn(passage)
               select $"{file.Path}: {run}";
    }

    [GeneratedRegex(@"(?<![\w.])(/(home/\w|Users/\w|root/|work/\w)|[A-Z]:\\Users\\)")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"""resolved"": ""http|registry\s*=|<add [^>]*value=""http|""https?://(?!www\.w3\.org|json\.schemastore\.org|json-schema\.org|opencollective\.com|github\.com|paulmillr\.com|tidelift\.com)")]
    private static partial Regex ServerAddress();

    [GeneratedRegex(@"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK|X" + @"XX)\b")]
    private static partial Regex Remainder();
}
