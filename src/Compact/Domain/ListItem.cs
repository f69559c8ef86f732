namespace Marrakech.Compact.Domain;

/// <summary>An item of a list, as one edition and another print it.</summary>
internal static class ListItem
{
    /// <summary>The item without the semicolon or full stop that ends it.</summary>
    public static string WithoutEndMark(string text) => text.Trim().TrimEnd(';', '.', ' ');
}
