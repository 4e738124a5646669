// What is typed and not yet with the portal, in this browser: under the number of the place, never with the link, for two weeks at most.
// window.answering.drafts(place) -> {all, set, drop, lasting, others, count, remove}
(() => {
  const PREFIX = 'selfanalysis.';
  const DAYS = 14;

  function read(key) {
    const kept = JSON.parse(localStorage.getItem(key));
    return kept && kept.until > Date.now() ? kept.drafts : {};
  }

  window.answering = {...window.answering, drafts(place) {
    const own = PREFIX + place;
    let memory = {};
    let lasting = true;

    /** By key of the criterion: {rating, reason, base, page}. Whatever another tab wrote is in it. */
    function all(key = own) {
      try {
        return key === own && !lasting ? memory : read(key);
      } catch (unreadable) {
        return key === own ? memory : {};
      }
    }

    function keep(drafts) {
      memory = drafts;
      try {
        if (Object.keys(drafts).length === 0) localStorage.removeItem(own);
        else localStorage.setItem(own, JSON.stringify({until: Date.now() + DAYS * 86400000, drafts}));
        lasting = true;
      } catch (fullOrBlocked) {
        lasting = false;
      }
    }

    return {
      own,
      all,
      set: (item, draft) => keep({...all(), [item]: draft}),
      drop(item) {
        const {[item]: gone, ...rest} = all();
        keep(rest);
      },
      /** false where this browser keeps nothing: then only the open page has it */
      lasting: () => lasting,
      count: () => Object.keys(all()).length,
      /** Keys of other places whose drafts lie here; those that are over go. */
      others() {
        try {
          const keys = Object.keys(localStorage).filter(key => key.startsWith(PREFIX) && key !== own);
          keys.filter(key => Object.keys(all(key)).length === 0).forEach(key => localStorage.removeItem(key));
          return keys.filter(key => Object.keys(all(key)).length > 0);
        } catch (blocked) {
          return [];
        }
      },
      remove(key) {
        if (key === own) keep({});
        else localStorage.removeItem(key);
      }
    };
  }};
})();
