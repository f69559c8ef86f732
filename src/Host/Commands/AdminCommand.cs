using System.CommandLine;
using System.Globalization;
using Marrakech.Accounts;
using Marrakech.Accounts.Contracts;

namespace Marrakech.Host.Commands;

/// <summary><c>admin</c>: makes and lists administrators, the people who give everybody else their role.</summary>
internal static class AdminCommand
{
    private static readonly Option<string> Email = new("--email") { Description = "Address the administrator signs in with.", HelpName = "ADDRESS", Required = true };
    private static readonly Option<string> PersonName = new("--name") { Description = "Name of the administrator.", HelpName = "NAME", Required = true };

    private static readonly Option<string?> OrganisationName = new("--organisation")
    {
        Description = "Organisation that runs the hub; needed the first time, later the one that runs it already.",
        HelpName = "NAME",
    };

    private static readonly Option<bool> Another = new("--another") { Description = "Make one although there is an administrator." };

    public static Command Create()
    {
        var create = new Command("create", "Make an administrator and print the one-time address where they choose their password.") { Email, PersonName, OrganisationName, Another };
        create.SetAction(CreateAsync);
        var list = new Command("list", "List the administrators.");
        list.SetAction(ListAsync);
        return new Command("admin", "Look after the administrators.") { create, list };
    }

    private static async Task<int> CreateAsync(ParseResult parsed, CancellationToken ct)
    {
        await using var app = MarrakechHost.Build(Shared.Settings(parsed));
        await MarrakechHost.PrepareDatabaseAsync(app, ct);
        await using var scope = MarrakechHost.OperatorScope(app);
        var asked = new NewAdministrator(parsed.GetValue(Email)!, parsed.GetValue(PersonName)!, parsed.GetValue(OrganisationName), parsed.GetValue(Another));
        var outcome = await scope.ServiceProvider.CreateAdministratorAsync(asked, ct);
        if (outcome.Refusal is { } refusal)
        {
            Console.Error.WriteLine(Sentence(refusal));
            return Shared.Refused;
        }

        if (outcome.Link is null) Console.Error.WriteLine("Done. They sign in with the password they have.");
        else Console.Error.WriteLine("Done. Within 24 hours they choose their password here; the address works once:");
        if (outcome.Link is not null) Console.Out.WriteLine(outcome.Link);
        return 0;
    }

    private static async Task<int> ListAsync(ParseResult parsed, CancellationToken ct)
    {
        await using var app = MarrakechHost.Build(Shared.Settings(parsed));
        await MarrakechHost.PrepareDatabaseAsync(app, ct);
        await using var scope = MarrakechHost.OperatorScope(app);
        var all = await scope.ServiceProvider.ListAdministratorsAsync(ct);
        if (all.Count == 0) Console.Error.WriteLine("There is no administrator. Make one: marrakech admin create --email ADDRESS --name NAME --organisation NAME");
        foreach (var one in all) Console.Out.WriteLine($"{one.Name} <{one.Email}>, {one.Organisation}, since {Day(one.Since)}{(one.Until is { } until ? $" until {Day(until)}" : "")}");
        return 0;
    }

    private static string Day(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Sentence(AdministratorRefusal refusal) => refusal switch
    {
        AdministratorRefusal.EmailInvalid => "This is no e-mail address. Give one as person@example.org.",
        AdministratorRefusal.NameInvalid => "Give a name of 120 characters at most.",
        AdministratorRefusal.OrganisationMissing => "No organisation runs this hub yet. Name it: --organisation NAME",
        AdministratorRefusal.OrganisationInvalid => "Give the organisation a name of 200 characters at most.",
        AdministratorRefusal.AdministratorExists => "There is an administrator (marrakech admin list), who can invite others on the site. To make one here all the same, add --another.",
        AdministratorRefusal.AlreadyAdministrator => "This person is an administrator already and has a password.",
        _ => throw new InvalidOperationException($"The refusal {refusal} has no sentence."),
    };
}
