namespace Marrakech.Knowledge.Features.Shared;

/// <summary>Addresses of the imports of official documents, without language.</summary>
internal static class ImportLinks
{
    public const string List = "/administration/imports", Ask = "/administration/imports/new";

    /// <summary>An import and its report.</summary>
    public static string Import(string code) => $"{List}/{code}";

    /// <summary>Where it is confirmed.</summary>
    public static string Confirm(string code) => $"{Import(code)}/confirm";

    /// <summary>Where it is given up.</summary>
    public static string Discard(string code) => $"{Import(code)}/discard";
}
