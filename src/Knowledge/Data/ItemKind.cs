namespace Marrakech.Knowledge.Data;

/// <summary>Kinds of item.</summary>
internal static class ItemKind
{
    public const string Practice = "practice", Resource = "resource";
}
