using System.Diagnostics;
using System.Text;
using Marrakech.Support;

namespace Marrakech.Architecture;

/// <summary>A text file of the repository.</summary>
internal sealed record CommittedFile(string Path, string Content)
{
    private static readonly string[] made = ["bin", "obj", "node_modules", "artifacts", "built", "data", ".git", "TestResults"];
    private static readonly Lazy<IReadOnlyList<CommittedFile>> all = new(Load);

    public static IReadOnlyList<CommittedFile> All => all.Value;

    public IEnumerable<(int Number, string Text)> Lines => Content.Split('\n').Select((text, i) => (i + 1, text));

    /// <summary>Stretches of running text: in data files each value stands for itself.</summary>
    public IEnumerable<string> Passages => System.IO.Path.GetExtension(Path) is ".json" or ".jsonl" ? Content.Split('"') : [Content];

    private static List<CommittedFile> Load() => [.. (ByGit() ?? ByFolder())
        .Select(path => (path, bytes: File.ReadAllBytes(Repository.Path(path))))
        .Where(f => Array.IndexOf(f.bytes, (byte)0) < 0)
        .Select(f => new CommittedFile(f.path, Encoding.UTF8.GetString(f.bytes)))];

    /// <summary>What git keeps or would keep; null in a copy without its history.</summary>
    private static List<string>? ByGit()
    {
        try
        {
            var start = new ProcessStartInfo("git", ["ls-files", "--cached", "--others", "--exclude-standard"])
            {
                WorkingDirectory = Repository.Root,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var git = Process.Start(start)!;
            var list = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            if (git.ExitCode != 0) return null;
            return [.. list.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(p => File.Exists(Repository.Path(p)))];
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static IEnumerable<string> ByFolder() => Directory.EnumerateFiles(Repository.Root, "*", SearchOption.AllDirectories)
        .Select(file => System.IO.Path.GetRelativePath(Repository.Root, file))
        .Where(path => !path.Split(System.IO.Path.DirectorySeparatorChar).Intersect(made).Any());
}
