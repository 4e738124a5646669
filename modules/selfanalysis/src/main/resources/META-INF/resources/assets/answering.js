// Answering goes on while the network is gone: what is typed lies on this device until the portal has it, and is sent by itself. The page gets all
// criteria when it opens, so the next one needs no network. Without this script each step is a form.
(() => {
  const box = document.querySelector('[data-answering]');
  if (!box) return;
  const {answering: mode, place, api, overview} = box.dataset;
  const status = box.querySelector('[role=status]');
  const form = document.getElementById('antwort');
  const TYPING_MS = 700;
  const PATIENCE_MS = 10000;
  const LONGEST_PAUSE_MS = 20000;
  const LONGEST_REASON = 2000;
  const page = Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
  const say = (key, ...values) => box.dataset['t' + key[0].toUpperCase() + key.slice(1)].replace(/\{(\d)\}/g, (all, n) => values[n] ?? all);
  const drafts = window.answering.drafts(place);
  const sheet = form && window.answering.sheet(form, say);
  const same = (a, b) => a.rating === b.rating && (a.reason || '').trim() === (b.reason || '').trim();

  let current = box.dataset.item;
  let known = {};
  let criteria = [];
  let state = 'open';
  let away = false;
  let sending = null;
  let timer = 0;
  let pause = 1000;
  /** What the portal refused as it is; sent again when it changes. */
  const refused = new Set();

  // --- what is said -----------------------------------------------------------------------------------------------------------------------------

  /** A region that is read out: says a thing once. */
  function tell(words, link) {
    if (status.dataset.words === words) return;
    status.dataset.words = words;
    status.removeAttribute('aria-live');
    status.replaceChildren(words);
    if (link) status.append(' ', Object.assign(document.createElement('a'), {href: link.href, textContent: link.text}));
  }

  /** That all is well is seen, not read out at every letter. */
  function quietly(words) {
    delete status.dataset.words;
    status.setAttribute('aria-live', 'off');
    status.textContent = words;
  }

  const tellAway = () => tell(drafts.lasting() ? say('here', drafts.count()) : say('memory'));
  const clock = () => new Date().toLocaleTimeString(document.documentElement.lang, {hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Berlin'});

  /** What lies here and can go nowhere: to read once more, and to delete. What is of another place is counted, never shown. */
  function leftBehind(words, keys) {
    const all = keys.flatMap(key => Object.entries(drafts.all(key)));
    if (all.length === 0) return;
    const make = (tag, values, ...children) => {
      const node = Object.assign(document.createElement(tag), values);
      node.append(...children);
      return node;
    };
    const note = make('div', {className: 'banner warn'}, make('p', {textContent: words.replace('{0}', all.length)}));
    note.setAttribute('role', 'status');
    if (keys.includes(drafts.own)) {
      const lines = all.map(([item, draft]) => make('li', {textContent: [item, draft.rating, draft.reason].filter(Boolean).join(' · ')}));
      note.append(make('details', {className: 'fold'}, make('summary', {textContent: say('show')}), make('ul', {}, ...lines)));
    }
    const remove = make('button', {type: 'button', className: 'btn second s', textContent: say('delete')});
    remove.addEventListener('click', () => {
      keys.forEach(drafts.remove);
      note.replaceChildren(say('deleted'));
    });
    note.append(remove);
    box.append(note);
  }

  // --- to the portal and back -------------------------------------------------------------------------------------------------------------------

  async function ask(address, options = {}) {
    const patience = new AbortController();
    const end = setTimeout(() => patience.abort(), PATIENCE_MS);
    try {
      const answer = await fetch(address, {...options, signal: patience.signal, cache: 'no-store'});
      const text = await answer.text();
      if (answer.status >= 500 || answer.status === 429) throw new Error('status ' + answer.status);
      return {status: answer.status, body: text ? JSON.parse(text) : {}};
    } finally {
      clearTimeout(end);
    }
  }

  /** Gets the criteria once, then sends what waits; one after the other. Gives whether all is with the portal. */
  function meet() {
    clearTimeout(timer);
    sending ??= talk().finally(() => { sending = null; });
    return sending;
  }

  const toSend = () => Object.entries(drafts.all()).filter(([item, draft]) => draft.rating && !refused.has(item));

  async function talk() {
    try {
      if (criteria.length === 0 && !await load()) return false;
      for (let waiting = toSend(); waiting.length > 0; waiting = toSend()) {
        if (state !== 'open' || !await send(...waiting[0])) return false;
      }
      pause = 1000;
      if (away) tell(say('sent'));
      away = false;
      return true;
    } catch (unreachable) {
      clearTimeout(timer);
      timer = setTimeout(meet, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      away = true;
      tellAway();
      return false;
    }
  }

  async function load() {
    const {status: code, body} = await ask(api, {headers: {Accept: 'application/json'}});
    if (code !== 200) return complain(code, body);
    ({criteria, state} = body);
    if (state === 'finished' || state === 'opened') leftBehind(say(state === 'opened' ? 'leftOpened' : 'leftFinished'), [drafts.own]);
    if (state !== 'open') return false;
    const rendered = known[current]?.version || 0;
    known = body.answers;
    // answered elsewhere while this page was on its way
    if (sheet && !drafts.all()[current] && known[current] && known[current].version !== rendered) sheet.fill(known[current]);
    mark();
    return true;
  }

  async function send(item, draft) {
    const {status: code, body} = await ask(api + '/answers/' + encodeURIComponent(item), {method: 'PUT',
      headers: {'Content-Type': 'application/json', Accept: 'application/json'}, body: JSON.stringify(draft)});
    if (code === 422) refused.add(item);
    if (code !== 200) return complain(code, body);
    const now = drafts.all()[item];
    if (now && same(now, draft)) drafts.drop(item);
    else if (now && body.saved) drafts.set(item, {...now, base: body.version});
    // of the other version only its number is known here: what this page shows was not written over it
    known[item] = body.saved ? body : {version: 0, ...known[item], others: body.others};
    if (body.others > 0) tell(say('versions'), {href: pathOf(item), text: item});
    else if (!away) quietly(say('saved', clock()));
    mark();
    return true;
  }

  function complain(code, body) {
    if (code === 401) tell(say('signIn'), {href: '/anmelden?weiter=' + encodeURIComponent(location.pathname), text: say('signInLink')});
    else if (code === 404 || code === 410) tell(say('ended'));
    else tell(say('refused', body.detail || code));
    // finished or opened meanwhile, on another device
    if (code === 422) setTimeout(() => load().catch(() => {}), 0);
    return false;
  }

  // --- the form ---------------------------------------------------------------------------------------------------------------------------------

  const pathOf = item => criteria.find(c => c.item === item)?.path || overview;

  function changed() {
    const now = sheet.typed();
    const draft = drafts.all()[current];
    if (!draft && same(now, known[current] || {rating: null, reason: ''})) return;
    refused.delete(current);
    drafts.set(current, {...now, base: draft ? draft.base : known[current]?.version || 0, page: draft ? draft.page : page});
    if (away) tellAway();
    else quietly(say(now.rating ? 'sending' : 'choose'));
    clearTimeout(timer);
    timer = setTimeout(meet, away ? pause : TYPING_MS);
  }

  function save(event) {
    event.preventDefault();
    changed();
    const now = sheet.typed();
    if (!now.rating || now.reason.length > LONGEST_REASON) {
      sheet.problem(now.rating ? say('tooLong', LONGEST_REASON, now.reason.length) : say('rating'));
      form.querySelector(now.rating ? 'textarea' : 'input[name=stufe]').focus();
      return;
    }
    meet();
    move(1);
  }

  /** @param by how many criteria, from the one that is shown */
  function move(by) {
    const at = criteria.findIndex(c => c.item === current);
    const next = criteria[at + by];
    if (at < 0) leave(document.getElementById(by > 0 ? 'weiter' : 'zurueck').href);
    else if (next) go(next.item);
    else leave(overview);
  }

  function go(item) {
    if (known[item]?.others > 0 && !away) {
      leave(pathOf(item));
      return;
    }
    history.pushState({item}, '', pathOf(item));
    show(item);
  }

  function show(item) {
    const at = criteria.findIndex(c => c.item === item);
    current = item;
    if (!away) quietly('');
    sheet.show(criteria[at], say('position', at + 1, criteria.length), drafts.all()[item] || known[item], criteria[at - 1]?.path || overview,
      criteria[at + 1]?.path || overview);
    mark();
  }

  function mark() {
    if (criteria.length === 0) return;
    const isDone = item => Boolean(known[item]?.rating || drafts.all()[item]?.rating);
    const progress = document.querySelector(sheet ? '#stand' : '[aria-labelledby="h-stand"] .prose strong');
    if (progress) progress.textContent = say('progress', criteria.filter(c => isDone(c.item)).length, criteria.length);
    if (!sheet) {
      // the overview was made before these were sent
      criteria.filter(c => isDone(c.item)).map(c => document.querySelector('.rows a[href="' + c.path + '"]')?.closest('li').querySelector('.m'))
        .filter(line => line?.textContent === say('open')).forEach(line => { line.textContent = say('done'); });
      return;
    }
    sheet.mark(current, isDone, item => known[item]?.others > 0);
  }

  /** To a page that only the portal has. Looks first whether it is there, so that nobody stands before the error page of the browser. */
  async function leave(address) {
    try {
      await meet();
      await ask(api, {headers: {Accept: 'application/json'}});
      location.href = address;
    } catch (unreachable) {
      away = true;
      tell(say('offlinePage', drafts.count()));
      clearTimeout(timer);
      timer = setTimeout(meet, pause);
    }
  }

  // --- begin ------------------------------------------------------------------------------------------------------------------------------------

  leftBehind(say(mode === 'ended' ? 'leftEnded' : 'leftForeign'), drafts.others());
  if (mode === 'ended') return;
  window.addEventListener('online', meet);
  document.addEventListener('visibilitychange', () => { if (!document.hidden && toSend().length > 0) meet(); });

  if (sheet) {
    const version = Number(box.dataset.version);
    if (version > 0) known[current] = {...sheet.typed(), version, others: 0};
    if (drafts.all()[current]) sheet.fill(drafts.all()[current]);
    history.replaceState({item: current}, '');
    form.addEventListener('input', changed);
    form.addEventListener('submit', save);
    document.addEventListener('click', event => {
      const link = event.target.closest?.('a#weiter, a#zurueck, a#uebersicht, .prog a[data-item]');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      if (link.id === 'uebersicht') leave(overview);
      else if (link.dataset.item && criteria.length > 0) go(link.dataset.item);
      else if (link.dataset.item) leave(link.href);
      else move(link.id === 'weiter' ? 1 : -1);
    });
    window.addEventListener('popstate', event => {
      if (criteria.some(c => c.item === event.state?.item)) show(event.state.item);
    });
  }
  const finish = document.getElementById('stand:finish');
  finish?.form.addEventListener('submit', async event => {
    if (toSend().length === 0) return;
    event.preventDefault();
    if (await meet()) finish.click();
  });
  meet();
})();
