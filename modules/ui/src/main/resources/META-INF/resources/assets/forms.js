// Working pages: moves the focus to the summary of problems after a form came back.
const problems = document.querySelector('[data-focus]');
if (problems) problems.focus();
