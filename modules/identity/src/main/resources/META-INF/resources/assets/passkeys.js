// Passkeys: before a form with data-passkey is sent, the browser is asked for one; its answer travels in the form's hidden field 'response'.
const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

const decoded = options => {
  options.challenge = bytes(options.challenge);
  if (options.user) options.user.id = bytes(options.user.id);
  (options.excludeCredentials || []).forEach(known => { known.id = bytes(known.id); });
  return options;
};

const encoded = credential => {
  const answer = credential.response;
  const response = { clientDataJSON: text(answer.clientDataJSON) };
  if (answer.attestationObject) {
    response.attestationObject = text(answer.attestationObject);
    response.transports = answer.getTransports ? answer.getTransports() : [];
  } else {
    response.authenticatorData = text(answer.authenticatorData);
    response.signature = text(answer.signature);
    if (answer.userHandle) response.userHandle = text(answer.userHandle);
  }
  return JSON.stringify({ id: credential.id, rawId: text(credential.rawId), type: credential.type, response,
    clientExtensionResults: credential.getClientExtensionResults() });
};

for (const form of window.PublicKeyCredential ? document.querySelectorAll('form[data-passkey]') : []) {
  form.hidden = false;
  form.addEventListener('submit', async event => {
    const field = form.querySelector('input[name$=":response"]');
    if (field.value) return;
    event.preventDefault();
    const failed = form.querySelector('[role="status"]');
    failed.textContent = '';
    try {
      const publicKey = decoded(JSON.parse(form.dataset.options));
      field.value = encoded(form.dataset.passkey === 'create' ? await navigator.credentials.create({ publicKey }) : await navigator.credentials.get({ publicKey }));
      form.requestSubmit(event.submitter);
    } catch (refused) {
      failed.textContent = form.dataset.failed;
    }
  });
}
