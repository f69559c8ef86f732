using Marrakech.Kernel.Acts;
using Marrakech.Knowledge.Features.FollowIndex;
using Marrakech.Operations.Contracts.Jobs;

namespace Marrakech.Knowledge.Features.OwnContributions;

/// <summary>Items that showed a contact who was erased.</summary>
/// <param name="Items">Their codes.</param>
internal sealed record ErasedContact(IReadOnlyList<string> Items);

/// <summary>After a person was erased, has the index and the pages kept for everybody made anew where their contact stood. Safe to repeat.</summary>
internal sealed class RenewItems(ActTrail acts) : IJob
{
    public const string Kind = "renew-items";

    public static readonly ActKind Act = new("ItemsRenewed");

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        var items = run.Payload<ErasedContact>().Items;
        await using var act = await acts.OpenAsync(Act, null, ct);
        foreach (var item in items) act.Changed(ChangeKinds.Item, item);
        await act.CommitAsync(new { items = items.Count }, ct);
    }
}
