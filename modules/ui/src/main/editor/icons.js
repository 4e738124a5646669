// Signs of the buttons, as paths of a field of 24 by 24; their words are the names of the buttons.
const PATHS = {
  bold: 'M7 4h6a4 4 0 0 1 0 8H7zM7 12h7a4 4 0 0 1 0 8H7z',
  italic: 'M10 4h8M6 20h8M14 4l-4 16',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  bullets: 'M9 6h11M9 12h11M9 18h11M4 6h.5M4 12h.5M4 18h.5',
  numbers: 'M10 6h10M10 12h10M10 18h10M4 4.500l1.500-.5v5M3.500 15.500c.5-1.500 3-1 2.500.5-.3.900-2.500 2.500-2.500 3h3',
  quote: 'M5 7h5v5c0 3-2 4.500-4 5M14 7h5v5c0 3-2 4.500-4 5',
  code: 'M8 7l-5 5 5 5M16 7l5 5-5 5',
  picture: 'M3 5h18v14H3zM3 16l5-5 4 4 3-3 6 6M15.500 9.500h.5',
  table: 'M3 5h18v14H3zM3 10h18M3 14.500h18M9 5v14M15 5v14',
  undo: 'M9 14L4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3',
  redo: 'M15 14l5-5-5-5M20 9H10a6 6 0 0 0 0 12h3'
};

/** The sign of a button; null where the button has words. */
export function icon(name) {
  if (!PATHS[name]) return null;
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [key, value] of [['viewBox', '0 0 24 24'], ['aria-hidden', 'true'], ['focusable', 'false']]) svg.setAttribute(key, value);
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
