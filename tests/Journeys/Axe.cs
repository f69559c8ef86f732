using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Marrakech.Journeys;

/// <summary>Judges the page on the screen by axe: levels A and AA of WCAG 2.2.</summary>
/// <remarks>
/// It runs in the page itself. The package for this browser opens a second page each time, for pages in frames, of which there are none, and takes twice as long.
/// Most of a page was judged before: the same header, the same page before another step. So by day an element is known by the elements it stands in and by what
/// rules and styles ask of it; a page that has none of a new kind is not judged again, and contrasts and sizes are measured of new kinds only. By night everything is.
/// </remarks>
internal static class Axe
{
    /// <summary>Keeps the first element of each kind in the page, for the judgement, and answers with the kinds.</summary>
    private const string FindKinds =
        """
        () => {
            const hash = text => { let sum = 5381; for (const letter of text) sum = Math.imul(sum, 33) ^ letter.codePointAt(0); return (sum >>> 0).toString(36); };
            // Values that rules and styles ask for. Of free words it counts that there are some, of references that each leads to one element.
            const isAsked = name => ["class", "style", "type", "role", "scope", "dir", "lang", "autocomplete"].includes(name) || (/^aria-/.test(name) && !/^aria-(label|description|roledescription|value.*)$/.test(name));
            const isReference = name => name === "for" || /^aria-(labelledby|describedby|controls|owns|details|errormessage|activedescendant|flowto)$/.test(name);
            const leadsSomewhere = value => value.split(/\s+/).filter(id => id).every(id => document.querySelectorAll(`[id="${CSS.escape(id)}"]`).length === 1);
            const told = a => isReference(a.name) ? `${a.name}=${leadsSomewhere(a.value)}` : isAsked(a.name) ? `${a.name}=${a.value}` : `${a.name}${a.value.trim() ? "" : "="}`;
            const hasText = element => [...element.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim());
            window.elementsByKind = new Map();
            const walk = (element, around) => {
                const words = [hasText(element), Boolean(element.textContent.trim()), Boolean(element.labels?.length)];
                const kind = hash([around, element.localName, ...words, ...[...element.attributes].map(told).sort()].join());
                if (!elementsByKind.has(kind)) elementsByKind.set(kind, element);
                for (const child of element.children) walk(child, kind);
            };
            walk(document.documentElement, `${innerWidth}`);
            return [...elementsByKind.keys()].join(" ");
        }
        """;

    private const string Judge =
        """
        async ([rules, exclude, kinds]) => {
            if (!window.axe) loadAxe();
            const asked = { runOnly: { type: "tag", values: rules }, resultTypes: ["violations"] };
            const fresh = kinds.map(kind => elementsByKind.get(kind));
            // One run for everything: it looks through the whole page before the first rule. Two rules measure, which takes as long as all others together.
            if (fresh.length) axe.configure({ rules: ["color-contrast", "target-size"].map(id => ({ id, selector: "[data-fresh], [data-fresh] *" })) });
            for (const element of fresh) element.setAttribute("data-fresh", "");
            const { violations } = await axe.run({ include: ["html"], exclude }, asked);
            for (const element of fresh) element.removeAttribute("data-fresh");
            return violations.map(v => `${v.id} (${v.impact}): ${v.help}\n` + v.nodes.map(n => `    ${n.target} ${n.html}`).join("\n"));
        }
        """;

    private static readonly string[] levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    private static readonly string loader = $"window.loadAxe = () => {{ {new BundledAxeScriptProvider().GetScript()} }};";
    private static readonly ConcurrentDictionary<string, bool> judged = new();
    private static readonly ConditionalWeakTable<IPage, string> prepared = [];

    /// <summary>Every rule the page breaks, and where.</summary>
    /// <param name="page">The page on the screen.</param>
    /// <param name="whole">Whether everything is judged, also what was judged before, and all rows of long lists and tables, whose first eight otherwise stand for the others.</param>
    public static async Task<string[]> BrokenRulesAsync(IPage page, bool whole)
    {
        string[] kinds = whole ? [] : [.. (await page.EvaluateAsync<string>(FindKinds)).Split(' ').Where(kind => !judged.ContainsKey(kind))];
        if (!whole && kinds.Length == 0) return [];
        await PrepareAsync(page);
        string[][] left = whole ? [] : [["li:nth-child(n + 9)"], ["tr:nth-child(n + 9)"]];
        var broken = await page.EvaluateAsync<string[]>(Judge, new object[] { levels, left, kinds });
        // What is refused is judged again where it is met again.
        if (broken.Length == 0) foreach (var kind in kinds) judged.TryAdd(kind, true);
        return broken;
    }

    /// <summary>Puts the judge into the page, and into every page that is opened in its place: half a megabyte sent to each would take as long as judging it.</summary>
    private static async Task PrepareAsync(IPage page)
    {
        if (await page.EvaluateAsync<bool>("() => 'loadAxe' in window")) return;
        if (prepared.TryAdd(page, loader)) await page.AddInitScriptAsync(loader);
        await page.EvaluateAsync(loader);
    }
}
