using Marrakech.Bench;
using Marrakech.Bench.Measuring;
using Marrakech.Bench.OpenData;
using Marrakech.Bench.Site;

// A measured server or archive is a process of its own: this one starts itself again with one of these words.
switch (args)
{
    case [BenchServer.Verb, var folder, var port]:
        return await BenchServer.ServeAsync(folder, port);
    case [ArchiveOnce.Verb, var folder]:
        return await ArchiveOnce.BuildAsync(folder);
}

var filter = args.FirstOrDefault() ?? "";
var chosen = Benchmarks.All.Where(b => b.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)).ToList();
if (chosen.Count == 0)
{
    await Console.Error.WriteLineAsync($"There is no benchmark named like {filter}; there are: {string.Join(", ", Benchmarks.All.Select(b => b.Name))}.");
    return 2;
}

// Asked before the first figure is written down, which would count as a change.
var commit = await Repository.CommitAsync();
var figures = new List<Figure>();
foreach (var benchmark in chosen)
{
    await Console.Error.WriteLineAsync($"── {benchmark.Name}");
    try
    {
        figures.AddRange(await benchmark.MeasureAsync());
    }
    catch (Exception failure) when (failure is InvalidOperationException or HttpRequestException)
    {
        // One broken benchmark must not cost the figures of the others.
        figures.Add(new Figure { Name = benchmark.Name, Unit = "", Target = failure.Message, Holds = false });
    }

    // Written after each: a run that is cut has not measured for nothing.
    await Report.Of(figures).WriteAsync(filter, commit);
}

Console.WriteLine(Report.Of(figures).Table);
return 0;
