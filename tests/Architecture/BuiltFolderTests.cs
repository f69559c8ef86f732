namespace Marrakech.Architecture;

/// <summary>What a build leaves in the folder of a program.</summary>
public sealed class BuiltFolderTests
{
    /// <summary>Packages bring it for thirty kinds of machine, half a gigabyte for each program (Directory.Build.targets). A machine may also run what is made for its elder.</summary>
    [Fact]
    public void It_holds_native_code_of_this_machine_only()
    {
        var runtimes = Path.Combine(AppContext.BaseDirectory, "runtimes");
        var machines = Directory.EnumerateFiles(runtimes, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(runtimes, file).Split(Path.DirectorySeparatorChar))
            .Where(place => place[1] == "native").Select(place => place[0]).Distinct().ToList();
        Assert.True(machines.Count is 1 or 2, string.Join(", ", machines));
    }
}
