namespace Marrakech.Fund.Domain.Books;

/// <summary>One account of the books: a number of the chart, a currency, and whose and what for where the chart asks.</summary>
/// <param name="Number">Four digits of the <see cref="Chart"/>.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Party">Code of the donor, organisation or bank account; empty where the chart asks for none.</param>
/// <param name="Project">Code of the project; empty where the chart asks for none.</param>
internal readonly record struct AccountKey(string Number, string Currency, string Party = "", string Project = "")
{
    public const int NumberLength = 4, CurrencyLength = 3, PartyLength = 40, ProjectLength = 40;

    /// <inheritdoc />
    public override string ToString() => $"{Number} {Currency}{(Party.Length == 0 ? "" : " " + Party)}{(Project.Length == 0 ? "" : " " + Project)}";
}

/// <summary>What stands in an account.</summary>
/// <param name="Minor">Smallest units of the account's currency; debit above zero, credit below.</param>
/// <param name="Base">The same in cents of the dollar, at the rates of the days it came in.</param>
internal readonly record struct Balance(long Minor, long Base)
{
    public static Balance operator +(Balance one, Balance other) => new(one.Minor + other.Minor, one.Base + other.Base);

    public static Balance operator -(Balance one, Balance other) => new(one.Minor - other.Minor, one.Base - other.Base);
}
