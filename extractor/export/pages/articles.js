/* Whole articles, where the page has them: a box over the list with one of them, in which a sentence
   is marked. They stand compressed below the page, and are opened with the first that is asked for. */
function makeArticles(box, packed) {
  if (!box) return;
  const [close, deck, headline, text] = box.children;
  let articles = null;

  async function show(number, from, to) {
    articles ??= await packed();
    const [source, title, words] = articles[number], start = words.startsWith(title) ? title.length : 0;
    deck.textContent = source; headline.textContent = title;
    const mark = document.createElement("mark");
    mark.textContent = words.slice(from, to);
    const isHead = to <= start;
    if (isHead && to) headline.replaceChildren(mark);
    if (isHead) text.replaceChildren(words.slice(start).trimStart());
    else text.replaceChildren(words.slice(start, from).trimStart(), mark, words.slice(to));
    box.showModal();
    if (mark.isConnected) mark.scrollIntoView({ block: "center" }); else box.scrollTop = 0;
  }
  close.addEventListener("click", () => box.close());
  box.addEventListener("click", event => { if (event.target === box) box.close(); });
  document.addEventListener("click", event => {
    const link = event.target.closest('a[href^="#article-"]');
    if (!link) return;
    event.preventDefault();
    const [, number, from, to] = link.hash.split("-");
    show(Number(number), Number(from ?? 0), Number(to ?? 0));
  });
}
