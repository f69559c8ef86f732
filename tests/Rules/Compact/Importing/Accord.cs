using Marrakech.Compact.Contracts;
using Marrakech.Compact.Importing;
using Marrakech.Compact.Importing.Labels;
using Marrakech.Compact.Importing.Recommendations;
using Marrakech.Compact.Importing.Resolutions;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Rules.Compact.Importing;

/// <summary>An invented accord on gardens in the shape of the resolution, with every damage its text shows.</summary>
internal static class Accord
{
    public const string Text = """
        United Gardens A/RES/1/2

        Distr.: General 1 May 2001

        # Resolution of the gardeners

        - 1. *Thanks* the village for its tea;
        - 2. Approves the accord as contained in the annex.

        #### Annex

        #### Accord on Orderly Gardens

        We, the gardeners, meeting under the Old Oak <sup>1</sup> and wishing for

        <sup>&</sup>lt;sup>1</sup> Planted in 1802.

        better hedges, have agreed on this accord:

        #### **Opening**

        - 1. This accord rests on the habits of good neighbours.
        - It also rests on the Book of Seeds;<sup>2</sup> the Treaty on Fences, 3 including its map; the rules on water; 5 and the calendar. 6
        - 3. Gardens are not new. Evidence-based pruning began long ago, as laid out

        <sup>&</sup>lt;sup>2</sup> Second edition.

        <sup>&</sup>lt;sup>3</sup> Vol. 12, No. 7.

        <sup>4</sup> Lost and never found.

        <sup>5</sup> See paragraph 9 of the *Water
        Book*.

        <sup>6</sup> Printed yearly.

        11-22333 **2/9**

        in the Book of Seeds, with evidence-based advice , for all.

        #### Guiding habits

        4. We agree on these habits:
        - (a) Patience. Nothing grows faster for being watched;
        - (b) *Open gates*. Neighbours may enter and

        11-22333 3/9

        leave as they like.

        #### List of aims

        - 1. Keep hedges low
        - 2. Share the well

        #### Aims and duties

        # Objective 1: Keep hedges low by evidencebased pruning

        5. We commit to keep every hedge below the window. We further commit to warn birds.

        To honour this duty, we will draw from the following actions:

        - (a) Cut in autumn, when nests are empty:
        - (b) Measure each hedge, including:
        - (i) its height;
          - (ii) its width;

        4/9 4/9

        (c) Give cuttings to the goats;

        ## Storms and floods

        - (d) Tie tall hedges before a storm;
        - (e) Lend ladders (a) freely and (b) often;
        - (f) Record losses;
        - (g) Replant within the year;
        - (h) Keep a list of broken fences upon request:
        - (i) Tell the council.

        ### Objective 2: Share the well

        6. We commit to draw water in turn. We will draw from the following actions:

        - (a) Keep the bucket clean.

        #### Carrying out

        - 7. We shall meet each spring.
        """;

    public static SourceDocument Read(string text) => Read(text, ResolutionReader.Read);

    public static SourceDocument ReadLabels(string text) => Read(text, LabelReader.Read);

    public static SourceDocument ReadTable(string text) => Read(text, RecommendationReader.Read);

    private static SourceDocument Read(string text, Func<ParserSource, SourceDocument> read)
    {
        var source = SourceText.From(text);
        return read(new ParserSource(source, new Ledger(source), "accord.txt", "00"));
    }
}
