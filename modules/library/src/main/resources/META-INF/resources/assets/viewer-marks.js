/*
 * Marks words in the text layer of a PDF page. The words are those the server found, in the spelling of the text it had read; here the same text
 * lies in pieces: a word may be cut by a line end, by a soft hyphen, or run through several elements. So letters are compared, and what stands
 * between them only counts where it parts words.
 */

const LETTER = /[\p{L}\p{N}]/u;
const COMBINING = /\p{M}/u;
/** Between a letter and the one before it: nothing, what a cut word may have, what parts words. */
const NOTHING = 0;
const SEAM = 1;
const GAP = 2;

/** Letters of a text in order, in lower case, each with what lies before it. @param emit takes letter, what lies before, and the place */
function eachLetter(text, before, emit, place) {
  let between = before;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (COMBINING.test(char)) {
      emit(char, -1, place(i));
    } else if (LETTER.test(char)) {
      for (const letter of char.normalize('NFKC').toLowerCase()) {
        emit(letter, between, place(i));
        between = NOTHING;
      }
    } else if (char === '\u00AD') {
      between = Math.max(between, NOTHING);
    } else {
      between = char === '-' || char === '\u2010' ? Math.max(between, SEAM) : between === SEAM && /\s/.test(char) ? SEAM : GAP;
    }
  }
  return between;
}

function add(letters, letter, between, place) {
  if (between < 0) {
    const last = letters.at(-1);
    if (last) {
      last.letter = (last.letter + letter).normalize('NFC');
      last.end = place;
    }
  } else {
    letters.push({ letter, between, begin: place, end: place });
  }
}

function lettersOf(word) {
  const letters = [];
  eachLetter(word, NOTHING, (letter, between, place) => add(letters, letter, between, place), i => i);
  return letters;
}

function lettersIn(layer) {
  const letters = [];
  let between = GAP;
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node;
      between = eachLetter(text.data, between, (letter, lies, place) => add(letters, letter, lies, place), offset => ({ node: text, offset }));
    } else if (node.nodeName === 'BR') {
      between = between === SEAM ? SEAM : GAP;
    }
  }
  return letters;
}

function standsAt(letters, at, word) {
  for (let i = 0; i < word.length; i++) {
    const letter = letters[at + i];
    if (!letter || letter.letter !== word[i].letter) {
      return false;
    }
    if (i > 0 && letter.between === GAP && word[i].between === NOTHING) {
      return false;
    }
  }
  const next = letters[at + word.length];
  return letters[at].between !== NOTHING && (!next || next.between !== NOTHING);
}

function wrap(letters, from, to) {
  const pieces = [];
  for (let i = from; i < to; i++) {
    const { begin, end } = letters[i];
    const last = pieces.at(-1);
    if (last && last.node === begin.node) {
      last.end = end.offset + 1;
    } else {
      pieces.push({ node: begin.node, begin: begin.offset, end: end.offset + 1 });
    }
  }
  // from behind, so that offsets before stay right
  return pieces.map(piece => {
    const range = document.createRange();
    range.setStart(piece.node, piece.begin);
    range.setEnd(piece.node, piece.end);
    const mark = document.createElement('mark');
    range.surroundContents(mark);
    return mark;
  });
}

/** Marks every place of one of the words, as whole words; gives the marks in the order of the text, each a list of elements. */
export function markWords(layer, words) {
  if (!layer || layer.querySelector('mark')) {
    return [];
  }
  const wanted = [...new Set(words)].map(lettersOf).filter(word => word.length).sort((a, b) => b.length - a.length);
  const letters = lettersIn(layer);
  const found = [];
  for (let at = 0; at < letters.length; at++) {
    const word = wanted.find(candidate => standsAt(letters, at, candidate));
    if (word) {
      found.push([at, at + word.length]);
      at += word.length - 1;
    }
  }
  return found.reverse().map(([from, to]) => wrap(letters, from, to)).reverse();
}
