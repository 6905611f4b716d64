// MiniSearch as its documentation recommends it: beginnings of words, and a fifth of a word mistyped.
window.engine = async folder => {
  const {texts} = await (await fetch(`${folder}/texts.json`)).json();
  const index = new MiniSearch({fields: ["text"]});
  index.addAll(texts.map((text, id) => ({id, text})));
  return async query =>
    index.search(query, {prefix: true, fuzzy: 0.2}).slice(0, 10).map(({id}) => texts[id]);
};
