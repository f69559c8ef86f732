using Marrakech.Compact.Contracts;
using Marrakech.Compact.Importing;
using Marrakech.Compact.Importing.Booklets;
using Marrakech.Compact.Importing.Booklets.FirstEdition;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Rules.Compact.Importing.Booklets;

/// <summary>Booklets of an accord that does not exist, with every trap of the real ones.</summary>
internal static class LakeBooklet
{
    public static SourceDocument Newer(string text) => BookletReader.Read(Source(text));

    public static SourceDocument First(string text) => FirstEditionReader.Read(Source(text));

    private static ParserSource Source(string text)
    {
        var source = SourceText.From(text);
        return new ParserSource(source, new Ledger(source), "lake.txt", string.Empty);
    }

    /// <summary>
    /// Headings unmarked, letters detached, late or out of order; a practice that begins before its heading and is
    /// broken by the actions, one broken by a list of goals and a footnote; page numbers in sentences.
    /// </summary>
    public const string Columns = """
         INTRODUCTION
        This leaflet tells how the lakes are kept. It is short.

        LAKESIDE RULES UNDERPINNING THE ACCORD
        A list of the rules of the lake. They bind nobody.
         OLDER LAKE CONVENTIONS AND TREATIES
        1950 · Charter of the Lantern Keepers (CLK)

        Adopted by the keepers in 1950, the charter asks for light at
        every pier. It was renewed in 1960.
        1955 · Adopted by the keepers in 1950, Treaty on Ferry Bells
        This treaty names the bells of all ferries.
        1962

        1949
        Convention on Oars of 1949
        (ILO Convention No. 3)

        Convention on Sails of 1962

        (ILO Convention No. 4)
         Rule of the Quiet Night
        Adopted at the winter meeting, the rule asks for silence.
         LAKE
        2 Objectives
         12 - Light

        Establish lamps at every pier of the lake

        Improve the oil of the lamps in 26 workshops of the shore,
        including by

        b.

        a.

        KEEP EVERY PIER OF THE
        LAKE IN GOOD LIGHT

        Associated actions
         sharing what the keepers know about oil (Oil Guidelines)

        Storms, high water, and ice on the piers
        Lanterns of the north shore
        In 1990, the town of Ufra gave its keepers new lanterns with

        Train keepers for storms, in line with 30 rules of the
        shore d) Share the cost of oil between the towns

        c.

        Example practices
        For more practices, visit the Lake
        Hub's Repository of Practices
         glass from the hills and oil from the plain (Keepers’ Guild, 1991).

        Bilateral lamp agreements
        Bilateral lamp agreements between towns are common. They
        name the hours of light:

        ▪ Ufra lights its lamps at dusk (Ufra, n.d.; 1999).
        ▪ Melle lights them at the sound of the bell.
         School for pier wardens and harbour masters of the eastern
        shore

        Wardens of all towns meet in winter. They were given desks by
         Relevant sustainable
        development goals

        SDG 7: Affordable light
        ▪7.1: By 2030, give light to all piers
        ▪17:18: Count the lamps of every town each

        the guild and have kept them to this day3. Nothing is paid.
         3. See Book of Desks, art. 15(4). Found at www.lake.example/desks_
        of_wardens.pdf.

        http://www.lake.example/desks_of_wardens.pdf

        year and tell the others



        Light - 41

        › L
        A

        KE
        TIVE 1



        42 - Boats

        LET BOATS PASS FREELY
        BETWEEN ALL SHORES

        Promote passage at all hours of the day

        a.

        Associated actions
         Example practices
        For more practices, visit the Lake
        Hub's Repository of Practices

        Counting boats during HIGH-20 UFRA and Melle are counting
        the boats that pass (Ufra, 2001b).

        Through better counting the towns can learn more. The following SDG
        targets are relevant:

        SDG 7: Affordable light
        ▪7.1: Count the lamps of every town each year and tell the
        others
        Relevant sustainable
        development goals



        43 - Resources

        Resources

        LAKE HUB OF KEEPERS
        http://hub.lake.example/long-
        name

        The hub tells what keepers do.

        OTHER RELEVANT RESOURCES

        Charter of the Lantern Keepers
        www.lake.example/charter1
        http://hub.lake.example/long-name
        http://www.lake.example/charter
         1. The page moves soon.
        """;
}
