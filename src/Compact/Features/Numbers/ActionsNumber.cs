using Marrakech.Compact.Contracts;

namespace Marrakech.Compact.Features.Numbers;

/// <summary>How many actions the Compact lists.</summary>
internal sealed class ActionsNumber : ILiveNumber
{
    public int Order => 10;
    public string TextKey => "Number.Actions";
    public string Path => CompactLinks.Objectives;

    public ValueTask<long> CountAsync(CancellationToken ct) => ValueTask.FromResult((long)Outline.Objectives.Sum(o => o.Actions.Count));
}

/// <summary>How many SDG targets the objectives name.</summary>
internal sealed class TargetsNumber : ILiveNumber
{
    public int Order => 80;
    public string TextKey => "Number.Targets";
    public string Path => CompactLinks.Sdgs;

    public ValueTask<long> CountAsync(CancellationToken ct) => ValueTask.FromResult((long)Outline.Objectives.SelectMany(o => o.SdgTargets).Distinct().Count());
}

/// <summary>How many international instruments the documents name.</summary>
internal sealed class InstrumentsNumber : ILiveNumber
{
    public int Order => 90;
    public string TextKey => "Number.Instruments";
    public string Path => CompactLinks.Instruments;

    public ValueTask<long> CountAsync(CancellationToken ct) => ValueTask.FromResult((long)Outline.Instruments.Count);
}
