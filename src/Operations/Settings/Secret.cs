namespace Marrakech.Operations.Settings;

/// <summary>A word nobody may read in a log: it prints as stars, whatever holds it.</summary>
internal sealed record Secret(string Value)
{
    public override string ToString() => "***";
}
