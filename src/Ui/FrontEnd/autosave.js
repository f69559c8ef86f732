// Saves a draft while somebody types, by the same form. It changes nothing in the fields: it moves the mark on and says what became of it.
const PAUSE = 4000, APART = 15000;

export function offerSaving() {
  const status = document.querySelector("[data-autosave]");
  if (!status) return;
  const form = status.closest("form");
  const words = status.dataset;
  let timer, running, again = false, stopped = false, last = 0;

  const clock = () => new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date());

  function say(text) {
    if (status.textContent !== text) status.textContent = text;
  }

  // Said once; the page then falls silent until somebody saves by hand.
  function stop(text) {
    stopped = true;
    say(text);
  }

  async function save() {
    const data = new FormData(form);
    data.set("then", "stay");
    last = Date.now();
    try {
      const answer = await fetch(form.action, { method: "POST", body: data, redirect: "manual" });
      if (answer.ok) {
        form.elements.mark.value = await answer.json();
        say(words.autosave.replace("%", clock()));
      } else if (answer.status === 400) say(words.problem);
      else if (answer.status === 409) stop(words.changed);
      else if (answer.status === 429 || answer.status >= 500) wait(APART);
      else stop(words.refused);
    } catch {
      say(words.offline);
    }
  }

  function run() {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }

    running = save().finally(() => {
      running = null;
      if (again) wait(PAUSE);
      again = false;
    });
  }

  function wait(pause) {
    clearTimeout(timer);
    timer = setTimeout(run, Math.max(pause, last + APART - Date.now()));
  }

  form.addEventListener("input", () => wait(PAUSE));
  addEventListener("online", () => status.textContent === words.offline && wait(0));
  form.addEventListener("submit", event => {
    clearTimeout(timer);
    stopped = true;
    if (!running) return;
    // What is on its way brings the mark this form must carry.
    event.preventDefault();
    running.finally(() => form.requestSubmit(event.submitter));
  });
  // A page the browser kept and shows again saves on.
  addEventListener("pageshow", event => { if (event.persisted) stopped = false; });
}
