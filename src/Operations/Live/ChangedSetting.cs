namespace Marrakech.Operations.Live;

/// <summary>A setting somebody has changed, once or often.</summary>
internal sealed class ChangedSetting
{
    public const string Thing = "setting";
    public const int KeyLength = 60, ValueLength = 200;

    public required string Key { get; init; }

    /// <summary>As <see cref="Contracts.Settings.LiveSetting.Read"/> gave it; null when somebody went back to the default.</summary>
    public string? Value { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>Pseudonym of who changed it last.</summary>
    public Guid ChangedBy { get; set; }
}
