// Keeps what is typed on the server while it is being written, for the person who is signed in.
import {element, say} from './texts.js';

const WAIT_MS = 3000;
const LONGEST_WAIT_MS = 60000;

/** A short mark of a text, to see whether what a draft began with is still what is stored. */
function fingerprint(text) {
  let hash = 0;
  for (const sign of text) hash = Math.imul(hash, 31) + sign.codePointAt(0) | 0;
  return text.length + '.' + (hash >>> 0).toString(36);
}

const time = instant => {
  const day = new Date(instant);
  const today = day.toDateString() === new Date().toDateString();
  return day.toLocaleString(document.documentElement.lang, today ? {hour: '2-digit', minute: '2-digit'} : {day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit'});
};

/**
 * @param field textarea with data-draft (address of the draft: GET, PUT, DELETE) and data-draft-key (what the form says when it was sent)
 * @param box where messages stand
 * @param get the text as it is now
 * @param set shows another text
 */
export function keepDraft(field, box, get, set) {
  const {draft: url, draftKey: key} = field.dataset;
  const opened = field.defaultValue;
  const came = field.dataset.typed === 'true';
  // that all is well is not worth an announcement every few seconds
  const saying = element('span');
  const status = element('span', {role: 'status'});
  box.append(element('p', {class: 'editor-status small soft'}, saying, status));
  let saved = get();
  let timer = 0;
  let wait = WAIT_MS;
  let sending = null;

  async function save() {
    const text = get();
    if (text === saved) return;
    sending = new AbortController();
    try {
      const answer = await fetch(url, text.trim() === '' || text === opened && !came ? {method: 'DELETE', signal: sending.signal} : {
        method: 'PUT', signal: sending.signal, headers: {'Content-Type': 'application/json'}, body: JSON.stringify({text, base: fingerprint(opened)})
      });
      if (answer.status === 401 || answer.status === 403) {
        saying.textContent = '';
        status.textContent = say('draft.signedOut');
        return;
      }
      if (!answer.ok) throw new Error('answer ' + answer.status);
      saved = text;
      wait = WAIT_MS;
      status.textContent = '';
      saying.textContent = say('draft.saved', time(Date.now()));
    } catch (error) {
      if (error.name === 'AbortError') return;
      console.warn('draft not kept', error);
      saying.textContent = '';
      status.textContent = say('draft.retry');
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
      timer = setTimeout(save, wait);
    }
  }

  function banner(words, actions) {
    const note = element('div', {class: 'banner info editor-draft', role: 'status'}, element('strong', {}, words));
    const buttons = element('p', {class: 'btns'});
    for (const [label, run] of actions) {
      const button = element('button', {type: 'button', class: 'btn second s'}, label);
      button.addEventListener('click', () => {
        note.remove();
        run();
      });
      buttons.append(button);
    }
    note.append(buttons);
    box.prepend(note);
  }

  const discard = () => {
    set(opened);
    saved = opened;
    fetch(url, {method: 'DELETE'}).catch(error => console.warn('draft not deleted', error));
    saying.textContent = '';
    status.textContent = say('draft.discarded');
  };

  async function restore() {
    // what came back with a refused form is newer than any draft
    if (came) return;
    const answer = await fetch(url, {headers: {Accept: 'application/json'}});
    if (answer.status !== 200) return;
    const draft = await answer.json();
    if (draft.text === opened || get() !== opened) return;
    const use = () => {
      set(draft.text);
      saved = draft.text;
    };
    if (draft.base === fingerprint(opened)) {
      use();
      banner(say('draft.restored', time(draft.savedAt)), [[say('draft.discard'), discard]]);
    } else {
      banner(say('draft.older', time(draft.savedAt)), [[say('draft.use'), use], [say('draft.discard'), discard]]);
    }
  }
  restore().catch(error => console.warn('draft not read', error));

  field.form.addEventListener('submit', event => {
    // a preview opens beside the form, which goes on
    if (event.submitter?.formTarget === '_blank') return;
    clearTimeout(timer);
    sending?.abort();
    field.form.append(element('input', {type: 'hidden', name: 'entwurf', value: key}));
  });
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') save(); });

  /** Says that something was typed. */
  return () => {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  };
}
