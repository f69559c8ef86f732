namespace Marrakech.Ui.Access;

/// <summary>Names of limits a page can ask for.</summary>
public static class RatePolicies
{
    /// <summary>Forms by which somebody could guess or flood: few posts a minute from one address. Reading the page is not limited.</summary>
    public const string Tries = "tries";
}
