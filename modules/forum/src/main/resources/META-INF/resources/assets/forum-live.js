// Says on an open page that its thread goes on. Asks every half minute while the page is in front, never moves what one reads, and loads the new
// posts below when asked to. Without script or connection nothing is missing: the page is as of when it was loaded.
(() => {
  const box = document.querySelector('[data-live-thread]');
  if (!box) return;
  const EVERY = 30000;
  const {liveThread, path, one, many, tab} = box.dataset;
  const size = Number(box.dataset.size);
  let last = Number(box.dataset.last);
  let seen = last;
  let validator = null;
  let asked = Date.now();
  let pause = EVERY;
  let timer = 0;

  const pageOf = number => Math.floor((number - 1) / size) + 1;
  const addressOf = number => path + (pageOf(number) === 1 ? '' : '?seite=' + pageOf(number));

  async function ask() {
    clearTimeout(timer);
    if (document.hidden) return;
    asked = Date.now();
    try {
      const answer = await fetch(liveThread, {headers: {Accept: 'application/json', ...(validator ? {'If-None-Match': validator} : {})}});
      if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) return;
      if (answer.status === 200) {
        validator = answer.headers.get('ETag');
        seen = (await answer.json()).last;
        show();
      }
      pause = answer.status < 400 ? EVERY : Math.min(pause * 2, 300000);
    } catch (error) {
      // not reachable just now: later again
      pause = Math.min(pause * 2, 300000);
    }
    timer = setTimeout(ask, pause);
  }

  function show() {
    const more = seen - last;
    if (more <= 0) {
      box.replaceChildren();
      return;
    }
    const words = (more === 1 ? one : many.replace('#', more)) + (tab ? ' ' + tab : '');
    const known = box.querySelector('a');
    if (known && known.textContent === words) return;
    const link = document.createElement('a');
    link.className = 'btn second s';
    link.href = addressOf(last + 1) + '#nr-' + (last + 1);
    link.textContent = words;
    if (tab) {
      link.target = '_blank';
      link.rel = 'noopener';
    } else if (pageOf(last + 1) === Number(box.dataset.page)) {
      link.addEventListener('click', load);
    }
    box.replaceChildren(link);
  }

  async function load(event) {
    event.preventDefault();
    const address = addressOf(last + 1);
    try {
      const answer = await fetch(address, {headers: {Accept: 'text/html'}});
      if (!answer.ok) throw new Error('status ' + answer.status);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = [...page.querySelectorAll('article.post[id]')].filter(post => !document.getElementById(post.id)).map(post => document.importNode(post, true));
      const before = [...document.querySelectorAll('article.post[id]')].pop();
      before.after(...fresh);
      const pager = document.querySelector('nav.pager');
      const newPager = page.querySelector('nav.pager');
      if (newPager && !pager) box.before(document.importNode(newPager, true));
      else if (newPager) pager.replaceWith(document.importNode(newPager, true));
      last = Math.max(last, ...fresh.map(post => Number(post.id.slice(3))));
      show();
      if (fresh.length > 0) {
        fresh[0].tabIndex = -1;
        fresh[0].focus();
      }
    } catch (error) {
      location.href = address;
    }
  }

  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && Date.now() - asked > 1000) ask();
  });
  timer = setTimeout(ask, EVERY);
})();
