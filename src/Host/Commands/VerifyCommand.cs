using System.CommandLine;
using System.Globalization;
using Marrakech.Trust;
using Marrakech.Trust.Contracts;

namespace Marrakech.Host.Commands;

/// <summary><c>verify</c>: proves that the trail of acts is whole, or names the first broken link.</summary>
internal static class VerifyCommand
{
    private const int Whole = 0, Broken = 1, CouldNotLook = 2;

    private static readonly Option<string?> TrailFile = new("--file") { Description = "Verify an exported trail instead of the database.", HelpName = "FILE" };

    private static readonly Option<string[]> Checkpoints = new("--checkpoints")
    {
        Description = "Checkpoints somebody kept, to be found again in the trail (besides the log of the data folder).",
        HelpName = "FILE",
    };

    private static readonly Option<string[]> Keys = new("--key")
    {
        Description = "Public key whose signatures count (besides those in the data folder).",
        HelpName = "FILE",
    };

    public static Command Create()
    {
        var command = new Command("verify", "Prove that the trail of acts is whole: exit code 0 whole, 1 broken, 2 when it could not look.") { TrailFile, Checkpoints, Keys };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        try
        {
            await using var app = MarrakechHost.Build(Shared.Settings(parsed), readOnly: true);
            await using var scope = app.Services.CreateAsyncScope();
            var verdict = await scope.ServiceProvider.VerifyTrailAsync(
                new VerifyRequest { File = parsed.GetValue(TrailFile), Checkpoints = parsed.GetValue(Checkpoints) ?? [], Keys = parsed.GetValue(Keys) ?? [] }, ct);
            Console.WriteLine(verdict.Broken is null ? "The trail is whole." : $"The trail is broken. {verdict.Broken}");
            foreach (var line in Account(verdict)) Console.WriteLine(line);
            return verdict.Broken is null ? Whole : Broken;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Whatever kept it from looking: it must never pass for whole, nor for broken.
            await Console.Error.WriteLineAsync($"The trail could not be verified. {failure.GetBaseException().Message}");
            return CouldNotLook;
        }
    }

    private static IEnumerable<string> Account(TrailVerdict verdict)
    {
        yield return $"Acts found sound: {Number(verdict.Acts)}{(verdict.Closed == 0 ? "" : $", of which {Number(verdict.Closed)} are not public and gave their hash alone")}.";
        yield return $"Root over them: {verdict.Root}";
        if (verdict.CoveredAt is not { } at)
        {
            yield return "No checkpoint covers them yet.";
            yield break;
        }

        yield return $"Checkpoints found sound: {Number(verdict.Checkpoints)}. The last covers {Number(verdict.Covered)} acts and was taken at {at:yyyy-MM-dd HH:mm:ss} UTC.";
        yield return $"Key: {verdict.KeyId}";
        if (verdict.IsKeyItsOwn) yield return "The key was taken from the file itself: compare its id with the one the hub publishes, or name the key with --key FILE.";
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
