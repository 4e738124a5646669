// Workshop: keeps an open wall or phone up to date. Asks how far the room is, writes how many answered, and loads the page anew when the room went on,
// unless somebody is writing on it: then it says so and leaves the page as it is. Without script or connection the page is as of when it was loaded.
(() => {
  const box = document.querySelector('[data-workshop]');
  if (!box) return;
  const {workshop, step, page, moved} = box.dataset;
  const every = Number(box.dataset.every);
  const slowest = 60000;
  let validator = null;
  let pause = every;
  let timer = 0;
  let written = false;
  let leaving = false;

  document.addEventListener('input', () => { written = true; });
  document.addEventListener('submit', () => { leaving = true; });

  async function ask() {
    clearTimeout(timer);
    if (document.hidden || leaving) return;
    try {
      const answer = await fetch(workshop, {cache: 'no-store', headers: {Accept: 'application/json', ...(validator ? {'If-None-Match': validator} : {})}});
      if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) return;
      if (answer.status === 200) {
        validator = answer.headers.get('ETag');
        const state = await answer.json();
        if (state.step === step) {
          if (box.textContent !== state.text) box.textContent = state.text;
        } else if (!written && !leaving) {
          location.replace(page);
          return;
        } else {
          say();
        }
      }
      pause = answer.status < 400 ? every : Math.min(pause * 2, slowest);
    } catch (error) {
      // not reachable just now: later again
      pause = Math.min(pause * 2, slowest);
    }
    timer = setTimeout(ask, pause);
  }

  function say() {
    if (box.querySelector('a')) return;
    const link = document.createElement('a');
    link.href = page;
    link.textContent = moved;
    box.replaceChildren(link);
  }

  document.addEventListener('visibilitychange', () => { if (!document.hidden) ask(); });
  window.addEventListener('online', ask);
  window.addEventListener('pageshow', event => { if (event.persisted) { leaving = false; ask(); } });
  timer = setTimeout(ask, every);
})();
