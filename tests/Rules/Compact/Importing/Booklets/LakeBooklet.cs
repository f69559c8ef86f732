using Marrakech.Compact.Contracts;
using Marrakech.Compact.Importing;
using Marrakech.Compact.Importing.Booklets;
using Marrakech.Compact.Importing.Booklets.FirstEdition;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Rules.Compact.Importing.Booklets;

/// <summary>Booklets of an accord that does not exist, in the shape of the real ones and with each of their traps.</summary>
internal static class LakeBooklet
{
    /// <summary>
    /// Set in columns: headings unmarked, letters detached, late or out of order; a practice that begins before its
    /// heading and is broken by the actions, one broken by the list of goals and a footnote, a target broken by a
    /// practice; page numbers in sentences; the same target told in two ways.
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
        1955 · Adopted by the keepers in 1950, the Treaty on Ferry Bells
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

        Train keepers for storms, in line with 30 rules of the
        shore d) Share the cost of oil between the towns

        e.
         Lanterns of the north shore
        In 1990, the town of Ufra gave its keepers new lanterns with

        Monitor the Paris Charter4 of fog and the charter

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
         SDG 7: Affordable light
        ▪7.1: By 2030, give light to all piers
        ▪17:18: Count the lamps of every town and

        Relevant sustainable
        development goals

        the guild and have kept them to this day3. Nothing is paid.
         the oil they burn each year
         3. See Book of Desks, art. 15(4). Found at www.lake.example/desks_
        of_wardens.pdf.

        http://www.lake.example/desks_of_wardens.pdf



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

        Counting boats during HIGH-20
        UFRA and Melle are counting the boats that pass (Ufra, 2001b).

        Through better counting the towns can learn more. The following SDG
        targets are relevant:

        SDG 7: Affordable light
        ▪7.1: Count the lamps of every town each
        year and tell the others
        ▪7.2: Count the lamps of every town each year
        Relevant sustainable
        development goals
         ▪7.1: By 2030, give light to all piers



        43 - Resources

        Resources



        Resources - 44

        LAKE HUB OF THE KEEPERS
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

    /// <summary>
    /// Marked up: letters missing or misread, a sub-heading and an action run on, marks of footnotes raised, bare,
    /// garbled or lost, definitions misnumbered, unnumbered or missing, a list inside a practice.
    /// </summary>
    public const string Marked = """
        # Objective of this leaflet

        It tells of the lakes<sup>1</sup>.

        Beside it stands the handbook "Lamps of the Long Shore: Notes for keepers and all who visit them"

        ### What it holds

        Lists and tales. $^2$

        <sup>&</sup>lt;sup>1</sup> All seven of them.

        <sup>&</sup>lt;sup>2</sup> Some are short.

        # Rules of the lake

        ### **Lake law instruments**

        #### Charter of the Lantern Keepers (CLK), 1950

        Adopted by the keepers, the charter asks for light.

        Treaty on Ferry Bells, 1955

        ### Other lake conventions and rules

        Convention on Ice, also known as the Cold Rule, (entering into force in 1970) asks for sand on all piers.

        - Convention on Oars of 1949 (ILO Convention No. 3)
        - Convention on Sails of 1962 (ILO Convention No. 4)

        # *Keep every pier of the lake in good light*

        ### ASSOCIATED ACTIONS

        - (a) Establish lamps at every pier of the lake
        - **Improve the oil of the lamps** in 26 workshops of the shore, including by sharing what the keepers know (Oil Guidelines) Storms, high water, and ice on the piers
        - (c) Train keepers in line with 30 rules of the shore d) Share the cost of oil
        - (e) Monitor the Paris Charter4 of fog and the charter
        - f) Adopt a rule
        - (g) Adopt a second rule
        - (h) Adopt a third rule
        - (i) Adopt a fourth rule
        - (j) Adopt a fifth rule
        - (k) Adopt a sixth rule
        - (1) Adopt a seventh rule

        Bilateral lamp agreements between towns are common.<sup>3</sup>

        - Ufra lamps project: TheULP gave its keepers new lanterns with glass from the hills.4 They name the hours of light:
          - o Ufra lights its lamps at dusk.¹¹⁵
          - Melle lights them at the sound of the bell. 6
        - In 1990, the wardens - all of them - met in Ufra, 7 Melle<sup>8</sup> and Orr, and were given desks by

        <sup>3</sup> Ufra (2001), "Lamps and
        their hours", 12 March, Ufra, no. 4,

        http://www.lake.example/hours of lamps.pdf

        4 Glass (1990), http://www.lake.example/glass-
        list/hills.
        5 See Book of Dusk, vol. 6
        <sup>3</sup> See Bells of Melle

         $<sup>^{7}\,</sup>See\,\underline{http://www.lake.example/ufra\_wardens}$ 

        the guild and "[have] kept them to this day".

        - Countries of the shore count their boats. More is told in the Book of Boats

        #### RELEVANT SDGS

        #### All SDGs

        All of them matter.

        ### SDG7: Affordable light

        - **7.1:** By 2030, give light to all piers

        4.b: By 2020, teach wardens

        <sup>9</sup> The book of boats lists "gain" as follows.

        Let boats pass freely between all shores

        ### ASSOCIATED ACTIONS

        - Promote passage at all hours
        - Enable wardens to sleep

        ### POTENTIAL RESPONSES / CONCRETE EXAMPLES

        ■ Wardens sleep in turns <sup>10</sup>

        - Bells ring twice.<sup>11</sup>

        ### SDG 17: Friends

        • 17:18: Count the lamps

        12

        <sup>11</sup> Bell (n.d.), "Twice".

        # Useful websites

        Charter of the Lantern Keepers

        https://www.lake.example/charter

        Hub of keepers <a href="https://hub.lake.example/">https://hub.lake.example/</a>
        """;

    public static SourceDocument Newer(string text) => BookletReader.Read(Source(text));

    public static SourceDocument First(string text) => FirstEditionReader.Read(Source(text));

    private static ParserSource Source(string text)
    {
        var source = SourceText.From(text);
        return new ParserSource(source, new Ledger(source), "lake.txt", string.Empty);
    }
}
