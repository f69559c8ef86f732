// Warns two minutes before a session ends, and keeps it open on request: nothing typed is lost.
const WARNING = 120;

export function watchSession() {
  const box = document.querySelector("[data-session]");
  if (!box) return;
  const form = box.querySelector("form");
  const tabs = "BroadcastChannel" in window ? new BroadcastChannel("session") : null;
  let soon, over;

  function show(when) {
    box.hidden = !when;
    form.hidden = when !== "soon";
    for (const text of box.querySelectorAll("[data-when]")) text.hidden = text.dataset.when !== when;
  }

  function start(seconds) {
    clearTimeout(soon);
    clearTimeout(over);
    show(null);
    soon = setTimeout(show, Math.max(0, seconds - WARNING) * 1000, "soon");
    over = setTimeout(show, seconds * 1000, "over");
  }

  function tell(seconds) {
    start(seconds);
    // Work in one tab keeps the session of all of them.
    tabs?.postMessage(seconds);
  }

  form.addEventListener("submit", async event => {
    event.preventDefault();
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form) });
    if (answer.ok && !answer.redirected) tell(await answer.json());
    else show("over");
  });
  tabs?.addEventListener("message", event => start(event.data));
  tell(Number(box.dataset.session));
}
