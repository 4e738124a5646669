// The toolbar: one stop of the Tab key, arrows inside (WAI-ARIA APG, toolbar pattern).
import {commands, inTable} from './commands.js';
import {icon} from './icons.js';
import {element, say} from './texts.js';

const GROUPS = [['bold', 'italic', 'link'], ['heading', 'subheading'], ['bullets', 'numbers', 'quote', 'code'], ['picture', 'table'], ['undo', 'redo']];
const TABLE_GROUP = ['rowMore', 'rowLess', 'columnMore', 'columnLess', 'tableLess'];
const MAC = /Mac|iP(hone|ad)/.test(navigator.platform);

/** A key as people read it, in the words of the page. */
const spoken = key => key.replace('Mod', say('key.mod')).replace('Shift', say('key.shift')).replaceAll('-', '+').replace(/\w$/, last => last.toUpperCase());
const shortcut = key => key.replace('Mod', MAC ? 'Meta' : 'Control').replaceAll('-', '+');

/**
 * @param view the editor
 * @param extra commands of the surroundings by name, such as link and picture; a name of no command has no button
 */
export function toolbar(view, id, label, extra) {
  const all = {...commands, ...extra};
  const buttons = new Map();

  const button = name => {
    const {key, active} = all[name];
    const sign = icon(name);
    const words = say(name);
    const made = element('button', {
      type: 'button', tabindex: '-1', class: sign ? null : 'words', 'aria-label': sign ? words : null,
      title: key ? words + ' (' + spoken(key) + ')' : words, 'aria-pressed': active ? 'false' : null, 'aria-keyshortcuts': key ? shortcut(key) : null
    }, sign ?? words);
    made.addEventListener('mousedown', event => event.preventDefault());
    made.addEventListener('click', () => {
      if (made.getAttribute('aria-disabled') === 'true') return;
      // a button pressed by key keeps the focus, so that one can go on with the arrows
      const stays = document.activeElement === made;
      if (all[name].run(view.state, view.dispatch, view) && !stays) view.focus();
    });
    buttons.set(name, made);
    return made;
  };
  const group = (names, attributes) => element('div', {role: 'group', ...attributes}, ...names.filter(name => all[name]).map(button));
  const tableGroup = group(TABLE_GROUP, {'aria-label': say('table'), hidden: true});
  const bar = element('div', {role: 'toolbar', class: 'editor-bar', 'aria-label': say('toolbar', label), 'aria-controls': id},
    ...GROUPS.map(names => group(names)), tableGroup);

  const usable = () => [...buttons.values()].filter(one => !one.closest('[hidden]'));
  const rove = to => [...buttons.values()].forEach(one => { one.tabIndex = one === to ? 0 : -1; });
  rove(usable()[0]);

  bar.addEventListener('focusin', event => rove(event.target));
  bar.addEventListener('keydown', event => {
    const list = usable();
    const at = list.indexOf(document.activeElement);
    const to = {ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: list.length - 1}[event.key];
    if (event.key === 'Escape') {
      view.focus();
    } else if (to !== undefined) {
      list[(to + list.length) % list.length].focus();
    } else {
      return;
    }
    event.preventDefault();
  });

  const update = () => {
    for (const [name, made] of buttons) {
      const {run, active} = all[name];
      if (active) made.setAttribute('aria-pressed', String(active(view.state)));
      made.setAttribute('aria-disabled', String(!run(view.state)));
    }
    tableGroup.hidden = !inTable(view.state);
    if (tableGroup.hidden && tableGroup.querySelector('[tabindex="0"]')) rove(usable()[0]);
  };
  return {bar, update, focus: () => bar.querySelector('[tabindex="0"]').focus()};
}
