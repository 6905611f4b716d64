// Pagefind as its documentation uses it; what it fetches for a keystroke is part of the keystroke.
window.engine = async folder => {
  const pagefind = await import(`./${folder}/pagefind/pagefind.js`);
  await pagefind.init();
  return async query => {
    const {results} = await pagefind.search(query);
    const shown = await Promise.all(results.slice(0, 10).map(each => each.data()));
    return shown.map(({meta}) => meta.title);
  };
};
