using System.Globalization;

namespace Marrakech.Trust.Contracts;

/// <summary>The permanent paths of the trail's pages, without the language before them, and of its files.</summary>
public static class TrailLinks
{
    /// <summary>The public acts, the checkpoints over them and their key, one's own trail, and the whole of it.</summary>
    public const string Trail = "/trail", Checkpoints = "/trail/checkpoints", Key = "/trail/key.pem", Own = "/account/trail", Whole = "/administration/trail";

    /// <summary>The whole trail as lines, to be verified offline.</summary>
    public const string Lines = "/api/v1/acts.jsonl";

    /// <summary>An act by its number.</summary>
    public static string Act(long number) => string.Create(CultureInfo.InvariantCulture, $"{Trail}/{number}");

    /// <summary>The trail of an organisation by its public code.</summary>
    public static string Organisation(string code) => $"/organisations/{code}/trail";

    /// <summary>A list of acts as a file: <c>csv</c> or <c>jsonl</c>.</summary>
    public static string File(string list, string form) => $"{list}.{form}";
}
