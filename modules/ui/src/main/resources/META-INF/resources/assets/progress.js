// Long tasks: keeps the part with data-progress up to date from the address named there, until it names none.
// With data-reload the page is loaded anew then, because more than that part has changed, such as its buttons.
(() => {
  const box = document.querySelector('[data-progress]');

  async function renew() {
    try {
      const answer = await fetch(box.dataset.progress, { headers: { Accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const next = page.getElementById(box.id);
      if (next && !next.dataset.progress && 'reload' in box.dataset) {
        location.reload();
        return;
      }
      if (next) {
        box.replaceChildren(...next.childNodes);
        box.dataset.progress = next.dataset.progress ?? '';
      }
    } catch (error) {
      // not reachable just now: the next turn asks again
    }
    wait();
  }

  function wait() {
    if (box.dataset.progress) setTimeout(renew, 2000);
  }

  if (box) wait();
})();
