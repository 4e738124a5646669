/* Shows a PDF with PDF.js and marks the words that the server found on its pages. Without this script the page has links to the file and its text. */
const root = document.getElementById('pdf');
const folder = root.dataset.library.replace(/[^/]*$/, '');
const bar = root.querySelector('.pdfbar');
const frame = root.querySelector('.pdfframe');
const container = root.querySelector('.pdfcontainer');
const status = root.querySelector('.pdfstatus');
const plain = root.querySelector('.pdfplain');
const input = document.getElementById('pdfseite');
const LONGEST_PRINTED = 60;

const words = new Map();
for (const place of JSON.parse(document.getElementById('pdfmarks').textContent)) {
  words.set(place.page, [...(words.get(place.page) ?? []), ...place.words]);
}
const markedPages = [...words.keys()].sort((a, b) => a - b);

/** Marks of the pages that are drawn just now; each mark is a list of elements. */
const drawn = new Map();
const waiting = new Map();
let markWords;
let viewer;
let pdf;
let at = { page: 0, index: -1 };

async function open() {
  const pdfjs = await import(root.dataset.library);
  globalThis.pdfjsLib = pdfjs;
  const { EventBus, PDFLinkService, PDFViewer } = await import(root.dataset.viewer);
  ({ markWords } = await import(root.dataset.marks));
  pdfjs.GlobalWorkerOptions.workerSrc = root.dataset.worker;
  pdf = await pdfjs.getDocument({
    url: root.dataset.file, disableAutoFetch: true, disableStream: true, isEvalSupported: false, enableXfa: false, useWasm: false,
    cMapUrl: folder + 'cmaps/', cMapPacked: true, standardFontDataUrl: folder + 'standard_fonts/', wasmUrl: folder + 'wasm/', iccUrl: folder + 'iccs/'
  }).promise;
  const eventBus = new EventBus();
  const linkService = new PDFLinkService({ eventBus, externalLinkTarget: 2, externalLinkRel: 'noopener noreferrer' });
  plain.hidden = true;
  bar.hidden = false;
  frame.hidden = false;
  viewer = new PDFViewer({ container, eventBus, linkService, l10n: names, removePageBorders: true, annotationMode: pdfjs.AnnotationMode.ENABLE, enableAutoLinking: false });
  linkService.setViewer(viewer);
  eventBus.on('pagesinit', begin);
  eventBus.on('pagechanging', event => { input.value = event.pageNumber; });
  eventBus.on('textlayerrendered', event => textIsThere(event.pageNumber, event.source.div));
  viewer.setDocument(pdf);
  linkService.setDocument(pdf, null);
}

/** PDF.js asks for its texts here; the page has the few that are shown. */
const names = {
  getLanguage: () => document.documentElement.lang, getDirection: () => 'ltr', get: async () => '', translate: async () => {}, translateOnce: async () => {},
  pause: () => {}, resume: () => {}, destroy: async () => {}
};

function begin() {
  viewer.viewer.querySelectorAll('.page').forEach(page => {
    page.removeAttribute('data-l10n-id');
    page.setAttribute('aria-label', root.dataset.pageName + ' ' + page.dataset.pageNumber);
  });
  viewer.currentScaleValue = 'page-width';
  input.max = pdf.numPages;
  root.querySelector('.pdfpages').textContent = pdf.numPages;
  const page = Math.min(Number(root.dataset.page), pdf.numPages);
  input.value = page;
  if (words.has(page)) {
    show(page, 0);
  } else {
    viewer.currentPageNumber = page;
  }
}

function textIsThere(page, div) {
  drawn.set(page, words.has(page) ? markWords(div.querySelector('.textLayer'), words.get(page)) : []);
  waiting.get(page)?.forEach(done => done());
  waiting.delete(page);
}

/** Brings a page into view; its marks are there afterwards. */
function reach(page) {
  viewer.currentPageNumber = page;
  const view = viewer.getPageView(page - 1);
  if (drawn.get(page)?.[0]?.[0].isConnected || (view.textLayer && view.renderingState === 3 && drawn.has(page))) {
    return Promise.resolve();
  }
  return new Promise(done => waiting.set(page, [...(waiting.get(page) ?? []), done]));
}

/** @param index of the mark on the page; -1 for the last one */
async function show(page, index) {
  await reach(page);
  const marks = drawn.get(page) ?? [];
  const shown = index < 0 ? marks.length - 1 : index;
  at = { page, index: shown };
  viewer.viewer.querySelectorAll('mark.current').forEach(mark => mark.classList.remove('current'));
  const where = root.dataset.pageName + ' ' + page;
  if (!marks[shown]) {
    status.textContent = where + ': ' + root.dataset.unmarked;
    return;
  }
  marks[shown].forEach(mark => mark.classList.add('current'));
  const mark = marks[shown][0].getBoundingClientRect();
  const box = container.getBoundingClientRect();
  container.scrollTop += mark.top - box.top - box.height / 3;
  if (mark.left < box.left || mark.right > box.right) {
    container.scrollLeft += mark.left - box.left - box.width / 3;
  }
  status.textContent = where + ', ' + root.dataset.markName + ' ' + (shown + 1) + ' ' + root.dataset.of + ' ' + marks.length;
}

function nextMark() {
  const here = viewer.currentPageNumber;
  if (at.page === here && at.index + 1 < (drawn.get(here)?.length ?? 0)) {
    return show(here, at.index + 1);
  }
  const later = markedPages.find(page => at.page === here ? page > here : page >= here);
  return show(later ?? markedPages[0], 0);
}

function previousMark() {
  const here = viewer.currentPageNumber;
  if (at.page === here && at.index > 0) {
    return show(here, at.index - 1);
  }
  return show(markedPages.findLast(page => page < here) ?? markedPages.at(-1), -1);
}

/** Draws all pages for the printer; a long document is opened instead, for the browser to print. */
async function print() {
  if (pdf.numPages > LONGEST_PRINTED) {
    window.open(root.dataset.file, '_blank', 'noopener');
    return;
  }
  status.textContent = root.dataset.printing;
  const paper = document.createElement('div');
  paper.className = 'pdfpaper';
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: 150 / 72 });
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    await page.render({ canvas, viewport, intent: 'print' }).promise;
    paper.append(canvas);
  }
  const size = (await pdf.getPage(1)).getViewport({ scale: 1 });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@page { size: ' + size.width + 'pt ' + size.height + 'pt; margin: 0 }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.body.append(paper);
  document.documentElement.classList.add('printing');
  status.textContent = '';
  window.addEventListener('afterprint', () => {
    document.documentElement.classList.remove('printing');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(other => other !== sheet);
    paper.remove();
  }, { once: true });
  window.print();
}

const actions = {
  previousPage: () => viewer.previousPage(), nextPage: () => viewer.nextPage(), previousMark, nextMark, print,
  smaller: () => viewer.decreaseScale(), larger: () => viewer.increaseScale()
};

bar.addEventListener('click', event => actions[event.target.closest('button')?.dataset.do]?.());
input.addEventListener('change', () => {
  const page = Math.round(Number(input.value));
  if (page >= 1 && page <= pdf.numPages) {
    viewer.currentPageNumber = page;
  } else {
    input.value = viewer.currentPageNumber;
  }
});
document.querySelectorAll('.foundplaces a[data-page]').forEach(link => link.addEventListener('click', event => {
  if (viewer && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    show(Number(link.dataset.page), 0);
    container.focus({ preventScroll: false });
  }
}));
window.addEventListener('resize', () => {
  if (viewer?.currentScaleValue === 'page-width') {
    viewer.currentScaleValue = 'page-width';
  }
});

open().catch(error => {
  console.warn(error);
  bar.hidden = true;
  frame.hidden = true;
  plain.hidden = false;
  plain.querySelector('strong').textContent = root.dataset.failed;
});
