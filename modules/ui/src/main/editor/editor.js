// The visual editor over a text field with Markdown. The field stays what the form sends; without this script it is all there is.
import {baseKeymap} from 'prosemirror-commands';
import {gapCursor} from 'prosemirror-gapcursor';
import {history} from 'prosemirror-history';
import {keymap} from 'prosemirror-keymap';
import {EditorState} from 'prosemirror-state';
import {tableEditing} from 'prosemirror-tables';
import {EditorView} from 'prosemirror-view';
import {keys} from './commands.js';
import {link, picture} from './dialogs.js';
import {keepDraft} from './drafts.js';
import {isKept, parse, serialize} from './format.js';
import {cleanHtml, pasteAddress, rules} from './paste.js';
import {suggestions} from './suggest.js';
import {element, say, use} from './texts.js';
import {toolbar} from './toolbar.js';

const SYNC_MS = 200;
const VIEW = 'wirkstatt.editor';

const remembered = () => {
  try { return localStorage.getItem(VIEW); } catch { return null; }
};
const remember = view => {
  try { localStorage.setItem(VIEW, view); } catch { /* a browser that keeps nothing asks again */ }
};

function enhance(field) {
  use(field.dataset.editor);
  const label = field.labels[0];
  label.id ||= field.id + '-label';
  const id = field.id + '-visuell';
  const box = element('div', {class: 'editor'});
  const swap = element('button', {type: 'button', class: 'btn quiet s editor-swap'});
  const note = element('p', {class: 'hint', role: 'status'});
  const area = element('div', {class: 'editor-area'});
  field.before(box);
  box.append(swap, note, area, field);

  let view = null;
  let bar = null;
  let timer = 0;
  let typed = () => {};

  const sync = () => {
    clearTimeout(timer);
    timer = 0;
    field.value = serialize(view.state.doc);
    typed();
  };
  const flush = () => { if (view && timer) sync(); };

  function open() {
    const {people, references, upload} = field.dataset;
    const suggest = suggestions(id, {people, references});
    const extra = {link: {run: link, active: null, key: 'Mod-k'}};
    if (upload) extra.picture = {run: picture(upload), active: null, key: null};
    view = new EditorView(area, {
      state: EditorState.create({doc: parse(field.value), plugins: [
        suggest.plugin, rules, keymap({...keys, 'Mod-k': link, 'Alt-F10': () => { bar.focus(); return true; }}),
        keymap(baseKeymap), history(), tableEditing(), gapCursor()
      ]}),
      attributes: {
        id, class: 'prose', role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': label.id,
        'aria-describedby': field.getAttribute('aria-describedby') ?? '', 'aria-invalid': field.getAttribute('aria-invalid') ?? 'false'
      },
      // the bar stays at the top of the window: the cursor must not go below it
      scrollThreshold: {top: 64, right: 0, bottom: 0, left: 0},
      scrollMargin: {top: 72, right: 5, bottom: 5, left: 5},
      transformPastedHTML: cleanHtml,
      handlePaste: pasteAddress,
      dispatchTransaction(tr) {
        view.updateState(view.state.apply(tr));
        if (tr.docChanged) {
          clearTimeout(timer);
          timer = setTimeout(sync, SYNC_MS);
        }
        bar?.update();
      }
    });
    view.dom.style.minHeight = Math.min(field.rows, 14) * 1.6 + 'em';
    bar = toolbar(view, id, label.textContent, extra);
    area.prepend(bar.bar);
    suggest.attach(area, view);
    bar.update();
    field.hidden = true;
    note.textContent = '';
    swap.textContent = say('toText');
  }

  function close() {
    if (view) {
      flush();
      view.destroy();
      area.replaceChildren();
      view = bar = null;
    }
    field.hidden = false;
    swap.textContent = say('toVisual');
  }

  /** Shows the text in the visual view if that loses nothing. */
  function openIfKept() {
    if (isKept(field.value)) {
      open();
    } else {
      close();
      note.textContent = say('notKept');
    }
  }

  if (remembered() === 'text') close();
  else openIfKept();

  swap.addEventListener('click', () => {
    if (view) {
      close();
      remember('text');
      field.focus();
    } else {
      openIfKept();
      remember('visual');
      view?.focus();
    }
  });
  field.addEventListener('input', () => typed());
  field.form.addEventListener('submit', flush, {capture: true});
  window.addEventListener('pagehide', flush);
  // the label and the list of problems lead to the field that is seen
  label.addEventListener('click', () => view?.focus());
  document.addEventListener('click', event => {
    if (view && event.target.closest?.('a')?.getAttribute('href') === '#' + field.id) {
      event.preventDefault();
      view.focus();
    }
  });

  if (field.dataset.draft) {
    typed = keepDraft(field, box, () => { flush(); return field.value; }, text => {
      close();
      field.value = text;
      if (remembered() !== 'text') openIfKept();
    });
  }
}

document.querySelectorAll('textarea[data-editor]').forEach(enhance);

/** For tests: a text as it is after it was opened and stored again. */
document.wirkstattRoundTrip = markdown => ({kept: isKept(markdown), text: serialize(parse(markdown))});
