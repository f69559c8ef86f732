namespace Marrakech.Fund.Features.Shared.Audit;

/// <summary>Addresses of what auditors work with, without language.</summary>
internal static class AuditLinks
{
    public const string Anomalies = "/administration/fund/anomalies", Samples = "/administration/fund/samples", Draw = Samples + "/draw";

    /// <summary>The list as a table of text.</summary>
    public const string AnomalyFile = Anomalies + ".csv";

    public static string Finding(string key) => $"{Anomalies}/{key}";

    public static string Sample(string code) => $"{Samples}/{code}";

    /// <summary>The rows of a sample as a file.</summary>
    public static string SampleFile(string form) => $"{Draw}.{form}";
}
