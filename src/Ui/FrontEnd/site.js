// Everything here is a comfort: each page does its work without it.
import { watchSession } from "./session.js";
import { offerPasskeys } from "./passkeys.js";
import { offerSaving } from "./autosave.js";

function offerCopying() {
  for (const button of document.querySelectorAll("button[data-copied]")) {
    const status = button.parentElement.querySelector("[role=status]");
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.parentElement.querySelector("p").textContent.trim());
      status.textContent = button.dataset.copied;
    });
  }
}

function offerPrinting() {
  for (const button of document.querySelectorAll("button[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
}

function offerShowing() {
  for (const button of document.querySelectorAll("button[data-show]")) {
    const field = document.getElementById(button.getAttribute("aria-controls"));
    const words = [button.dataset.show, button.dataset.hide];
    button.hidden = false;
    button.addEventListener("click", () => {
      const shown = field.type === "password";
      field.type = shown ? "text" : "password";
      button.textContent = words[Number(shown)];
    });
    // A password must not stay readable in what the browser remembers of a form.
    field.form.addEventListener("submit", () => { field.type = "password"; });
  }
}

function focusErrors() {
  document.querySelector(".govuk-error-summary")?.focus();
}

if (navigator.clipboard) offerCopying();
offerPrinting();
offerShowing();
watchSession();
offerPasskeys();
offerSaving();
focusErrors();
