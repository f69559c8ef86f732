using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Connection.Data.Capabilities;
using Marrakech.Connection.Domain.Capabilities;
using Marrakech.Connection.Features.Shared.Capabilities;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.DescribeCapability;

/// <summary>What became of a description.</summary>
/// <param name="Code">Code of what was saved.</param>
/// <param name="Refusal">Why nothing was saved.</param>
/// <param name="Problems">What is wrong with what was typed; then nothing was saved either.</param>
/// <param name="Theirs">What somebody else saved meanwhile, where that stands against it.</param>
internal sealed record DescribeOutcome(string? Code, CapabilityRefusal? Refusal, IReadOnlyList<CapabilityProblem> Problems, Capability? Theirs)
{
    public static DescribeOutcome Saved(string code) => new(code, null, [], null);

    public static DescribeOutcome Refused(CapabilityRefusal refusal, Capability? theirs = null) => new(null, refusal, [], theirs);
}

/// <summary>Keeps what an organisation says it can do. Whatever is saved is told anew.</summary>
internal sealed class DescribeCapability(AppDb db, ActTrail acts, CapabilityDesk desk, CurrentActor actor)
{
    public static readonly ActKind Described = new("CapabilityDescribed", IsPublic: true);
    public static readonly ActKind Changed = new("CapabilityChanged");

    /// <summary>Adds a capability of the organisation acted for.</summary>
    public async Task<DescribeOutcome> AddAsync(Func<string, IReadOnlyList<string>> typed, CancellationToken ct)
    {
        if (actor.Value.Organisation is not { } organisation || !ConnectionRules.Describe.Allows(actor.Value, new Belonging(organisation, null))) return DescribeOutcome.Refused(CapabilityRefusal.NotYours);
        var (words, problems) = CapabilityCheck.Read(typed, desk.Today);
        if (words is null) return new(null, null, problems, null);
        await using var act = await acts.OpenAsync(Described, null, ct);
        if (await db.Set<Capability>().CountAsync(c => c.Organisation == organisation && c.WithdrawnAt == null, ct) >= Capability.MostOfOne) return DescribeOutcome.Refused(CapabilityRefusal.TooMany);
        var code = Capability.CodeOf(await act.TakeNumbersAsync(Capability.Thing, 1, ct));
        var capability = new Capability { Id = Guid.CreateVersion7(act.At), Code = code, Organisation = organisation, ToldAt = act.At, CreatedAt = act.At, ChangedAt = act.At };
        capability.Take(words, actor.Value.Person, act.At);
        db.Add(capability);
        await CommitAsync(act, capability, null, ct);
        return DescribeOutcome.Saved(code);
    }

    /// <summary>Writes a capability anew. Actions of objectives that are still chosen stay.</summary>
    /// <param name="code">Code of the capability.</param>
    /// <param name="typed">What was typed, by the name of a field.</param>
    /// <param name="row">Which writing of it was on the page.</param>
    /// <param name="ct">Ends the waiting.</param>
    public Task<DescribeOutcome> ChangeAsync(string code, Func<string, IReadOnlyList<string>> typed, int? row, CancellationToken ct) => RewriteAsync(code, row, before =>
    {
        var (words, problems) = CapabilityCheck.Read(typed, desk.Today);
        return (words is null ? null : words with { Actions = [.. before.Actions.Where(a => IsOf(a, words.Objectives))] }, problems);
    }, ct);

    /// <summary>Says which actions of its objectives a capability is about; none for all of them.</summary>
    public Task<DescribeOutcome> ChooseAsync(string code, IReadOnlyList<string> actions, int? row, CancellationToken ct) => RewriteAsync(code, row, before =>
        actions.FirstOrDefault(a => OutlineCodes.Action(a) != a || !IsOf(a, before.Objectives)) is { } unknown
            ? (null, [new CapabilityProblem(CapabilityCheck.Actions, CapabilityFault.NotUnderstood, unknown[..Math.Min(unknown.Length, Capability.NameLength)])])
            : (before with { Actions = [.. actions.Distinct()] }, []), ct);

    private async Task<DescribeOutcome> RewriteAsync(string code, int? row, Func<CapabilityWords, (CapabilityWords? Words, IReadOnlyList<CapabilityProblem> Problems)> write, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Changed, null, ct);
        var capability = await desk.TakeAsync(code, ct);
        if (desk.Refusal(capability) is { } refusal) return DescribeOutcome.Refused(refusal);
        var (words, problems) = write(capability!.Read());
        if (words is null) return new(null, null, problems, null);
        if (row != capability.Row) return DescribeOutcome.Refused(CapabilityRefusal.ChangedMeanwhile, capability);
        var before = capability.Digested();
        capability.Take(words, actor.Value.Person, act.At);
        await CommitAsync(act, capability, before, ct);
        return DescribeOutcome.Saved(code);
    }

    private static Task CommitAsync(OpenAct act, Capability capability, object? before, CancellationToken ct)
    {
        act.Concerns(new ActSubject(Capability.Thing, capability.Code), before, capability.Digested());
        act.Changed(Capability.Thing, capability.Code);
        return act.CommitAsync(new { row = capability.Row }, ct);
    }

    private static bool IsOf(string action, IReadOnlyList<int> objectives) => objectives.Any(o => action.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{o}/"), StringComparison.Ordinal));
}
