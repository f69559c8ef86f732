using System.CommandLine;
using Marrakech.Host.Commands;

var root = new RootCommand("Marrakech: the working software of the Global Compact for Migration.");
root.Add(Shared.Data);
root.Add(RunCommand.Create());
return await root.Parse(args).InvokeAsync();
