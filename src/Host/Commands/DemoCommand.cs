using System.CommandLine;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge;
using Marrakech.Ui.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Host.Commands;

/// <summary><c>demo</c>: fills an unused data folder with an invented world.</summary>
internal static class DemoCommand
{
    private static readonly Option<DemoSize> Size = new("--size")
    {
        Description = "small (100 organisations), medium (1 000) or large (10 000).",
        DefaultValueFactory = _ => DemoSize.Small,
    };

    public static Command Create()
    {
        var command = new Command("demo", "Fill an unused data folder with an invented world, mark it so, and print who can sign in.") { Size };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        await using var app = MarrakechHost.Build(Shared.Settings(parsed));
        // Asked before anything is brought up to date: what is refused stays as it was.
        if (await IsUsedAsync(app, ct))
        {
            Console.Error.WriteLine("This hub holds data already. A demonstration is put into an unused one only: name another folder with --data DIR. Nothing was changed.");
            return Shared.Refused;
        }

        await MarrakechHost.PrepareDatabaseAsync(app, ct);
        var world = new DemoWorld(parsed.GetValue(Size));
        await using (var scope = MarrakechHost.OperatorScope(app))
        {
            await Demonstration.BeginAsync(scope.ServiceProvider.GetRequiredService<ActTrail>(), world.Size, ct);
            foreach (var part in scope.ServiceProvider.GetServices<IDemoPart>().OrderBy(p => p.Order)) await part.FillAsync(world, ct);
        }

        Tell(world);
        return 0;
    }

    /// <summary>Whether anything was ever done here but loading the starter practices.</summary>
    private static async Task<bool> IsUsedAsync(WebApplication app, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (!(await db.Database.GetAppliedMigrationsAsync(ct)).Any()) return false;
        return await db.Set<ActEntry>().AnyAsync(a => a.Name != KnowledgeModule.StarterAct, ct);
    }

    /// <summary>One line for each who can sign in, so that a script can read them too.</summary>
    private static void Tell(DemoWorld world)
    {
        Console.Error.WriteLine("Done. Every page says that this is a demonstration. These people can sign in; nobody prints this again:");
        Console.Out.WriteLine($"password\t{world.Password}");
        foreach (var one in world.SignIns) Console.Out.WriteLine($"sign-in\t{one.Email}\t{one.Role}\t{one.Name}\t{one.Organisation ?? "in their own name"}\t{one.Key ?? "no second factor"}");
        foreach (var (what, secret) in world.Secrets) Console.Out.WriteLine($"secret\t{secret}\t{what}");
        Console.Error.WriteLine("The last column is the key for an authenticator app: type it there, then type the code it shows at sign-in.");
    }
}
