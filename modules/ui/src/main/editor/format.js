// Markdown as the portal stores it, to a document of the editor and back. The server (platform.text.Markdown) knows the same shapes:
// CommonMark with tables, raw HTML as text.
import {Schema} from 'prosemirror-model';
import {MarkdownParser, MarkdownSerializer, MarkdownSerializerState, defaultMarkdownParser, defaultMarkdownSerializer, schema as basic} from 'prosemirror-markdown';
import {tableNodes} from 'prosemirror-tables';
import markdownit from 'markdown-it';

const align = {
  default: null,
  getFromDOM: cell => cell.getAttribute('data-align'),
  setDOMAttr: (value, attrs) => { if (value) attrs['data-align'] = value; }
};
// a cell of the format is one line of text
const tables = tableNodes({tableGroup: 'block', cellContent: 'paragraph', cellAttributes: {align}});
const isLocal = address => /^(\/(?!\/)|[?#]|[^:/?#]+([/?#]|$))/.test(address);
// pictures come from this portal only
const isPicture = address => /^\/(?!\/)[^\s\\"'<>`]+$/.test(address);
const isLink = address => isLocal(address) || /^(https?:\/\/|mailto:)/i.test(address);

const nodes = basic.spec.nodes
  .update('image', {...basic.spec.nodes.get('image'), parseDOM: [{
    tag: 'img[src]',
    getAttrs: dom => isPicture(dom.getAttribute('src')) && {src: dom.getAttribute('src'), title: dom.getAttribute('title'), alt: dom.getAttribute('alt')}
  }]})
  .append(tables);
const marks = basic.spec.marks
  .update('link', {...basic.spec.marks.get('link'), parseDOM: [{
    tag: 'a[href]',
    getAttrs: dom => isLink(dom.getAttribute('href')) && {href: dom.getAttribute('href'), title: dom.getAttribute('title')}
  }]});

export const schema = new Schema({nodes, marks});
export {isLink, isPicture};

const tokenizer = markdownit('commonmark', {html: false}).enable('table');

// As the server and CommonMark 0.31 (6.2) have it: symbols count as punctuation, and an emoji is one sign, not two halves.
tokenizer.inline.State.prototype.scanDelims = function (start, canSplitWord) {
  const marker = this.src[start];
  let end = start;
  while (end < this.posMax && this.src[end] === marker) end++;
  const before = [...this.src.slice(Math.max(0, start - 2), start)].pop() ?? ' ';
  const after = end < this.posMax ? String.fromCodePoint(this.src.codePointAt(end)) : ' ';
  const [blankBefore, blankAfter] = [before, after].map(sign => /\s/.test(sign));
  const [markBefore, markAfter] = [before, after].map(sign => /[\p{P}\p{S}]/u.test(sign));
  const left = !blankAfter && (!markAfter || blankBefore || markBefore);
  const right = !blankBefore && (!markBefore || blankAfter || markAfter);
  return {can_open: left && (canSplitWord || !right || markBefore), can_close: right && (canSplitWord || !left || markAfter), length: end - start};
};
tokenizer.core.ruler.push('cells', state => {
  state.tokens = state.tokens.flatMap((token, i, all) => token.type === 'inline' && /^t[hd]_open$/.test(all[i - 1].type)
    ? [new state.Token('paragraph_open', 'p', 1), token, new state.Token('paragraph_close', 'p', -1)] : [token]);
});
const cell = token => ({align: /text-align:(\w+)/.exec(token.attrGet('style') || '')?.[1] ?? null});
const parser = new MarkdownParser(schema, tokenizer, {
  ...defaultMarkdownParser.tokens,
  ordered_list: {block: 'ordered_list', getAttrs: (token, all, i) => ({
    order: Number(token.attrGet('start') ?? 1), tight: all.slice(i + 1).find(one => one.type !== 'list_item_open').hidden
  })},
  image: {node: 'image', getAttrs: token => ({
    src: token.attrGet('src'), title: token.attrGet('title') || null, alt: token.children.map(one => one.content).join('') || null
  })},
  table: {block: 'table'},
  thead: {ignore: true},
  tbody: {ignore: true},
  tr: {block: 'table_row'},
  th: {block: 'table_header', getAttrs: cell},
  td: {block: 'table_cell', getAttrs: cell}
});

// What would be read as a mark is escaped, and nothing else: people see the text in the other view, and placeholders in double brackets are
// words of other modules. Brackets count where an address follows, and inside the words of a link or picture.
let inWordsOfLink = false;
MarkdownSerializerState.prototype.esc = (text, startOfLine) => {
  let safe = text.replace(/[\\`*<]/g, '\\$&')
    .replace(inWordsOfLink ? /[[\]]/g : /\](?=\()/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w{1,31};)/g, '\\&');
  if (startOfLine) {
    safe = safe.replace(/^(\s*)([-+](?=\s|$)|>|#{1,6}(?=\s|$)|~~~|[=|:-](?=[\s|:=-]*$))/, '$1\\$2')
      .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2').replace(/^(\s*)(\[[^\]]+)\]:/, '$1\\$2]:');
  }
  return safe;
};

const previous = (parent, index, type) => {
  let count = 0;
  while (index - count > 0 && parent.child(index - count - 1).type === type) count++;
  return count;
};

/** A row as one line; what would break it apart is escaped or left out. */
function row(state, node) {
  state.write('|');
  node.forEach(one => {
    const text = serializer.serialize(schema.node('doc', null, [one.firstChild]));
    const line = text.replace(/\\?\n/g, ' ').replaceAll('|', '\\|');
    state.write(' ' + line.trim() + ' |');
  });
  state.ensureNewLine();
}

const rule = {left: ':---', right: '---:', center: ':---:'};
const serializer = new MarkdownSerializer({
  ...defaultMarkdownSerializer.nodes,
  // two lists in a row stay two by another sign
  bullet_list(state, node, parent, index) {
    state.renderList(node, '  ', () => previous(parent, index, node.type) % 2 ? '* ' : '- ');
  },
  ordered_list(state, node, parent, index) {
    const start = node.attrs.order ?? 1;
    const sign = previous(parent, index, node.type) % 2 ? ') ' : '. ';
    const width = String(start + node.childCount - 1).length + 2;
    state.renderList(node, ' '.repeat(width), i => (String(start + i) + sign).padEnd(width));
  },
  text(state, node, parent, index) {
    if (index > 0 && parent.child(index - 1).type.name === 'hard_break') state.atBlockStart = true;
    inWordsOfLink = Boolean(schema.marks.link.isInSet(node.marks));
    state.text(node.text, !state.inAutolink);
    inWordsOfLink = false;
  },
  image(state, node) {
    inWordsOfLink = true;
    defaultMarkdownSerializer.nodes.image(state, node);
    inWordsOfLink = false;
  },
  table(state, node) {
    node.forEach((one, _, i) => {
      row(state, one);
      if (i === 0) {
        state.write('|');
        one.forEach(head => state.write(' ' + (rule[head.attrs.align] ?? '---') + ' |'));
        state.ensureNewLine();
      }
    });
    state.closeBlock(node);
  }
}, defaultMarkdownSerializer.marks);

export const parse = markdown => parser.parse(markdown);
export const serialize = doc => serializer.serialize(doc);

/** What a text means: its HTML, without differences that a browser does not show. */
const meaning = markdown => tokenizer.render(markdown).replace(/\s+/g, ' ');

/** Whether the editor keeps everything this text says. */
export const isKept = markdown => meaning(markdown) === meaning(serialize(parse(markdown)));
