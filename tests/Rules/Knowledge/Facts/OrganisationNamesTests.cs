using Marrakech.Knowledge.Facts;

namespace Marrakech.Rules.Knowledge.Facts;

public sealed class OrganisationNamesTests
{
    private static readonly OrganisationNames names = new(Gazetteer.Default);

    [Theory]
    [InlineData("Home Office (United Kingdom)", "UK Home Office", true)]
    [InlineData("Home Office (United Kingdom)", "Home Office", true)]
    [InlineData("Government of Japan", "Japanese government", true)]
    [InlineData("Government of the Niger", "government of Niger", true)]
    [InlineData("Ministry of the Interior (Italy)", "Ministry of Interior", true)]
    [InlineData("Department of Labor and Employment (Philippines)", "Department of Labour and Employment", true)]
    [InlineData("Philippine Overseas Employment Administration", "Philippines Overseas Employment Administration", true)]
    [InlineData("Government of Japan", "Government of Chile", false)]
    [InlineData("Ministry of the Interior (Italy)", "Ministry of Health (Italy)", false)]
    [InlineData("World Bank", "African Development Bank", false)]
    [InlineData("Italy", "Spain", false)]
    public void Names_of_one_organisation_are_told_from_others(string one, string other, bool same)
    {
        Assert.Equal(same, names.Read(one).Means(names.Read(other)));
        Assert.Equal(same, names.Read(other).Means(names.Read(one)));
    }
}
