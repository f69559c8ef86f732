// Everything here is a comfort: each page does its work without it.
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

function focusErrors() {
  document.querySelector(".govuk-error-summary")?.focus();
}

if (navigator.clipboard) offerCopying();
focusErrors();
