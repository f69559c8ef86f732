namespace Marrakech.Knowledge.Features.Shared.Collections;

/// <summary>Addresses of collections and private lists, without language.</summary>
internal static class CollectionLinks
{
    public const string All = "/collections", Queue = "/administration/collections", Lists = "/account/lists", Keep = "/account/lists/keep";

    /// <summary>A published collection.</summary>
    public static string One(string code) => $"{All}/{code}";

    /// <summary>Its items as a file; it stands under the language.</summary>
    public static string Download(string code, string ending) => $"{One(code)}/download.{ending}";

    /// <summary>Where the secretariat edits it.</summary>
    public static string Edit(string code) => $"{Queue}/{code}";

    /// <summary>Where it is published.</summary>
    public static string Publish(string code) => $"{Edit(code)}/publish";

    /// <summary>Where it is withdrawn.</summary>
    public static string Withdraw(string code) => $"{Edit(code)}/withdraw";

    /// <summary>A private list of one's own.</summary>
    public static string List(Guid list) => $"{Lists}/{list}";

    /// <summary>Where an item is put into a list of one's own.</summary>
    public static string KeepItem(string item) => $"{Keep}?item={item}";
}
