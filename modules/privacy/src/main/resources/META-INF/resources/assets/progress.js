/* Watches a task that runs: asks for the page again and puts its state here, until the task is done; then loads the page with its buttons. */
(() => {
  const state = document.getElementById('stand');
  const watch = async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
      const next = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('stand');
      if (!next || !next.querySelector('[data-running]')) {
        location.reload();
        return;
      }
      state.replaceChildren(...next.childNodes);
    } catch (e) {
      /* the network is away for a moment */
    }
    setTimeout(watch, 2000);
  };
  if (state && state.querySelector('[data-running]')) {
    setTimeout(watch, 1500);
  }
})();
