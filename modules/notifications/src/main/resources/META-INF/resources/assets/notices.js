// The number of unread notices in the frame, as it changes. Without script or connection the page shows it as of when it was loaded.
const notices = document.querySelector('a[data-live]');
if (notices) {
  const count = notices.querySelector('.count b');
  const news = document.querySelector('[data-news]');
  const atFirst = count.textContent;
  let wait = 1000;
  const show = number => {
    count.textContent = number === 0 ? '' : number > 99 ? '99+' : String(number);
    if (news && number > Number(atFirst || 0)) news.hidden = false;
  };
  const open = () => {
    const socket = new WebSocket(location.origin.replace(/^http/, 'ws') + notices.dataset.live);
    socket.onopen = () => { wait = 1000; };
    socket.onmessage = message => show(Number(message.data));
    socket.onclose = event => {
      if (event.code === 1008) return; // signed out
      setTimeout(open, wait);
      wait = Math.min(wait * 2, 60000);
    };
  };
  open();
}
