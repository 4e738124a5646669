// What comes in from outside: Word and web pages leave words, structure and links, nothing else. The schema drops the rest.
import {InputRule, inputRules, textblockTypeInputRule, wrappingInputRule} from 'prosemirror-inputrules';
import {Fragment, Slice} from 'prosemirror-model';
import {schema} from './format.js';

const {nodes, marks} = schema;
const URL_ALONE = /^https?:\/\/[^\s<>"]+$/i;

/** Word writes lists as paragraphs with a sign in front. */
function wordLists(body) {
  for (const line of body.querySelectorAll('p[class^="MsoListParagraph"], p[style*="mso-list"]')) {
    const sign = [...line.querySelectorAll('span[style*="mso-list"]')].find(one => /mso-list:\s*Ignore/i.test(one.getAttribute('style')));
    const numbered = /^\s*(\d+|[a-z])[.)]/i.test(sign?.textContent ?? '');
    sign?.remove();
    const item = body.ownerDocument.createElement('li');
    item.append(...line.childNodes);
    const before = line.previousElementSibling;
    const name = numbered ? 'OL' : 'UL';
    if (before?.tagName === name && before.dataset.word) {
      before.append(item);
      line.remove();
    } else {
      const list = body.ownerDocument.createElement(name);
      list.dataset.word = 'true';
      list.dataset.tight = 'true';
      list.append(item);
      line.replaceWith(list);
    }
  }
}

export function cleanHtml(html) {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  body.querySelectorAll('style, script, meta, link, title, xml, template, svg, noscript').forEach(one => one.remove());
  wordLists(body);
  // a cell of ours is one line
  body.querySelectorAll('td, th').forEach(cell => { cell.textContent = cell.textContent.replace(/\s+/g, ' ').trim(); });
  return body.innerHTML;
}

/** An address alone becomes a link, or makes one of the selected words. */
export function pasteAddress(view, event) {
  const text = event.clipboardData?.getData('text/plain').trim() ?? '';
  const {from, to, empty, $from} = view.state.selection;
  if (!URL_ALONE.test(text) || $from.parent.type.spec.code) return false;
  const mark = marks.link.create({href: text});
  const tr = view.state.tr;
  if (empty) tr.replaceSelection(new Slice(Fragment.from(schema.text(text, [mark])), 0, 0)).removeStoredMark(marks.link);
  else tr.addMark(from, to, mark);
  view.dispatch(tr.scrollIntoView());
  return true;
}

/** Marks of the text form do here what they say; a written address becomes a link with the space behind it. */
export const rules = inputRules({rules: [
  textblockTypeInputRule(/^(##|###)\s$/, nodes.heading, match => ({level: match[1].length})),
  wrappingInputRule(/^[-*]\s$/, nodes.bullet_list, {tight: true}),
  wrappingInputRule(/^(\d{1,3})\.\s$/, nodes.ordered_list, match => ({order: Number(match[1]), tight: true}), (match, node) => node.childCount + node.attrs.order === Number(match[1])),
  wrappingInputRule(/^>\s$/, nodes.blockquote),
  textblockTypeInputRule(/^```$/, nodes.code_block),
  new InputRule(/(?:^|\s)(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])([.,;:!?)]*)\s$/i, (state, match, start, end) => {
    const to = end - match[2].length;
    const from = to - match[1].length;
    if (state.doc.rangeHasMark(from, to, marks.link)) return null;
    return state.tr.addMark(from, to, marks.link.create({href: match[1]})).insertText(' ', end).removeStoredMark(marks.link);
  })
]});
