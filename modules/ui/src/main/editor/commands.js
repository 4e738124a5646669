// What the buttons and keys do.
import {chainCommands, exitCode, lift, setBlockType, toggleMark, wrapIn} from 'prosemirror-commands';
import {undo, redo} from 'prosemirror-history';
import {liftListItem, sinkListItem, splitListItem, wrapInList} from 'prosemirror-schema-list';
import {addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable} from 'prosemirror-tables';
import {TextSelection} from 'prosemirror-state';
import {schema} from './format.js';

const {nodes, marks} = schema;

const hasMark = type => state => {
  const {from, to, empty, $from} = state.selection;
  return empty ? Boolean(type.isInSet(state.storedMarks || $from.marks())) : state.doc.rangeHasMark(from, to, type);
};

const isInside = (type, attrs) => state => {
  const {$from} = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (node.type === type) return !attrs || Object.keys(attrs).every(key => node.attrs[key] === attrs[key]);
  }
  return false;
};

const block = (type, attrs) => {
  const active = isInside(type, attrs);
  return {active, run: (state, dispatch) => active(state) ? setBlockType(nodes.paragraph)(state, dispatch) : setBlockType(type, attrs)(state, dispatch)};
};

const list = (type, other) => {
  const active = isInside(type);
  return {
    active,
    run: (state, dispatch) => {
      if (active(state)) return liftListItem(nodes.list_item)(state, dispatch);
      if (isInside(other)(state)) return changeList(type)(state, dispatch);
      return wrapInList(type, {tight: true})(state, dispatch);
    }
  };
};

const changeList = type => (state, dispatch) => {
  const {$from} = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if ([nodes.bullet_list, nodes.ordered_list].includes($from.node(depth).type)) {
      dispatch?.(state.tr.setNodeMarkup($from.before(depth), type, {tight: $from.node(depth).attrs.tight}));
      return true;
    }
  }
  return false;
};

const quote = {
  active: isInside(nodes.blockquote),
  run: (state, dispatch) => isInside(nodes.blockquote)(state) ? lift(state, dispatch) : wrapIn(nodes.blockquote)(state, dispatch)
};

const code = {
  active: state => hasMark(marks.code)(state) || isInside(nodes.code_block)(state),
  // words of a line as words, whole paragraphs as a block
  run: (state, dispatch) => {
    const {$from, $to, empty} = state.selection;
    if (isInside(nodes.code_block)(state)) return setBlockType(nodes.paragraph)(state, dispatch);
    return empty || !$from.sameParent($to) ? setBlockType(nodes.code_block)(state, dispatch) : toggleMark(marks.code)(state, dispatch);
  }
};

function insertTable(state, dispatch) {
  if (isInTable(state)) return false;
  const line = type => schema.node('table_row', null, [0, 1].map(() => schema.node(type, null, [schema.node('paragraph')])));
  const table = schema.node('table', null, [line('table_header'), line('table_cell'), line('table_cell')]);
  if (dispatch) {
    const tr = state.tr.replaceSelectionWith(table);
    const start = tr.mapping.map(state.selection.from, -1);
    let first = null;
    tr.doc.nodesBetween(Math.max(0, start - 1), tr.doc.content.size, (node, pos) => {
      if (first === null && node.type === nodes.table_header) first = pos + 2;
    });
    if (first !== null) tr.setSelection(TextSelection.create(tr.doc, first));
    dispatch(tr.scrollIntoView());
  }
  return true;
}

const hardBreak = (state, dispatch) => {
  if (isInTable(state) || state.selection.$from.parent.type === nodes.heading) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
};

/** Enter inside a table goes to the line below the table only from its last row, else one row down. */
const belowTable = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const {$from} = state.selection;
  let depth = $from.depth;
  while ($from.node(depth).type !== nodes.table) depth--;
  if ($from.index(depth) < $from.node(depth).childCount - 1) {
    const column = $from.index(depth + 1);
    let position = $from.after(depth + 1) + 1;
    const next = $from.node(depth).child($from.index(depth) + 1);
    for (let i = 0; i < Math.min(column, next.childCount - 1); i++) position += next.child(i).nodeSize;
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, position + 2)).scrollIntoView());
    return true;
  }
  if (dispatch) {
    const after = $from.after(depth);
    const tr = state.tr.insert(after, nodes.paragraph.create());
    dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  }
  return true;
};

export const inTable = isInTable;

/** Name → what it does, whether it holds at the cursor (null: never), its key. */
export const commands = {
  bold: {run: toggleMark(marks.strong), active: hasMark(marks.strong), key: 'Mod-b'},
  italic: {run: toggleMark(marks.em), active: hasMark(marks.em), key: 'Mod-i'},
  heading: {...block(nodes.heading, {level: 2}), key: 'Mod-Alt-2'},
  subheading: {...block(nodes.heading, {level: 3}), key: 'Mod-Alt-3'},
  bullets: {...list(nodes.bullet_list, nodes.ordered_list), key: 'Mod-Shift-8'},
  numbers: {...list(nodes.ordered_list, nodes.bullet_list), key: 'Mod-Shift-7'},
  quote: {...quote, key: 'Mod-Shift-9'},
  code: {...code, key: 'Mod-e'},
  table: {run: insertTable, active: null, key: null},
  undo: {run: undo, active: null, key: 'Mod-z'},
  redo: {run: redo, active: null, key: 'Mod-y'},
  rowMore: {run: addRowAfter, active: null, key: null},
  rowLess: {run: deleteRow, active: null, key: null},
  columnMore: {run: addColumnAfter, active: null, key: null},
  columnLess: {run: deleteColumn, active: null, key: null},
  tableLess: {run: deleteTable, active: null, key: null}
};

/** Keys beyond those of the buttons. Tab is not among them: it leaves the editor (WCAG 2.1.2). */
export const keys = {
  'Enter': chainCommands(belowTable, splitListItem(nodes.list_item)),
  'Shift-Enter': chainCommands(exitCode, hardBreak),
  'Mod-]': sinkListItem(nodes.list_item),
  'Mod-[': liftListItem(nodes.list_item),
  'Mod-Shift-z': redo,
  ...Object.fromEntries(Object.values(commands).filter(one => one.key).map(one => [one.key, one.run]))
};
