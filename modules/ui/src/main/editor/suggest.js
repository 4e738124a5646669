// Suggestions at the cursor: people behind '@', contents behind '#' or '[['. A listbox that the text field points at (WAI-ARIA APG).
import {Plugin} from 'prosemirror-state';
import {schema} from './format.js';
import {element, say} from './texts.js';

const WAIT_MS = 150;
const TRIGGERS = [
  {source: 'people', pattern: /(?:^|[\s(])(@)([\p{L}\p{N}][\p{L}\p{N} ._-]{0,40})$/u},
  {source: 'references', pattern: /(?:^|[\s(])(#)([\p{L}\p{N}][\p{L}\p{N} ._-]{1,60})$/u},
  {source: 'references', pattern: /(\[\[)([^\]]{2,80})$/u}
];

/** OpenSearch suggestions, or a list of {text, label, path}; what leads nowhere is left out. */
function read(answer) {
  const list = Array.isArray(answer[1]) ? answer[1].map((text, i) => ({text, label: answer[2]?.[i], path: answer[2]?.[i] ? answer[3]?.[i] : null})) : answer;
  return list.filter(one => one.path).slice(0, 8).map(one => {
    const url = new URL(one.path, location.origin);
    return {...one, path: url.origin === location.origin ? url.pathname + url.search + url.hash : url.href};
  });
}

/** @param sources addresses that answer ?q=… by name of the source; a missing one suggests nothing */
export function suggestions(id, sources) {
  const list = element('ul', {id: id + '-vorschlaege', role: 'listbox', class: 'suggestions editor-suggestions', 'aria-label': say('suggestions'), hidden: true});
  const status = element('p', {class: 'vh', role: 'status'});
  let found = [];
  let active = -1;
  let place = null;
  let dismissed = null;
  let timer = 0;
  let latest = 0;

  function mark(view, index) {
    active = index;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
    if (index >= 0) view.dom.setAttribute('aria-activedescendant', list.children[index].id);
    else view.dom.removeAttribute('aria-activedescendant');
  }

  function show(view, options) {
    found = options;
    list.replaceChildren(...options.map((one, i) => element('li', {id: list.id + '-' + i, role: 'option', 'aria-selected': 'false'},
      one.text, element('span', {class: 'soft small'}, one.label ? ' ' + one.label : ''))));
    list.hidden = options.length === 0;
    status.textContent = options.length === 0 ? '' : say('suggestions.count', options.length);
    if (options.length > 0) {
      view.dom.setAttribute('aria-controls', list.id);
      const at = view.coordsAtPos(place.from);
      const box = list.offsetParent.getBoundingClientRect();
      list.style.top = at.bottom - box.top + 'px';
      list.style.left = Math.max(0, Math.min(at.left - box.left, box.width - list.offsetWidth)) + 'px';
      mark(view, 0);
    } else {
      view.dom.removeAttribute('aria-controls');
      mark(view, -1);
    }
  }

  function choose(view, index) {
    const one = found[index];
    const text = (place.sign === '@' ? '@' : '') + one.text.replace(/^@/, '');
    const link = schema.text(text, [schema.marks.link.create({href: one.path})]);
    const tr = view.state.tr.replaceWith(place.from, view.state.selection.from, [link, schema.text(' ')]);
    view.dispatch(tr.removeStoredMark(schema.marks.link).scrollIntoView());
    show(view, []);
  }

  /** What stands before the cursor and asks for suggestions; null for nothing. */
  function asked(state) {
    const {$from, empty} = state.selection;
    if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code) return null;
    const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 90), $from.parentOffset, null, '\ufffc');
    for (const {source, pattern} of TRIGGERS) {
      const match = sources[source] && pattern.exec(before);
      if (match) return {source, sign: match[1], query: match[2].trim(), from: $from.pos - match[1].length - match[2].length};
    }
    return null;
  }

  function update(view) {
    place = asked(view.state);
    clearTimeout(timer);
    const now = ++latest;
    if (!place || place.from === dismissed) {
      if (!place) dismissed = null;
      if (found.length) show(view, []);
      return;
    }
    timer = setTimeout(async () => {
      try {
        const url = sources[place.source];
        const answer = await fetch(url + (url.includes('?') ? '&' : '?') + 'q=' + encodeURIComponent(place.query), {headers: {Accept: 'application/json, application/x-suggestions+json'}});
        const options = answer.ok ? read(await answer.json()) : [];
        if (now === latest && view.hasFocus()) show(view, options);
      } catch (error) {
        console.warn('suggestions are not available', error);
        if (now === latest) show(view, []);
      }
    }, WAIT_MS);
  }

  const plugin = new Plugin({
    view: () => ({update: (view, before) => { if (!before.doc.eq(view.state.doc) || !before.selection.eq(view.state.selection)) update(view); }}),
    props: {
      handleKeyDown(view, event) {
        if (found.length === 0) return false;
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
          mark(view, (active + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % found.length);
        } else if (event.key === 'Enter') {
          choose(view, active);
        } else if (event.key === 'Escape') {
          dismissed = place.from;
          show(view, []);
        } else {
          return false;
        }
        event.preventDefault();
        return true;
      },
      handleDOMEvents: {blur: view => { show(view, []); return false; }}
    }
  });
  const attach = (box, view) => {
    box.append(list, status);
    list.addEventListener('mousedown', event => {
      event.preventDefault();
      const option = event.target.closest('[role=option]');
      if (option) choose(view, [...list.children].indexOf(option));
    });
  };
  return {plugin, attach};
}
