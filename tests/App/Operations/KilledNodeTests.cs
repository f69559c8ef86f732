using System.Diagnostics;
using System.Globalization;
using Marrakech.Host;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Mail;
using Marrakech.Operations.Mail;
using Marrakech.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Operations;

/// <summary>The real process, killed without warning while it hands letters to a mail server that takes them and does not answer.</summary>
public sealed class KilledNodeTests
{
    private const int Messages = 40, Workers = 2;

    /// <summary>The letters behind which the server falls silent, and the node is killed: by day once.</summary>
    private static readonly int[] silences = Nightly.IsOn ? [7, 19, 31] : [19];

    /// <summary>By day the engine on which several nodes work.</summary>
    public static TheoryData<Engine> Engines => Nightly.IsOn ? new(Engine.Sqlite, Engine.Postgres) : new(Engine.Postgres);

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Nothing_is_lost_and_a_repeat_is_the_same_letter(Engine engine)
    {
        if (TestData.Lacks(engine, Content.Starter) is { } missing) Missing.Skip(missing);
        await using var data = await TestData.CreateAsync(engine, Content.Starter);
        await EnqueueAsync(data);
        await using var sink = new SmtpSink();
        foreach (var silence in silences)
        {
            var silent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            sink.AfterLetter = count =>
            {
                if (count < silence) return "250 taken";
                silent.TrySetResult();
                return null;
            };
            using var node = Start(data, sink.Port);
            await silent.Task.WaitAsync(TestContext.Current.CancellationToken);
            node.Kill();
            await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        sink.AfterLetter = _ => "250 taken";
        using (var last = Start(data, sink.Port))
        {
            await sink.DifferentAsync(Messages).WaitAsync(TestContext.Current.CancellationToken);
            await using var app = MarrakechHost.Build([.. data.Arguments]);
            while (await UnsentAsync(app) > 0) await Task.Delay(50, TestContext.Current.CancellationToken);
            last.Kill();
            await last.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var letters = sink.Letters.GroupBy(l => l.Id).ToList();
        Assert.Equal(Messages, letters.Count);
        Assert.All(letters, same => Assert.Single(same.Select(l => l.Bytes).Distinct()));
        // A worker can be between the server and its commit with one letter.
        Assert.InRange(sink.Letters.Count - Messages, silences.Length, silences.Length * Workers);
    }

    private static Process Start(TestData data, int port)
    {
        var node = OperatorVerb.Start(
            new Dictionary<string, string>
            {
                ["MARRAKECH_SMTP_HOST"] = "127.0.0.1",
                ["MARRAKECH_SMTP_PORT"] = port.ToString(CultureInfo.InvariantCulture),
                ["MARRAKECH_SMTP_TLS"] = "none",
                ["MARRAKECH_JOB_LEASE"] = "3",
                ["MARRAKECH_JOBS_AT_ONCE"] = Workers.ToString(CultureInfo.InvariantCulture),
            },
            ["run", .. data.Arguments, "--urls", "http://127.0.0.1:0"]);
        // Nobody reads them, and a full pipe would stop the node.
        node.BeginErrorReadLine();
        node.BeginOutputReadLine();
        return node;
    }

    private static async Task EnqueueAsync(TestData data)
    {
        await using var app = MarrakechHost.Build([.. data.Arguments]);
        await MarrakechHost.PrepareDatabaseAsync(app, TestContext.Current.CancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        await using var act = await scope.ServiceProvider.GetRequiredService<ActTrail>().OpenAsync(MachineHost.Act, null, TestContext.Current.CancellationToken);
        for (var i = 0; i < Messages; i++)
        {
            await scope.ServiceProvider.GetRequiredService<MessageOutbox>().EnqueueAsync(
                Letters.To(Letters.NewAddress(), string.Create(CultureInfo.InvariantCulture, $"kill{i}")), TestContext.Current.CancellationToken);
        }

        await act.CommitAsync(new { }, TestContext.Current.CancellationToken);
    }

    private static async Task<int> UnsentAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDb>().Set<Message>().CountAsync(m => m.State != MessageState.Sent, TestContext.Current.CancellationToken);
    }
}
