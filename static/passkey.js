// Asks the browser for a key and sends the form with what it answers. Without it everything else on the page works.
'use strict';
const form = document.querySelector('form[data-key]');
const text = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
const bytes = (part) => new TextEncoder().encode(part);

async function make(ask, told, filled) {
  const user = { id: bytes(told.user), name: told.name, displayName: told.name };
  const { response } = await navigator.credentials.create({ publicKey: {
    ...ask, user, rp: { id: told.site, name: told.city }, attestation: 'none',
    pubKeyCredParams: [{ type: 'public-key', alg: -7 }, { type: 'public-key', alg: -257 }],
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  } });
  filled.authenticator_data.value = text(response.getAuthenticatorData());
  return response;
}

async function use(ask, told, filled) {
  const key = await navigator.credentials.get({ publicKey: { ...ask, rpId: told.site, userVerification: 'required' } });
  filled.credential.value = text(key.rawId);
  filled.authenticator_data.value = text(key.response.authenticatorData);
  filled.signature.value = text(key.response.signature);
  return key.response;
}

if (form && window.PublicKeyCredential) {
  const filled = form.elements, told = form.dataset;
  form.hidden = false;
  document.querySelector('[data-without]').hidden = true;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const ask = { challenge: bytes(filled.form_token.value), timeout: 300000 };
    try {
      const response = await (told.key === 'make' ? make : use)(ask, told, filled);
      filled.client_data.value = text(response.clientDataJSON);
      form.submit();
    } catch {
      document.querySelector('[data-failed]').hidden = false;
    }
  });
}
