namespace Marrakech.Ui.Demonstration;

/// <summary>What one module puts into a demonstration world.</summary>
public interface IDemoPart
{
    /// <summary>Lower comes first: people before what people do.</summary>
    int Order { get; }

    /// <summary>Fills in, by acts; only ever called on a hub that holds nothing else.</summary>
    Task FillAsync(DemoWorld world, CancellationToken ct);
}
