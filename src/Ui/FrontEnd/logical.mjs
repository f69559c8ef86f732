// Turns physical CSS into logical CSS, so that one sheet serves both writing directions,
// and refuses what it cannot turn.
const names = {
  "margin-left": "margin-inline-start", "margin-right": "margin-inline-end",
  "padding-left": "padding-inline-start", "padding-right": "padding-inline-end",
  left: "inset-inline-start", right: "inset-inline-end",
};
const values = { left: "start", right: "end" };

/** Splits a value at its top-level spaces: `0 calc(1px + 2px)` has two parts. */
const parts = value => value.trim().split(/ +(?![^(]*\))/);

function declaration(name, value) {
  const [plain, important = ""] = value.split(/ *(?=!important)/);
  if (names[name]) return [[names[name], value]];
  if (/^border-(left|right)/.test(name))
    return [[name.replace("left", "inline-start").replace("right", "inline-end"), value]];
  if (name === "text-align" && values[plain]) return [[name, values[plain] + important]];
  if ((name === "float" || name === "clear") && values[plain]) return [[name, `inline-${values[plain]}${important}`]];
  if (name === "margin" || name === "padding") {
    const [top, end, bottom, start] = parts(plain);
    if (start !== undefined && start !== end)
      return [[`${name}-block`, `${top} ${bottom}${important}`], [`${name}-inline`, `${start} ${end}${important}`]];
  }

  return [[name, value]];
}

export function logical(css) {
  const turned = css.replace(/([{;])([a-z-]+):((?:[^;{}"]|"[^"]*")*)(?=[;}])/g,
    (_, before, name, value) => before + declaration(name, value).map(d => d.join(":")).join(";"));
  const left = turned.match(/[{;](?:(?:margin|padding|border)-(?:left|right)|left|right|float:(?:left|right)|text-align:(?:left|right))\b[^;}]*/);
  if (left) throw new Error(`This declaration has a side but no logical form: ${left[0]}`);
  return turned;
}
