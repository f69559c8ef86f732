using System.Globalization;
using System.Text;
using Marrakech.Support;

namespace Marrakech.Architecture.Drift;

/// <summary>The alarms of the style: measured every time, printed by <c>./marrakech measure</c>.</summary>
public sealed class DriftTests
{
    [Fact]
    public void No_measure_has_left_its_limit()
    {
        var measures = Measures.Take();
        Assert.NotEmpty(measures);
        Print(measures);
        Assert.Empty(measures.Where(m => !m.Holds).Select(m => $"{m.Name}: {m.Value} (limit {m.Limit}) {m.Where}"));
    }

    private static void Print(IReadOnlyList<Measure> measures)
    {
        var table = new StringBuilder();
        table.AppendLine(CultureInfo.InvariantCulture, $"{"measure",-52} {"value",10}  limit");
        foreach (var m in measures) table.AppendLine(CultureInfo.InvariantCulture, $"{m.Name,-52} {m.Value,10:0.##}  {m.Limit,-9} {(m.Holds ? "" : "<-- " + m.Where)}");
        var folder = Directory.CreateDirectory(Repository.Path("artifacts"));
        File.WriteAllText(Path.Combine(folder.FullName, "measures.txt"), table.ToString());
    }
}
