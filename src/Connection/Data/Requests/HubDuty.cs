namespace Marrakech.Connection.Data.Requests;

/// <summary>A duty of the hub that one person holds.</summary>
internal sealed class HubDuty
{
    /// <summary>Kind of subject in the trail.</summary>
    public const string Thing = "duty";

    /// <summary>Whoever is told when a promise was missed.</summary>
    public const string Escalation = "escalation";

    public required string Key { get; init; }

    /// <summary>Pseudonym.</summary>
    public Guid? Person { get; set; }
}
