using Marrakech.Journeys;

[assembly: AssemblyFixture(typeof(BrowserFixture))]
