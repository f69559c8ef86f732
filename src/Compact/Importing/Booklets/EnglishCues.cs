namespace Marrakech.Compact.Importing.Booklets;

/// <summary>
/// Words of English that tell how a text is built where its typography was lost: which words no phrase ends with,
/// which words begin a sentence, which verbs open an action.
/// </summary>
internal static class EnglishCues
{
    private static readonly HashSet<string> Dependent = Set(
        "a an the of and or nor in on at by for from to with within into onto as than that which who whose its their his her our "
        + "this these those between among through toward towards during against across under over via including per like such both "
        + "not is are was were be been being has have had will would can could may might must should about after before because if "
        + "when while where without beyond also so up well");

    private static readonly HashSet<string> Openers = Set(
        "the a an in on at since as to some several many most various there this these those it its they their by for from during "
        + "after before following when while with within under through throughout although because both each every all one two three "
        + "four five six seven eight nine ten twenty other others another if where however also similarly recently currently");

    private static readonly HashSet<string> Finite = Set("is are was were has have had will would can could may might must should");

    private static readonly HashSet<string> TitleOpeners = Set("the a an to all one two three four five six seven eight nine ten towards");

    private static readonly HashSet<string> Imperatives = Set(
        "account adopt advance allow apply assist avoid build capitalize capitalise collect combat commit communicate compile conclude "
        + "conduct consider consolidate continue cooperate coordinate create decrease define deploy design develop devise disseminate "
        + "draw elaborate eliminate empower enable enact encourage engage enhance ensure equip establish evaluate examine exchange "
        + "expand explore extend facilitate finance foster fund give grant guarantee harmonize harmonise help identify implement "
        + "improve include incorporate increase inform integrate introduce invest involve issue launch lay maintain make manage map "
        + "mobilize mobilise monitor negotiate offer optimize optimise organize organise prevent prioritize prioritise produce promote "
        + "protect provide publish pursue ratify recognize recognise reduce reform regulate require respect respond review revise "
        + "safeguard scale secure set share simplify standardize standardise strengthen support sustain systematize take target test "
        + "train translate uphold use utilize utilise verify work");

    private static readonly HashSet<string> Particles = Set("by at in on under as to with from through between after for");

    /// <summary>A word that leans on the next one: no heading and no sentence ends with it.</summary>
    public static bool IsDependent(string bare) => Dependent.Contains(bare);

    /// <summary>A word that, with a capital, begins a sentence: titles write it small inside.</summary>
    public static bool OpensSentence(string bare) => Openers.Contains(bare);

    /// <summary>A word with which a title may begin although it opens sentences too.</summary>
    public static bool MayOpenTitle(string bare) => TitleOpeners.Contains(bare) || !Openers.Contains(bare);

    public static bool IsFiniteVerb(string bare) => Finite.Contains(bare);

    public static bool IsImperative(string bare) => Imperatives.Contains(bare);

    public static bool IsParticle(string bare) => Particles.Contains(bare);

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
