namespace Marrakech.Knowledge.Data;

/// <summary>Kinds of item.</summary>
internal static class ItemKind
{
    public const string Practice = "practice", Resource = "resource", Initiative = "initiative", Evidence = "evidence", Guidance = "guidance", Dataset = "dataset", Training = "training", Event = "event";

    /// <summary>What the repository holds, practices first. Resources of official documents are read with these.</summary>
    public static readonly IReadOnlyList<string> OfRepository = [Practice, Initiative, Evidence, Guidance, Dataset, Training, Event];
}
