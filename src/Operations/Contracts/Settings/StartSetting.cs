namespace Marrakech.Operations.Contracts.Settings;

/// <summary>
/// A setting given when the site is started: on the command line of <c>run</c>, or in the environment. Declared once, as a static field; what it is for
/// is the text <c>StartSetting.{key}</c>, and a test finds its row in <c>docs/operate/configuration.md</c>.
/// </summary>
/// <param name="Key">As <c>smtp-host</c>.</param>
/// <param name="Default">What counts where it is left out; null where nothing does.</param>
/// <param name="IsSecret">Whether nobody may see it. It may be given as the name of a file too (<c>smtp-password-file</c>).</param>
public sealed record StartSetting(string Key, string? Default = null, bool IsSecret = false)
{
    /// <summary>Keys under which it is given: its own, and that of the file of a secret.</summary>
    public IReadOnlyList<string> Keys => IsSecret ? [Key, FileKey] : [Key];

    /// <summary>Key of the file that holds a secret.</summary>
    public string FileKey => Key + "-file";

    /// <summary>How a key is written on the command line.</summary>
    public static string OptionOf(string key) => "--" + key;

    /// <summary>How a key is written in the environment.</summary>
    public static string VariableOf(string key) => "MARRAKECH_" + key.Replace('-', '_').ToUpperInvariant();
}
