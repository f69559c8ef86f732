namespace Marrakech.Support;

/// <summary>The profile that takes its time: more languages and states, and every judge in every view.</summary>
public static class Nightly
{
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("MARRAKECH_NIGHTLY") == "true";
}
