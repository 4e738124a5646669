// Questions before something is put in: a link, a picture.
import {NodeSelection} from 'prosemirror-state';
import {schema, isLink, isPicture} from './format.js';
import {element, say} from './texts.js';

let number = 0;

/**
 * Asks in a modal dialog, which gives the focus back to where it was.
 *
 * @param fields made by {@link field}
 * @param accept true or the sentence that says what is wrong and where
 */
function ask(title, fields, accept, view) {
  const head = element('h2', {id: 'editor-dialog-' + ++number}, title);
  const problem = element('p', {class: 'errtext', role: 'alert'});
  const form = element('form', {method: 'dialog', novalidate: true}, head, problem, ...fields.map(one => one.box),
    element('p', {class: 'btns'}, element('button', {type: 'submit', class: 'btn'}, say('insert')),
      element('button', {type: 'button', class: 'btn quiet', 'data-close': true}, say('cancel'))));
  const dialog = element('dialog', {class: 'editor-dialog', 'aria-labelledby': head.id}, form);
  const close = () => { dialog.close(); };
  form.querySelector('[data-close]').addEventListener('click', close);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    problem.textContent = '';
    const wrong = await accept();
    if (!wrong) {
      close();
      return;
    }
    problem.textContent = wrong.text;
    wrong.field.input.setAttribute('aria-invalid', 'true');
    wrong.field.input.focus();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    view.focus();
  });
  // outside the form of the page: forms cannot stand in each other
  document.body.append(dialog);
  dialog.showModal();
}

function field(label, hint, attributes) {
  const id = 'editor-field-' + ++number;
  const input = element('input', {id, 'aria-describedby': hint ? id + '-hint' : null, ...attributes});
  const text = element('label', {for: id}, label);
  const tick = attributes.type === 'checkbox';
  const box = tick ? element('p', {class: 'field'}, element('label', {class: 'tick', for: id}, input, element('span', {}, label)))
    : element('div', {class: 'field'}, text, ...(hint ? [element('p', {class: 'hint', id: id + '-hint'}, hint)] : []), input);
  return {input, box, get value() { return input.value.trim(); }};
}

/** The link at the cursor with its borders; null without. */
function linkAround(state) {
  const type = schema.marks.link;
  const {$from} = state.selection;
  const mark = type.isInSet($from.marks()) || $from.nodeAfter && type.isInSet($from.nodeAfter.marks);
  if (!mark) return null;
  let from = $from.start();
  let to = from;
  let inside = false;
  let start = from;
  $from.parent.forEach((node, offset) => {
    const has = mark.isInSet(node.marks);
    const here = $from.start() + offset;
    if (has && !inside) start = here;
    inside = Boolean(has);
    if (has && start <= $from.pos && here + node.nodeSize >= $from.pos) [from, to] = [start, here + node.nodeSize];
  });
  return {mark, from, to};
}

/** Puts a link over the selection, changes the one at the cursor, takes it away when its address is emptied. */
export function link(state, dispatch, view) {
  if (state.selection.$from.parent.type.spec.code || state.selection instanceof NodeSelection) return false;
  if (!dispatch) return true;
  const old = linkAround(state);
  const [from, to] = old ? [old.from, old.to] : [state.selection.from, state.selection.to];
  const words = state.doc.textBetween(from, to, ' ');
  const address = field(say('link.address'), say('link.address.hint'), {type: 'text', inputmode: 'url', autocomplete: 'off', value: old?.mark.attrs.href ?? ''});
  const text = field(say('link.text'), null, {type: 'text', value: words, autocomplete: 'off'});
  ask(say('link'), [address, text], () => {
    let href = address.value;
    if (!href && !old) return {field: address, text: say('link.missing')};
    if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(href)) href = 'mailto:' + href;
    else if (/^www\./i.test(href)) href = 'https://' + href;
    if (href && !isLink(href)) return {field: address, text: say('link.wrong')};
    const tr = view.state.tr;
    if (!href) {
      tr.removeMark(from, to, schema.marks.link);
    } else {
      const mark = schema.marks.link.create({href});
      if (text.value === words && from < to) {
        tr.removeMark(from, to, schema.marks.link).addMark(from, to, mark);
      } else {
        tr.replaceWith(from, to, schema.text(text.value || href, mark.addToSet(view.state.doc.resolve(from).marks().filter(one => one.type !== mark.type))));
      }
    }
    view.dispatch(tr.scrollIntoView());
    return null;
  }, view);
  return true;
}

/**
 * Asks for a picture, a file or one that the portal has already, and what it shows. Which decorates only has an empty alternative text.
 *
 * @param upload address that takes a file (POST multipart, part 'file') and answers {"url": …} with the address to show
 */
export const picture = upload => (state, dispatch, view) => {
  if (state.selection.$from.parent.type.spec.code) return false;
  if (!dispatch) return true;
  const file = field(say('picture.file'), say('picture.file.hint'), {type: 'file', accept: 'image/png,image/jpeg,image/webp,image/gif'});
  const address = field(say('picture.address'), say('picture.address.hint'), {type: 'text', inputmode: 'url', autocomplete: 'off'});
  const alt = field(say('picture.alt'), say('picture.alt.hint'), {type: 'text', maxlength: '300', autocomplete: 'off'});
  const decorative = field(say('picture.decorative'), null, {type: 'checkbox'});
  decorative.input.addEventListener('change', () => { alt.input.disabled = decorative.input.checked; });
  ask(say('picture'), [file, address, alt, decorative], async () => {
    const chosen = file.input.files[0];
    if (!chosen && !address.value) return {field: file, text: say('picture.missing')};
    const local = address.value.startsWith(location.origin + '/') ? address.value.slice(location.origin.length) : address.value;
    if (!chosen && !isPicture(local)) return {field: address, text: say('picture.address.wrong')};
    if (!alt.value && !decorative.input.checked) return {field: alt, text: say('picture.alt.missing')};
    const insert = src => view.dispatch(view.state.tr.replaceSelectionWith(schema.nodes.image.create({src, alt: decorative.input.checked ? '' : alt.value})).scrollIntoView());
    if (!chosen) {
      insert(local);
      return null;
    }
    const body = new FormData();
    body.append('file', chosen);
    try {
      const answer = await fetch(upload, {method: 'POST', body, headers: {Accept: 'application/json'}});
      const said = await answer.json();
      if (!answer.ok) return {field: file, text: said.detail ?? say('picture.failed')};
      insert(said.url);
      return null;
    } catch (error) {
      console.warn('picture not stored', error);
      return {field: file, text: say('picture.failed')};
    }
  }, view);
  return true;
};
