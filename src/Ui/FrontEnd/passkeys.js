// Passkeys: a form that carries options for the browser's own dialog, and takes its answer along.
const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), c => c.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
const decoded = list => list?.map(c => ({ ...c, id: bytes(c.id) }));

function creation(options) {
  return navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: decoded(options.excludeCredentials),
    },
  });
}

function request(options) {
  return navigator.credentials.get({
    publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: decoded(options.allowCredentials) },
  });
}

function asJson(credential) {
  const answer = credential.response;
  const response = { clientDataJSON: text(answer.clientDataJSON) };
  if (answer.attestationObject) {
    response.attestationObject = text(answer.attestationObject);
    response.transports = answer.getTransports?.() ?? [];
  } else {
    response.authenticatorData = text(answer.authenticatorData);
    response.signature = text(answer.signature);
    response.userHandle = answer.userHandle ? text(answer.userHandle) : null;
  }

  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response,
  });
}

export function offerPasskeys() {
  if (!window.PublicKeyCredential || !navigator.credentials) return;
  for (const note of document.querySelectorAll("[data-passkey-missing]")) note.hidden = true;
  for (const box of document.querySelectorAll("[data-passkey]")) {
    const form = box.querySelector("form");
    const status = box.querySelector("[role=status]");
    box.hidden = false;
    form.addEventListener("submit", async event => {
      event.preventDefault();
      status.textContent = "";
      const options = JSON.parse(box.dataset.options);
      try {
        const credential = await (box.dataset.passkey === "create" ? creation(options) : request(options));
        form.elements.credential.value = asJson(credential);
        form.submit();
      } catch {
        // The person closed the dialog, or nothing fits: they are told and choose another way.
        status.textContent = status.dataset.failed;
      }
    });
  }
}
