using System.CommandLine;
using System.Globalization;
using Marrakech.Fund;
using Marrakech.Kernel.Data;
using Marrakech.Trust.Contracts;

namespace Marrakech.Host.Commands;

/// <summary><c>fund</c>: proves the fund's books, and takes over books kept elsewhere.</summary>
internal static class FundCommand
{
    private const int Whole = 0, Broken = 1, CouldNotLook = 2;

    private static readonly Argument<string> Vouchers = new("FILE") { Description = "Vouchers, one JSON object a line; - reads standard input." };

    private static readonly Option<string[]> Checkpoints = new("--checkpoints") { Description = "Checkpoints of the book somebody kept, to be found again (besides the log of the data folder).", HelpName = "FILE" };

    private static readonly Option<string[]> Keys = new("--key") { Description = "Public key whose signatures count (besides those in the data folder).", HelpName = "FILE" };

    public static Command Create()
    {
        var verify = new Command("verify", "Prove that the fund's books are whole: exit code 0 whole, 1 broken, 2 when it could not look.") { Checkpoints, Keys };
        verify.SetAction(VerifyAsync);
        var enter = new Command("enter", "Enter vouchers of books that were kept elsewhere, and answer each with a line: exit code 0 all entered, 1 some refused.") { Vouchers };
        enter.SetAction(EnterAsync);
        return new Command("fund", "Look after the books of the start-up fund.") { verify, enter };
    }

    private static async Task<int> VerifyAsync(ParseResult parsed, CancellationToken ct)
    {
        try
        {
            await using var app = MarrakechHost.Build(Shared.Settings(parsed), readOnly: true);
            await using var scope = app.Services.CreateAsyncScope();
            var verdict = await scope.ServiceProvider.VerifyBooksAsync(new VerifyRequest { Checkpoints = parsed.GetValue(Checkpoints) ?? [], Keys = parsed.GetValue(Keys) ?? [] }, ct);
            Console.WriteLine(verdict.Broken is null ? "The books are whole." : $"The books are broken. {verdict.Broken}");
            Console.WriteLine($"Postings found sound: {verdict.Postings.ToString(CultureInfo.InvariantCulture)}, in {verdict.Accounts.ToString(CultureInfo.InvariantCulture)} accounts.");
            Console.WriteLine($"Hash of the last of them: {verdict.Hash}");
            Console.WriteLine(verdict.CoveredAt is { } at
                ? string.Create(CultureInfo.InvariantCulture, $"Checkpoints found sound: {verdict.Checkpoints}; the last covers {verdict.Covered} postings, of {at.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC, signed by the key {verdict.KeyId}.")
                : "No checkpoint covers them yet: the site takes one within a second of a posting.");
            return verdict.Broken is null ? Whole : Broken;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Whatever kept it from looking: it must never pass for whole, nor for broken.
            await Console.Error.WriteLineAsync($"The books could not be verified. {failure.GetBaseException().Message}");
            return CouldNotLook;
        }
    }

    private static async Task<int> EnterAsync(ParseResult parsed, CancellationToken ct)
    {
        var file = parsed.GetValue(Vouchers)!;
        if (file != "-" && !File.Exists(file))
        {
            await Console.Error.WriteLineAsync($"There is no file {file}. Nothing was entered.");
            return CouldNotLook;
        }

        await using var app = MarrakechHost.Build(Shared.Settings(parsed));
        await MarrakechHost.PrepareDatabaseAsync(app, ct);
        await using var scope = MarrakechHost.OperatorScope(app);
        using var vouchers = file == "-" ? Console.In : File.OpenText(file);
        long refused;
        try
        {
            refused = await scope.ServiceProvider.EnterVouchersAsync(vouchers, Console.Out, ct);
        }
        catch (Exception failure) when (app.Services.GetRequiredService<StoreTroubleOf>()(failure) is { } trouble)
        {
            var why = trouble == StoreTrouble.Full ? "The disk of the database is full." : "The database takes no change at the moment.";
            await Console.Error.WriteLineAsync($"{why} What was answered is entered. Put that right and enter the same file again: nothing is entered twice.");
            return CouldNotLook;
        }

        if (refused == 0) return Whole;
        await Console.Error.WriteLineAsync($"Refused: {refused.ToString(CultureInfo.InvariantCulture)}. Everything else was entered. Put those right and enter the same file again: nothing is entered twice.");
        return Broken;
    }
}
