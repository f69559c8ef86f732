using System.Globalization;

namespace Marrakech.Architecture.Drift;

/// <summary>One number of the code with its limit; no limit means that it is only watched.</summary>
internal sealed record Measure(string Name, double Value, double Most = double.PositiveInfinity, string Where = "")
{
    public bool Holds => Value <= Most;

    public string Limit => double.IsPositiveInfinity(Most) ? "watched" : string.Create(CultureInfo.InvariantCulture, $"<= {Most}");
}
