namespace Marrakech.Connection.Features.Shared.Templates;

/// <summary>Addresses of templates, without language.</summary>
internal static class TemplateLinks
{
    /// <summary>The templates there are, and what stands in the address of one that is added.</summary>
    public const string All = "/administration/message-templates", NewCode = "new";

    public static string New => One(NewCode);

    /// <summary>A template, to be changed.</summary>
    public static string One(string code) => $"{All}/{code}";
}
