using System.CommandLine;
using Marrakech.Host.Commands;

var root = new RootCommand("Marrakech: the working software of the Global Compact for Migration.");
foreach (var option in Shared.Everywhere) root.Add(option);
root.Add(RunCommand.Create());
root.Add(ImportCommand.Create());
root.Add(ExportCommand.Create());
root.Add(IndexCommand.Create());
root.Add(VerifyCommand.Create());
root.Add(FundCommand.Create());
root.Add(FiguresCommand.Create());
root.Add(AdminCommand.Create());
root.Add(DemoCommand.Create());
return await root.Parse(args).InvokeAsync(Shared.Calling);
